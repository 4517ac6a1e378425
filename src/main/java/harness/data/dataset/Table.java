package harness.data.dataset;

import java.nio.file.Path;

/** A source that is a table of given samples. */
public non-sealed interface Table extends DataSource {

    /**
     * Reads the file.
     *
     * @param folder the folder that relative paths start from: that of the config file
     * @return CSV in UTF-8
     * @throws DataException if it cannot be read
     */
    byte[] content(Path folder);

    /**
     * Reads every row.
     *
     * @param content of the file. Not modified.
     * @param folder as above, for messages
     * @throws DataException with everything that is wrong with the table
     */
    TableRows parse(byte[] content, Path folder);

    /** Both at once. */
    default TableRows read(Path folder) {
        return parse(content(folder), folder);
    }
}
