package harness.data.csv;

import harness.data.dataset.DataException;
import java.util.List;

/**
 * A table as text, before its values mean anything.
 *
 * @param header the names of the columns
 * @param rows one row a sample, not always as long as the header
 * @param notes what the user should know about how the file was read, a sentence each
 */
record CsvText(CsvRows.Row header, List<CsvRows.Row> rows, List<String> notes) {

    /**
     * Splits the content of a file into its header and its rows.
     *
     * @param file its name, for messages
     * @param content UTF-8 text with a header. Not modified.
     * @throws DataException with everything that is wrong with it as text
     */
    static CsvText read(String file, byte[] content) {
        List<CsvRows.Row> all = CsvRows.parse(file, content);
        if (all.isEmpty()) {
            throw new DataException(
                    file + " is empty: write a header line with the names of the columns, and a line for each sample");
        }
        return new CsvText(all.get(0), all.subList(1, all.size()), List.of());
    }
}
