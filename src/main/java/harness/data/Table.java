package harness.data;

import java.nio.file.Path;

/** A source that is a table of given samples. */
public non-sealed interface Table extends DataSource {

    /**
     * Reads every row.
     *
     * @param folder the folder that relative paths start from: that of the config file
     * @throws DataException if the table cannot be read or used
     */
    Dataset read(Path folder);
}
