package harness.data.csv.text;

import harness.data.dataset.DataException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what separates the fields of a table, from its first rows: that which makes the label a field of its own, then
 * that which makes rows equally long, then that which makes most columns, then that which leaves most numbers between.
 */
final class Sniffer {

    private static final int ROWS = 200;

    /** Of the rows that must be of one length where blanks are to be separators. */
    private static final double MOST = 0.8;

    private final TableStart start;
    private final Optional<String> label;

    private Sniffer(TableStart start, Optional<String> label) {
        this.start = start;
        this.label = label;
    }

    /**
     * Finds the separator.
     *
     * @param label the column that the header names; none if there is no header
     * @throws DataException if the fields are separated by blanks, or by what the file itself names and nobody else uses
     */
    static Separator separator(String file, TableStart start, Optional<String> label) {
        if (start.declared().isPresent()) {
            return start.separator()
                    .orElseThrow(() -> new DataException(file + ": line "
                            + start.declared().get().number()
                            + " names a separator that is not known here: separate the fields by commas, semicolons, tabs or"
                            + " vertical bars, and remove this line"));
        }
        Sniffer sniffer = new Sniffer(start, label);
        Guess best = Arrays.stream(Separator.values())
                .map(sniffer::guess)
                .max(Comparator.comparing(Guess::findsLabel)
                        .thenComparing(guess -> guess.columns > 1)
                        .thenComparing(Guess::consistency)
                        .thenComparing(Guess::columns)
                        .thenComparing(Guess::numbers)
                        .thenComparing(Guess::separator, Comparator.reverseOrder()))
                .orElseThrow();
        if (sniffer.isSeparatedByBlanks(best)) {
            throw new DataException(file + ": line " + start.line()
                    + ": the fields are separated by spaces: write one comma instead, as R's write.csv and most other programs"
                    + " can");
        }
        return best.separator;
    }

    /**
     * What the first rows look like with one separator.
     *
     * @param columns the most frequent number of fields
     * @param consistency share of the rows that have this number; 0 if the quotes do not match
     * @param numbers share of the fields that are numbers
     */
    private record Guess(
            Separator separator,
            List<CsvRows.Row> rows,
            boolean findsLabel,
            int columns,
            double consistency,
            double numbers) {}

    private Guess guess(Separator separator) {
        CsvRows.Result result = CsvRows.split(start, separator, ROWS);
        List<CsvRows.Row> rows = result.rows();
        Map.Entry<Integer, Long> usual = mostFrequent(rows, row -> row.fields().size());
        List<String> fields =
                rows.stream().flatMap(row -> row.fields().stream()).toList();
        long numbers = fields.stream()
                .filter(field ->
                        DecimalNumber.isNumber(field) || separator != Separator.COMMA && DecimalComma.isNumber(field))
                .count();
        return new Guess(
                separator,
                rows,
                usual.getKey() > 1
                        && label.isPresent()
                        && rows.stream().limit(FirstLine.SEARCHED).anyMatch(row -> row.names(label.get())),
                usual.getKey(),
                result.fault().isPresent() ? 0 : (double) usual.getValue() / rows.size(),
                (double) numbers / Math.max(1, fields.size()));
    }

    /** The value that most rows have, the larger one of two, and how many have it. */
    private static <T> Map.Entry<Integer, Long> mostFrequent(List<T> rows, Function<T, Integer> value) {
        return rows.stream().collect(Collectors.groupingBy(value, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElse(Map.entry(0, 0L));
    }

    private boolean isSeparatedByBlanks(Guess best) {
        if (best.findsLabel || isLabelAlone(best)) {
            return false;
        }
        List<List<String>> lines = TextLine.of(start.text())
                .filter(line -> line.from() >= start.offset())
                .map(TextLine::stripped)
                .filter(line -> !line.isEmpty())
                .limit(ROWS)
                .map(Sniffer::words)
                .toList();
        if (lines.isEmpty()) {
            return false;
        }
        Map.Entry<Integer, Long> usual = mostFrequent(lines, List::size);
        boolean consistent = usual.getKey() > 1 && usual.getValue() >= MOST * (lines.size() - 1);
        boolean findsLabel = label.isPresent() && new CsvRows.Row(start.line(), lines.get(0)).names(label.get());
        return consistent && (findsLabel || best.columns < 2) || best.columns <= 2 && mostBeginWithNumbers(best.rows);
    }

    private boolean isLabelAlone(Guess best) {
        return label.isPresent()
                && !best.rows.isEmpty()
                && best.rows.get(0).fields().size() == 1
                && best.rows.get(0).names(label.get());
    }

    /** Whether the first field of most rows is a sequence of numbers, as where only a last column of words is set apart. */
    private static boolean mostBeginWithNumbers(List<CsvRows.Row> rows) {
        long sequences = rows.stream()
                .map(row -> words(row.fields().get(0)))
                .filter(words -> words.size() > 2
                        && 2 * words.stream().filter(DecimalNumber::isNumber).count() > words.size())
                .count();
        return sequences > MOST * rows.size();
    }

    /** What stands between blanks, without quotes around it. */
    static List<String> words(String line) {
        StringBuilder spaced = new StringBuilder();
        line.chars().forEach(character -> spaced.append(Blank.is((char) character) ? ' ' : (char) character));
        return Arrays.stream(spaced.toString().split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > 1 && word.startsWith("\"") && word.endsWith("\"")
                        ? word.substring(1, word.length() - 1)
                        : word)
                .toList();
    }
}
