package harness.data;

import harness.data.dataset.Dataset;
import harness.data.dataset.Table;
import harness.data.dataset.TableRows;
import java.nio.file.Path;

/** Tables as a network sees them. */
public final class Tables {

    private Tables() {}

    /** All rows of a table, encoded as if they were the training part. */
    public static Dataset numbers(Table table, Path folder) {
        TableRows rows = table.read(folder);
        return Encoding.fit(rows).apply(rows);
    }
}
