package harness.report.table;

import harness.data.Part;
import harness.data.Split;
import harness.data.dataset.Dataset;
import harness.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code datasets/<run>.csv}: the samples of a run as the network saw them, after standardization, in the order used: the
 * training part, then the validation part if there is one, then the test part. Columns {@code x1} … {@code xn},
 * {@code label} (the index of the class, from 0) and {@code part}.
 */
public final class DatasetFile {

    /** The folder of these files. */
    public static final String FOLDER = "datasets";

    private DatasetFile() {}

    private record Sample(Part part, Dataset dataset, int index) {}

    /** The file of a run in their folder. */
    public static Path of(Path folder, Run run) {
        return folder.resolve(name(run));
    }

    private static String name(Run run) {
        return run.id() + ".csv";
    }

    /**
     * Writes the file of a run.
     *
     * @param folder receives it
     */
    public static void write(Path folder, Run run, Split split) throws IOException {
        new Table<>(name(run), DatasetFile::rows, columns(split.train().featureCount())).write(folder, split);
    }

    private static Stream<Sample> rows(Split split) {
        return split.parts().stream()
                .flatMap(part -> IntStream.range(0, split.of(part).samples())
                        .mapToObj(index -> new Sample(part, split.of(part), index)));
    }

    private static List<Column<Sample>> columns(int features) {
        List<Column<Sample>> columns = new ArrayList<>();
        for (int index = 0; index < features; index++) {
            int feature = index;
            columns.add(
                    new Column<>("x" + (feature + 1), sample -> sample.dataset.features()[feature][sample.index]));
        }
        columns.add(new Column<>("label", sample -> sample.dataset.labels()[sample.index]));
        columns.add(new Column<>("part", sample -> sample.part.label()));
        return columns;
    }
}
