package harness.data.csv.text;

import harness.data.dataset.DataException;
import harness.data.dataset.FirstFew;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table as text, before its values mean anything. Blanks around names and values are gone, and decimal commas are points.
 *
 * @param header the names of the columns in normal form C; empty where a column has none
 * @param rows one row a sample, not always as long as the header
 * @param notes what the user should know about how the file was read, a sentence each
 * @param separator of the fields
 * @param doubts columns whose points may separate thousands
 */
public record CsvText(
        CsvRows.Row header,
        List<CsvRows.Row> rows,
        List<String> notes,
        Separator separator,
        List<ThousandsPoint> doubts) {

    /**
     * Splits the content of a file into its header and its rows.
     *
     * @param file its name, for messages
     * @param content UTF-8 text. Not modified.
     * @param label the column that holds the classes, by which separator and header are told
     * @param hasHeader whether the first row names the columns; else they are called x1, x2 …
     * @throws DataException with what is wrong with it as text: the first fault alone, since others may come of it
     */
    public static CsvText read(String file, byte[] content, String label, boolean hasHeader) {
        Optional<String> named = hasHeader ? Optional.of(Alike.composed(Blank.strip(label))) : Optional.empty();
        TableStart start = TableStart.find(FileKind.text(file, content), named);
        Separator separator = Sniffer.separator(file, start, named);
        CsvRows.Result result = CsvRows.split(start, separator, Integer.MAX_VALUE);
        if (result.fault().isPresent()) {
            throw new DataException(file + ": " + result.fault().get());
        }
        if (result.rows().isEmpty()) {
            throw new DataException(file + (start.comments().isEmpty() ? " is empty" : " holds only comments")
                    + ": write a header line with the names of the columns, and a line for each sample");
        }
        if (named.isPresent()) {
            FirstLine.requireHeader(file, result.rows(), named.get());
        } else {
            FirstLine.requireSample(file, result.rows());
        }
        return table(file, start, separator, result, hasHeader);
    }

    private static CsvText table(
            String file, TableStart start, Separator separator, CsvRows.Result result, boolean hasHeader) {
        List<CsvRows.Row> all = result.rows();
        List<String> notes = new ArrayList<>();
        Margins.Cut cut = hasHeader
                ? Margins.withoutEmptyColumns(file, composed(all.get(0)), all.subList(1, all.size()), notes)
                : Margins.withoutEmptyColumns(file, new CsvRows.Row(all.get(0).line(), List.of()), all, notes);
        CsvRows.Row header = hasHeader
                ? Margins.withRowNames(cut.header(), cut.rows(), notes)
                : numbered(cut.rows().get(0));
        DecimalComma.Result pointed = DecimalComma.read(header.fields().size(), cut.rows(), separator);
        separatorNote(start, separator, pointed.found()).ifPresent(note -> notes.add(0, note));
        FirstFew<Integer> comments = new FirstFew<>(CsvRows.LINES);
        comments.addAll(start.comments());
        comments.addAll(result.comments());
        if (!comments.isEmpty()) {
            notes.add("lines that begin with # were skipped as comments (" + lines(comments)
                    + "): put a value that begins with # in quotes");
        }
        if (!result.empty().isEmpty()) {
            notes.add("lines that hold nothing but separators were skipped (" + lines(result.empty()) + ")");
        }
        return new CsvText(header, pointed.rows(), List.copyOf(notes), separator, pointed.doubts());
    }

    private static CsvRows.Row composed(CsvRows.Row header) {
        return new CsvRows.Row(
                header.line(), header.fields().stream().map(Alike::composed).toList());
    }

    /** Names for the columns of a file without a header. */
    private static CsvRows.Row numbered(CsvRows.Row first) {
        return new CsvRows.Row(
                first.line(),
                IntStream.rangeClosed(1, first.fields().size())
                        .mapToObj(column -> "x" + column)
                        .toList());
    }

    private static Optional<String> separatorNote(TableStart start, Separator separator, boolean commas) {
        if (separator == Separator.COMMA && start.declared().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("the columns are separated by " + separator.plural
                + start.declared()
                        .map(line -> ", as line " + line.number() + " says (" + line.stripped() + ")")
                        .orElse("")
                + (commas ? "; decimal commas were read as points" : ""));
    }

    private static String lines(FirstFew<Integer> lines) {
        String shown =
                String.join(", ", lines.first().stream().map(String::valueOf).toList());
        return (lines.count() == 1 ? "line " : "lines ")
                + shown
                + (lines.more() > 0 ? " and " + lines.more() + " more" : "");
    }
}
