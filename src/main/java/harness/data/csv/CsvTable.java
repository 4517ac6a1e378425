package harness.data.csv;

import harness.catalogue.Parameter;
import harness.data.csv.text.Alike;
import harness.data.csv.text.Blank;
import harness.data.dataset.DataException;
import harness.data.dataset.FileNames;
import harness.data.dataset.Quoted;
import harness.data.dataset.Table;
import harness.data.dataset.TableRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A CSV file of one's own: UTF-8, a header line, fields separated by commas, semicolons, tabs or vertical bars, values
 * quoted where they hold separators. One column names the class of each sample, with two to a hundred different values;
 * the others are its features. Lines of blanks and lines that begin with # are no rows, and blanks around values are no part
 * of them.
 *
 * <p>The values become class 0, 1, 2 … in numeric order if all are numbers, else in alphabetical order (Unicode). Numbers
 * that are equal are one class; more than two must be whole.
 *
 * @param path the file, relative to the folder of the config, or absolute
 * @param label the column that holds the classes
 * @param header whether the first line names the columns; else they are called x1, x2 …
 * @param ignore columns that are left out, "" for those without a name
 * @param features the columns that are used, in the order of the network's inputs; null for all but the label and those
 *     ignored, in the order of the file
 * @param missing what is done where a value is missing
 * @param encode what is done with columns that are not of numbers
 */
public record CsvTable(
        @Parameter(meaning = "path of a CSV file, relative to the folder of the config")
        String path,

        @Parameter(meaning = "name of the column that holds the classes")
        String label,

        @Parameter(
                meaning = "whether the first line names the columns; without a header they are called x1, x2 and so on",
                byDefault = "true")
        boolean header,

        @Parameter(meaning = "names of columns to leave out; \"\" for those without a name", byDefault = "[]")
        List<String> ignore,

        @Parameter(meaning = "names of the columns to use, in this order; null: all others", byDefault = "null")
        List<String> features,

        @Parameter(
                meaning = "what to do where a value is missing: \"refuse\" the table, \"drop_rows\" that lack one, or"
                        + " write the training part's \"mean\" there",
                byDefault = "\"refuse\"")
        Missing missing,

        @Parameter(
                meaning = "what to do with columns that are not of numbers: \"refuse\" the table, or make a feature of"
                        + " each value (\"one_hot\")",
                byDefault = "\"refuse\"")
        Encode encode)
        implements Table {

    private static final int MOST_BYTES = 50_000_000;

    /**
     * Checks that the choice of columns is one.
     *
     * @throws IllegalArgumentException if columns are both chosen and left out, none is chosen, one is named twice, or the
     *     label is one of them
     */
    public CsvTable {
        ignore = List.copyOf(ignore);
        if (features != null) {
            features = List.copyOf(features);
            if (!ignore.isEmpty()) {
                throw new IllegalArgumentException("\"features\" names the columns to use and \"ignore\" those to leave"
                        + " out: write one of the two");
            }
            if (features.isEmpty()) {
                throw new IllegalArgumentException(
                        "\"features\" is empty: name at least one column, or leave the list out" + " to use all");
            }
        }
        requireDifferent("ignore", ignore, label);
        requireDifferent("features", features == null ? List.of() : features, label);
    }

    /** A table of numbers with a header and without gaps, all of whose columns are used. */
    public CsvTable(String path, String label) {
        this(path, label, true, List.of(), null, Missing.REFUSE, Encode.REFUSE);
    }

    private static void requireDifferent(String list, List<String> names, String label) {
        Set<String> seen = new HashSet<>();
        for (String written : names) {
            String name = Alike.composed(Blank.strip(written));
            if (name.equals(Alike.composed(Blank.strip(label)))) {
                throw new IllegalArgumentException(
                        "the label " + Quoted.one(name) + " is in \"" + list + "\", too: take it out there");
            }
            if (!seen.add(name)) {
                throw new IllegalArgumentException(Quoted.one(name) + " is twice in \"" + list + "\": write it once");
            }
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws DataException if the file cannot be read, or is too large
     */
    @Override
    public byte[] content(Path folder) {
        Path file = locate(folder);
        if (Files.isDirectory(file)) {
            throw new DataException(file + " is a folder: name the CSV file in it");
        }
        if (Files.notExists(file)) {
            throw new DataException("there is no file " + file + ": the path " + Quoted.one(path)
                    + " is taken relative to the folder of the config; correct it or put the file there");
        }
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + " is a device or a pipe: name a CSV file");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new DataException(file + " is larger than " + MOST_BYTES / 1_000_000
                        + " MB, too much for the small networks of this harness: leave out rows or columns");
            }
            return content;
        } catch (IOException e) {
            throw new DataException(file + " cannot be read (" + e + "): check its permissions");
        }
    }

    @Override
    public TableRows parse(byte[] content, Path folder) {
        return CsvDataset.parse(locate(folder).toString(), content, this);
    }

    /**
     * Where the file is.
     *
     * @param folder of the config
     * @throws DataException if the path is none
     */
    private Path locate(Path folder) {
        CsvPath.check(path);
        try {
            return folder.resolve(path).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            if (!FileNames.canBeOpened(path)) {
                throw new DataException(Quoted.one(path) + ": " + FileNames.CURE);
            }
            throw new DataException(Quoted.one(path) + " is no path of a file (" + e.getReason() + "): correct it");
        }
    }
}
