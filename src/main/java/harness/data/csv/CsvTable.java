package harness.data.csv;

import harness.catalogue.Parameter;
import harness.data.dataset.DataException;
import harness.data.dataset.Dataset;
import harness.data.dataset.FileNames;
import harness.data.dataset.Quoted;
import harness.data.dataset.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A CSV file of one's own: UTF-8, commas, one header line, values quoted where they hold commas. One column names the
 * class of each sample, with two to a hundred different values; every other column is a numeric feature. Blank lines are
 * skipped, and spaces around unquoted values too.
 *
 * <p>The values become class 0, 1, 2 … in numeric order if all are numbers, else in alphabetical order (Unicode). More than
 * two numbers must be whole.
 *
 * @param path the file, relative to the folder of the config, or absolute
 * @param label the column that holds the classes
 */
public record CsvTable(
        @Parameter(meaning = "path of a CSV file with a header, relative to the folder of the config")
        String path,

        @Parameter(meaning = "name of the column that holds the classes; all other columns are numeric features")
        String label)
        implements Table {

    private static final int MOST_BYTES = 50_000_000;

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
    public Dataset parse(byte[] content, Path folder) {
        return CsvDataset.parse(locate(folder).toString(), content, label);
    }

    /**
     * Where the file is.
     *
     * @param folder of the config
     * @throws DataException if the path is none
     */
    private Path locate(Path folder) {
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
