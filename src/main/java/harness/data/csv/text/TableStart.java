package harness.data.csv.text;

import harness.data.dataset.FirstFew;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a table begins in its text: below blank lines, comments, and a line that names the separator, as spreadsheets
 * understand it ({@code sep=;}).
 *
 * @param text of the file
 * @param offset of the first row
 * @param line of the first row
 * @param declared the line that names the separator
 * @param comments lines above the first row that begin with #
 * @param skipsComments whether lines below it that begin with # are comments, too; they are values if most lines do
 */
record TableStart(
        String text,
        int offset,
        int line,
        Optional<TextLine> declared,
        FirstFew<Integer> comments,
        boolean skipsComments) {

    private static final String DECLARATION = "sep=";

    /** In characters, with quotes. Changing the case of a long text may take time with the square of its length. */
    private static final int LONGEST_DECLARATION = 20;

    /**
     * Finds the first row.
     *
     * @param label the column that a header names; a header may begin with #, and rows without a header may not
     */
    static TableStart find(String text, Optional<String> label) {
        Optional<TextLine> declared = Optional.empty();
        FirstFew<Integer> comments = new FirstFew<>(CsvRows.LINES);
        Optional<TextLine> lastComment = Optional.empty();
        Optional<TextLine> first = Optional.empty();
        for (TextLine line : (Iterable<TextLine>) TextLine.of(text)::iterator) {
            if (line.isComment()) {
                lastComment.map(TextLine::number).ifPresent(comments::add);
                lastComment = Optional.of(line);
            } else if (declared.isEmpty() && lastComment.isEmpty() && isDeclaration(line)) {
                declared = Optional.of(line);
            } else if (!line.stripped().isEmpty()) {
                first = Optional.of(line);
                break;
            }
        }
        if (lastComment.isPresent()
                && label.isPresent()
                && names(lastComment.get(), label.get())
                && first.filter(line -> names(line, label.get())).isEmpty()) {
            first = lastComment;
        } else {
            lastComment.map(TextLine::number).ifPresent(comments::add);
        }
        int offset = first.map(TextLine::from).orElse(text.length());
        return new TableStart(
                text, offset, first.map(TextLine::number).orElse(1), declared, comments, commentsAreFew(text, offset));
    }

    /** The separator that a line above the table names; none if there is no such line, or it names another one. */
    Optional<Separator> separator() {
        return declared.flatMap(line -> Arrays.stream(Separator.values())
                .filter(separator -> declaration(line).startsWith(DECLARATION + separator.character))
                .findFirst());
    }

    private static boolean isDeclaration(TextLine line) {
        return declaration(line).startsWith(DECLARATION) && declaration(line).length() <= DECLARATION.length() + 1;
    }

    /** Some programs put the line in quotes, as they do with every text. Empty if the line is too long for one. */
    private static String declaration(TextLine line) {
        if (line.to() - line.from() > LONGEST_DECLARATION) {
            return "";
        }
        return line.text().substring(line.from(), line.to()).replace("\"", "").toLowerCase(Locale.ROOT);
    }

    /** Whether a line has the label among its fields, whatever separates them. */
    private static boolean names(TextLine line, String label) {
        TableStart alone = new TableStart(
                line.text().substring(line.from(), line.to()),
                0,
                line.number(),
                Optional.empty(),
                new FirstFew<>(0),
                false);
        return Arrays.stream(Separator.values())
                .flatMap(separator -> CsvRows.split(alone, separator, 1).rows().stream())
                .anyMatch(row -> row.names(label));
    }

    private static boolean commentsAreFew(String text, int offset) {
        Map<Boolean, Long> lines = TextLine.of(text)
                .filter(line -> line.from() > offset)
                .collect(Collectors.partitioningBy(TextLine::isComment, Collectors.counting()));
        return lines.get(true) <= lines.get(false);
    }
}
