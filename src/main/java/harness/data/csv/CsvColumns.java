package harness.data.csv;

import harness.data.dataset.Quoted;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Converts columns of text, and notes what cannot be converted.
 *
 * @param header the names of the columns
 * @param rows rows as long as the header
 * @param problems receives what is wrong. Modified.
 */
record CsvColumns(CsvRows.Row header, List<CsvRows.Row> rows, CsvProblems problems) {

    /** Double.parseDouble alone would take NaN, Infinity, hexadecimal numbers and Java's suffixes d and f as well. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /** More are the values of a measurement or the names of the samples, and would make a table of 10,000 confusions a run. */
    private static final int MOST_CLASSES = 100;

    /** Of a column or a class, in characters; longer ones are texts, or rows whose quotes do not match. */
    static final int LONGEST_NAME = 200;

    /** The numbers of a column, one a row; 0 stands where the problems name something else. */
    double[] numbers(int column) {
        if (rows.size() > 1
                && rows.stream().noneMatch(row -> isNumber(row.fields().get(column)))) {
            problems.add(
                    header.line(),
                    name(column),
                    "not one of its values is a number (the first is "
                            + Quoted.one(rows.get(0).fields().get(column))
                            + "): write it as numbers, or remove the column");
            return new double[rows.size()];
        }
        return rows.stream().mapToDouble(row -> number(row, column)).toArray();
    }

    private double number(CsvRows.Row row, int column) {
        String text = row.fields().get(column);
        if (isMissing(row, column)) {
            return 0;
        }
        if (!isNumber(text)) {
            problems.add(
                    row.line(),
                    name(column),
                    Quoted.one(text) + " is no finite decimal number: correct it, or remove the row");
            return 0;
        }
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            problems.add(
                    row.line(),
                    name(column),
                    Quoted.one(text) + " is too large for a double: write the column in a larger unit");
            return 0;
        }
        return number;
    }

    /** The different values of the label column in the order of their classes. */
    List<String> labelValues(int column) {
        List<String> values = rows.stream()
                .filter(row -> !isMissing(row, column))
                .map(row -> row.fields().get(column))
                .distinct()
                .toList();
        boolean numeric = values.stream().allMatch(CsvColumns::isNumber);
        Comparator<String> order = numeric
                ? Comparator.comparingDouble(Double::parseDouble).thenComparing(Comparator.naturalOrder())
                : Comparator.naturalOrder();
        return values.stream().sorted(order).toList();
    }

    /** Notes a problem if the label's values are no classes; that there is none is noted row by row. */
    void requireClasses(int column, List<String> values) {
        Optional<CsvRows.Row> text = rows.stream()
                .filter(row -> row.fields().get(column).length() > LONGEST_NAME)
                .findFirst();
        if (text.isPresent()) {
            problems.add(
                    text.get().line(),
                    name(column),
                    "a class has a name of at most " + LONGEST_NAME + " characters, but this one has "
                            + text.get().fields().get(column).length() + ": shorten it, or name another column");
        } else if (values.size() == 1) {
            problems.add(
                    header.line(),
                    name(column),
                    "a label needs at least two different values, but this column holds only " + Quoted.list(values)
                            + ": add samples of a second class");
        } else if (values.size() > MOST_CLASSES) {
            problems.add(
                    header.line(),
                    name(column),
                    "a label has at most " + MOST_CLASSES + " different values, but this column holds " + values.size()
                            + ": name a column that holds classes, not measurements or names of samples");
        } else if (values.size() > 2) {
            firstFraction(values)
                    .ifPresent(fraction -> problems.add(
                            header.line(),
                            name(column),
                            "the values of this label are numbers like " + Quoted.one(fraction)
                                    + ", which measure rather than name a class: name another column, or write the"
                                    + " classes as words or whole numbers"));
        }
    }

    /** The first value that is no whole number, if all values are numbers. */
    private static Optional<String> firstFraction(List<String> values) {
        return values.stream().allMatch(CsvColumns::isNumber)
                ? values.stream()
                        .filter(value -> Double.parseDouble(value) != Math.rint(Double.parseDouble(value)))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isMissing(CsvRows.Row row, int column) {
        boolean missing = row.fields().get(column).isBlank();
        if (missing) {
            problems.add(row.line(), name(column), "the value is missing: fill it in, or remove the row");
        }
        return missing;
    }

    private String name(int column) {
        return header.fields().get(column);
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
