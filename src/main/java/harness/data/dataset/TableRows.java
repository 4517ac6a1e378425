package harness.data.dataset;

import java.util.Arrays;
import java.util.List;

/**
 * Labelled samples as a table has them, before a part of them is chosen for training: there may be words among them, and
 * values may be missing.
 *
 * @param columns what is known of every sample, at least one column
 * @param labels one class index a sample, 0 … labelNames.size() − 1; shared, not copied: treat it as read-only
 * @param labelNames the name of each class, in the order of its index
 * @param notes what the user should know about how the table was read, a sentence each
 */
public record TableRows(List<Column> columns, int[] labels, List<String> labelNames, List<String> notes) {

    public TableRows {
        columns = List.copyOf(columns);
        labelNames = List.copyOf(labelNames);
        notes = List.copyOf(notes);
    }

    /** Number of samples. */
    public int samples() {
        return labels.length;
    }

    /**
     * A new table of some of these rows.
     *
     * @param rows their indices, in the order wanted. Not modified.
     */
    public TableRows select(int[] rows) {
        return new TableRows(
                columns.stream().map(column -> column.select(rows)).toList(),
                Arrays.stream(rows).map(row -> labels[row]).toArray(),
                labelNames,
                notes);
    }

    /** The same with other notes. */
    public TableRows with(List<String> otherNotes) {
        return new TableRows(columns, labels, labelNames, otherNotes);
    }
}
