package harness.data.csv.text;

import harness.data.dataset.DataException;
import harness.data.dataset.Quoted;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells a first line that is no header, or that is one where none is expected. It is told alone: with a wrong header,
 * every good row looks wrong.
 */
final class FirstLine {

    /** Rows in which a header is looked for. */
    static final int SEARCHED = 20;

    private static final int COMPARED = 200;

    private static final int SHOWN = 5;

    /** Fewer numbers often increase by chance. */
    private static final int LEAST_COUNTED = 3;

    private static final String TITLE = " is a title, not a header: remove it";

    private final String file;
    private final CsvRows.Row first;
    private final List<CsvRows.Row> others;

    private FirstLine(String file, List<CsvRows.Row> rows) {
        this.file = file;
        this.first = rows.get(0);
        this.others = rows.subList(1, Math.min(rows.size(), COMPARED));
    }

    /**
     * Refuses a first row that is a title or a sample.
     *
     * @param rows at least one
     * @param label the column that the header must name, in normal form C
     */
    static void requireHeader(String file, List<CsvRows.Row> rows, String label) {
        FirstLine line = new FirstLine(file, rows);
        OptionalInt place = line.placeOf(label);
        if (place.isEmpty()) {
            line.refuseTitle(label);
            line.refuseSample();
        } else if (line.isSampleOfClass(place.getAsInt())) {
            throw line.looksLikeData();
        }
    }

    /** Refuses a first row of names above columns of numbers. */
    static void requireSample(String file, List<CsvRows.Row> rows) {
        FirstLine line = new FirstLine(file, rows);
        int[] numeric = line.numericColumns();
        boolean namesNumbers = numeric.length > 1 || numeric.length == 1 && line.holdsOnlyNumbers(numeric[0]);
        if (namesNumbers
                && IntStream.of(numeric).noneMatch(column -> isNumber(line.first, column))
                && !IntStream.of(numeric).allMatch(column -> isMissing(line.first, column))
                && line.first.fields().stream().noneMatch(String::isEmpty)) {
            throw line.refusal(": the first line looks like a header (" + line.start()
                    + "), but \"header\" is false: set it to true, or remove this line");
        }
    }

    /** Where the label stands in the first row, in upper or lower case. */
    private OptionalInt placeOf(String label) {
        List<String> names = first.fields().stream().map(Alike::composed).toList();
        return names.contains(label)
                ? OptionalInt.of(names.indexOf(label))
                : IntStream.range(0, names.size())
                        .filter(column -> label.equalsIgnoreCase(names.get(column)))
                        .findFirst();
    }

    /**
     * Whether the first row is a sample whose class is called as the label: all else in it are numbers, and numbers are below
     * them. Columns may be called by numbers, too, which then increase (0, 1, 2; 1990, 1991, 1992), and the label's name is
     * none of its values.
     */
    private boolean isSampleOfClass(int label) {
        List<Integer> named = IntStream.range(0, first.fields().size())
                .filter(column -> column != label && !first.fields().get(column).isEmpty())
                .boxed()
                .toList();
        List<Integer> numeric = IntStream.of(numericColumns()).boxed().toList();
        return !named.isEmpty()
                && named.stream().allMatch(column -> isNumber(first, column))
                && numeric.containsAll(named)
                && (!isNumber(first, label) && isRepeated(label) || !increases());
    }

    /** Whether the numbers among the names increase and are at least three, or one, which says nothing. */
    private boolean increases() {
        double[] numbers = first.fields().stream()
                .map(name -> name.replace(',', '.'))
                .filter(DecimalNumber::isNumber)
                .mapToDouble(DecimalNumber::parse)
                .toArray();
        return numbers.length == 1
                || numbers.length >= LEAST_COUNTED
                        && IntStream.range(1, numbers.length).allMatch(i -> numbers[i - 1] < numbers[i]);
    }

    private boolean holdsOnlyNumbers(int column) {
        return others.stream().allMatch(row -> isNumber(row, column) || isMissing(row, column));
    }

    private static boolean isMissing(CsvRows.Row row, int column) {
        return row.fields().size() <= column
                || MissingWords.contain(row.fields().get(column));
    }

    private void refuseTitle(String label) {
        OptionalInt header = IntStream.range(0, Math.min(SEARCHED, others.size()))
                .filter(row -> isHeader(others.get(row), label))
                .findFirst();
        if (header.isPresent()) {
            int before = header.getAsInt();
            String rest = before == 0
                    ? ""
                    : ", and what follows down to line "
                            + others.get(before - 1).line();
            throw refusal(TITLE + rest + "; the header seems to be line "
                    + others.get(before).line());
        }
        List<String> filled =
                first.fields().stream().filter(field -> !field.isEmpty()).toList();
        if (filled.size() == 1
                && !DecimalNumber.isNumber(filled.get(0))
                && others.stream().anyMatch(row -> row.fields().size() > 2)) {
            refuseOtherSeparator(filled.get(0), label);
            throw refusal(TITLE + ", so that the names of the columns come first");
        }
    }

    /** Refuses a header that has become one field, since the rows are separated otherwise. */
    private void refuseOtherSeparator(String line, String label) {
        for (Separator separator : Separator.values()) {
            List<String> names = Arrays.stream(line.split(Pattern.quote(String.valueOf(separator.character))))
                    .map(Blank::strip)
                    .toList();
            if (names.size() > 1 && new CsvRows.Row(first.line(), names).names(label)) {
                throw otherSeparator(separator.plural);
            }
        }
        List<String> words = Sniffer.words(line);
        if (new CsvRows.Row(first.line(), words).names(label)
                && others.stream().allMatch(row -> row.fields().size() == words.size())) {
            throw otherSeparator("spaces");
        }
    }

    private DataException otherSeparator(String separators) {
        return refusal(": the names of the header are separated by " + separators
                + ", but the fields of the rows are not: separate both by the same character");
    }

    /** Whether a row names the label, and holds no number. */
    private static boolean isHeader(CsvRows.Row row, String label) {
        return row.names(label) && IntStream.range(0, row.fields().size()).noneMatch(column -> isNumber(row, column));
    }

    private void refuseSample() {
        int[] numeric = numericColumns();
        long alike = numeric.length > 0
                ? IntStream.of(numeric)
                        .filter(column -> isNumber(first, column))
                        .count()
                : IntStream.range(0, first.fields().size())
                        .filter(this::isRepeated)
                        .count();
        int compared = numeric.length > 0 ? numeric.length : first.fields().size();
        if (alike > 0 && 2 * alike >= compared) {
            throw looksLikeData();
        }
    }

    private DataException looksLikeData() {
        return refusal(": the first line looks like data (" + start()
                + "): write a line with the names of the columns above it, or set \"header\": false, and they are called"
                + " x1, x2 …");
    }

    /** Columns in which most values of the other rows are numbers. */
    private int[] numericColumns() {
        return IntStream.range(0, first.fields().size())
                .filter(column -> {
                    long filled = others.stream()
                            .filter(row -> row.fields().size() > column
                                    && !row.fields().get(column).isEmpty())
                            .count();
                    long numbers =
                            others.stream().filter(row -> isNumber(row, column)).count();
                    return 2 * numbers > filled;
                })
                .toArray();
    }

    private boolean isRepeated(int column) {
        String value = first.fields().get(column);
        return !value.isEmpty()
                && others.stream()
                        .anyMatch(row -> row.fields().size() > column
                                && row.fields().get(column).equals(value));
    }

    private String start() {
        String shown = Quoted.list(first.fields().stream().limit(SHOWN).toList());
        return first.fields().size() > SHOWN ? shown + " …" : shown;
    }

    private static boolean isNumber(CsvRows.Row row, int column) {
        return row.fields().size() > column
                && (DecimalNumber.isNumber(row.fields().get(column))
                        || DecimalComma.isNumber(row.fields().get(column)));
    }

    private DataException refusal(String problem) {
        return new DataException(file + ": line " + first.line() + problem);
    }
}
