package harness.data.csv.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads decimal commas as points where fields are not separated by commas. A comma or a point before three last digits may
 * as well separate thousands: such columns are read only where the rest of the table tells what is meant. What is left as
 * it is counts as no number later.
 */
public final class DecimalComma {

    /**
     * What the numbers of a column have.
     *
     * @param commas whether one has a decimal comma
     * @param points whether one has a decimal point
     * @param commasForCertain whether a comma cannot separate thousands
     * @param pointsForCertain the same for a point
     */
    private record Signs(boolean commas, boolean points, boolean commasForCertain, boolean pointsForCertain) {

        static final Signs NONE = new Signs(false, false, false, false);

        static Signs of(String text) {
            boolean comma = isNumber(text);
            boolean point = text.indexOf('.') >= 0 && DecimalNumber.isNumber(text);
            return comma || point
                    ? new Signs(
                            comma,
                            point,
                            comma && !ThousandsPoint.separates(text, ','),
                            point && !ThousandsPoint.separates(text, '.'))
                    : NONE;
        }

        Signs and(Signs other) {
            return new Signs(
                    commas || other.commas,
                    points || other.points,
                    commasForCertain || other.commasForCertain,
                    pointsForCertain || other.pointsForCertain);
        }
    }

    /**
     * Rows in which decimal commas are points.
     *
     * @param found whether there was one
     * @param doubts columns whose points may separate thousands
     */
    record Result(List<CsvRows.Row> rows, boolean found, List<ThousandsPoint> doubts) {}

    private DecimalComma() {}

    /** Whether a text is a number with a decimal comma. */
    static boolean isNumber(String text) {
        return text.indexOf(',') >= 0 && DecimalNumber.isNumber(text, ',');
    }

    /**
     * Whether a text is a number to people somewhere, with commas, apostrophes, blanks or several points between its digits, but none here:
     * nobody can tell what the signs mean.
     */
    public static boolean isForeign(String text) {
        int first = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        boolean afterDigit = false;
        boolean signs = false;
        if (ThousandsPoint.isGrouped(text)) {
            return true;
        }
        for (int at = first; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean digit = character >= '0' && character <= '9';
            boolean sign = ",'’".indexOf(character) >= 0 || Blank.is(character);
            if (!digit && !(afterDigit && (sign || character == '.'))) {
                return false;
            }
            signs |= sign;
            afterDigit = digit;
        }
        return signs && afterDigit;
    }

    /**
     * Reads the commas of those columns in which they are decimal signs.
     *
     * @param columns how many there are
     * @param rows of any length. Not modified.
     * @param separator of their fields
     */
    static Result read(int columns, List<CsvRows.Row> rows, Separator separator) {
        List<Signs> signs = IntStream.range(0, columns)
                .mapToObj(column -> signs(rows, column))
                .toList();
        Signs all = signs.stream().reduce(Signs.NONE, Signs::and);
        if (separator == Separator.COMMA) {
            return new Result(rows, false, List.of());
        }
        boolean[] decimal = new boolean[columns];
        boolean found = false;
        List<ThousandsPoint> doubts = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            Signs its = signs.get(column);
            if (its.points && !all.pointsForCertain) {
                ThousandsPoint.find(rows, column, separator, all.commasForCertain)
                        .ifPresent(doubts::add);
            }
            decimal[column] = its.commas && !its.points && isDecimal(its, all, separator);
            found |= decimal[column];
        }
        return new Result(
                found ? rows.stream().map(row -> pointed(row, decimal)).toList() : rows, found, doubts);
    }

    private static Signs signs(List<CsvRows.Row> rows, int column) {
        return rows.stream()
                .filter(row -> row.fields().size() > column)
                .map(row -> Signs.of(row.fields().get(column)))
                .reduce(Signs.NONE, Signs::and);
    }

    /** Spreadsheets write semicolons exactly where a comma is the decimal sign. */
    private static boolean isDecimal(Signs signs, Signs all, Separator separator) {
        return signs.commasForCertain
                || all.commasForCertain && !all.pointsForCertain
                || !all.commasForCertain && !all.points && separator == Separator.SEMICOLON;
    }

    private static CsvRows.Row pointed(CsvRows.Row row, boolean[] decimal) {
        List<String> fields = new ArrayList<>(row.fields());
        for (int column = 0; column < Math.min(decimal.length, fields.size()); column++) {
            if (decimal[column] && isNumber(fields.get(column))) {
                fields.set(column, fields.get(column).replace(',', '.'));
            }
        }
        return new CsvRows.Row(row.line(), List.copyOf(fields));
    }
}
