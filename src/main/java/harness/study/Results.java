package harness.study;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a study left.
 *
 * @param folder has the tables and charts
 * @param findings what is in them, in short
 * @param failedRuns how many runs broke off, which are missing
 * @param chartFailures one line for each reason why charts that should be there are not
 * @param keptCharts the paths of earlier pictures that stay in their place
 * @param elapsed how long it took
 */
public record Results<F>(
        Path folder,
        F findings,
        int failedRuns,
        List<String> chartFailures,
        List<String> keptCharts,
        Duration elapsed) {

    /** Whether every run ended in an outcome and every chart was drawn. */
    public boolean areWhole() {
        return failedRuns == 0 && chartFailures.isEmpty();
    }
}
