package harness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnFilesTest {

    @Test
    void everyChartIsTheHarnessesOwn() {
        for (Chart chart : Charts.ALL) {
            assertTrue(OwnFiles.contains("charts/" + chart.name() + ".png"), chart.name());
            assertTrue(
                    OwnFiles.contains("charts/" + chart.name() + "-dataset-moons-noise-0.1_epochs-2.svg"),
                    chart.name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "runs.csv, true",
        "gradient_histograms.csv, true",
        "softmax.csv, true",
        "environment.json, true",
        "models/c1-s1.json, true",
        "models/c012-elu_alpha=0.5_-1e-05-s03.json, true",
        "datasets/c012-elu_alpha=0.5_-1e-05-s03.csv, true",
        "journal.jsonl, false",
        ".lock, false",
        "notes.txt, false",
        "runs.csv.bak, false",
        "charts/runs.csv, false",
        "charts/mine.png, false",
        "charts/loss.pdf, false",
        "loss.png, false",
        "models/best.json, false",
        "models/c1-s1-again.json, false",
        "datasets/c1-s1.json, false"
    })
    void othersAreNot(String path, boolean own) {
        assertEquals(own, OwnFiles.contains(path), path);
    }
}
