package harness.report.table;

import harness.data.Part;
import harness.data.Split;
import harness.data.dataset.Dataset;
import harness.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code datasets/<run>.csv}: the samples of a run as the network saw them, after standardization, in the order used: the
 * training part, then the validation part if there is one, then the test part. Columns {@code x1} … {@code xn},
 * {@code label} (the index of the class, from 0) and {@code part}.
 */
public final class DatasetFile {

    /** The folder of these files. */
    public static final String FOLDER = "datasets";

    private DatasetFile() {}

    /** The file of a run in their folder. */
    public static Path of(Path folder, Run run) {
        return folder.resolve(run.id() + ".csv");
    }

    /**
     * Writes the file of a run.
     *
     * @param folder receives it
     */
    public static void write(Path folder, Run run, Split split) throws IOException {
        List<String> columns = new ArrayList<>();
        for (int feature = 1; feature <= split.train().featureCount(); feature++) {
            columns.add("x" + feature);
        }
        columns.add("label");
        columns.add("part");
        try (TableFile file = new TableFile(of(folder, run), columns)) {
            for (Part part : split.parts()) {
                add(file, split.of(part), part.label());
            }
        }
    }

    private static void add(TableFile file, Dataset part, String name) throws IOException {
        for (int sample = 0; sample < part.samples(); sample++) {
            List<Object> cells = new ArrayList<>();
            for (double[] feature : part.features()) {
                cells.add(feature[sample]);
            }
            cells.add(part.labels()[sample]);
            cells.add(name);
            file.add(cells);
        }
    }
}
