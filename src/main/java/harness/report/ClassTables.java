package harness.report;

import harness.experiment.Run;
import harness.training.Confusion;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How well the classes of the test part were told apart after training: {@code confusion.csv}, one row a run, actual
 * and predicted class, with the number of samples, and {@code recall.csv}, one row a run and class, with the share of its
 * samples that were put into it. Classes come in the order of their index, by their names.
 */
final class ClassTables implements Closeable {

    private final TableFile confusion;
    private final TableFile recall;

    /** Makes both files in a folder. */
    ClassTables(Path folder) throws IOException {
        confusion = new TableFile(folder.resolve("confusion.csv"), List.of("run", "actual", "predicted", "count"));
        recall = new TableFile(folder.resolve("recall.csv"), List.of("run", "class", "samples", "recall"));
    }

    /** Appends the rows of a run. */
    void add(Run run, Confusion found) throws IOException {
        List<String> classes = found.classes();
        for (int actual = 0; actual < classes.size(); actual++) {
            for (int predicted = 0; predicted < classes.size(); predicted++) {
                confusion.add(List.of(
                        run.id(), classes.get(actual), classes.get(predicted), found.counts()[actual][predicted]));
            }
            recall.add(List.of(run.id(), classes.get(actual), found.samples(actual), found.recall(actual)));
        }
    }

    @Override
    public void close() throws IOException {
        try (confusion;
                recall) {
            // Closes both, even if one of them fails.
        }
    }
}
