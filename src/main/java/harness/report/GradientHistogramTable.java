package harness.report;

import harness.experiment.Run;
import harness.experiment.RunResult;
import harness.training.GradientHistogram;
import harness.training.GradientHistogram.Bin;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code gradient_histograms.csv}, one row a run, epoch, layer and bin that holds a gradient. Made when the first run
 * brings histograms: most studies have none.
 */
final class GradientHistogramTable implements Closeable {

    private final Path folder;
    private TableFile file;

    GradientHistogramTable(Path folder) {
        this.folder = folder;
    }

    /** Appends the rows of a run, if it has any; runs come in the order of the plan. */
    void add(Run run, RunResult result) throws IOException {
        if (result.gradientHistograms() == null) {
            return;
        }
        if (file == null) {
            file = new TableFile(
                    folder.resolve("gradient_histograms.csv"),
                    List.of("run", "epoch", "layer", "lower", "upper", "count"));
        }
        for (GradientHistogram histogram : result.gradientHistograms()) {
            for (int layer = 0; layer < histogram.layers().size(); layer++) {
                for (Bin bin : histogram.layers().get(layer)) {
                    file.add(List.of(run.id(), histogram.epoch(), layer + 1, bin.lower(), bin.upper(), bin.count()));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
