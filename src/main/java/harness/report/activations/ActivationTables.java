package harness.report.activations;

import harness.analysis.ActivationAnalysis;
import harness.config.ActivationStudy;
import harness.experiment.ActivationTiming;
import harness.report.table.OrderedTables;
import harness.report.table.PartRows;
import harness.report.table.TableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the tables of activations: those of {@link ActivationRows}, and {@code timings.csv}, never twice the same. */
final class ActivationTables {

    private ActivationTables() {}

    /** Writes the tables that are the same everywhere, and returns their files. */
    static List<Path> writeRepeatable(Path folder, ActivationStudy study, List<ActivationAnalysis> activations)
            throws IOException {
        List<Path> files = new ArrayList<>();
        try (OrderedTables tables =
                new OrderedTables(folder, activations.size(), ActivationRows.columnsOfActivations())) {
            for (int place = 0; place < activations.size(); place++) {
                tables.add(place, ActivationRows.of(activations.get(place)));
            }
            files.addAll(tables.paths());
        }
        List<PartRows> classes = ActivationRows.ofClasses(study.softmax());
        try (OrderedTables tables = new OrderedTables(folder, classes.size(), ActivationRows.columnsOfClasses())) {
            for (int place = 0; place < classes.size(); place++) {
                tables.add(place, classes.get(place));
            }
            files.addAll(tables.paths());
        }
        return files;
    }

    /** One row for each activation. Returns the file. */
    static Path writeTimings(Path folder, List<ActivationTiming> timings) throws IOException {
        List<String> columns = List.of("activation", "nanoseconds_per_element", "relative_to_relu");
        try (TableFile file = new TableFile(folder.resolve("timings.csv"), columns)) {
            for (ActivationTiming timing : timings) {
                file.add(List.of(timing.label(), timing.nanoseconds(), timing.relativeToRelu()));
            }
            return file.path();
        }
    }
}
