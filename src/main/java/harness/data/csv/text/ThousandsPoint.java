package harness.data.csv.text;

import harness.data.dataset.Quoted;
import java.util.List;
import java.util.Optional;

/**
 * A column whose points may separate thousands: three digits stand behind each of them.
 *
 * @param column its place
 * @param line of the first such value
 * @param value the first such value
 * @param reason why thousands are more likely than decimals; empty if three decimals are as likely
 */
public record ThousandsPoint(int column, int line, String value, Optional<String> reason) {

    private static final int MOST_NAMED = 3;

    private static final int GROUP = 3;

    /** What the values of a column have, the first of each kind. */
    private static final class Seen {

        private CsvRows.Row pointed;
        private int points;
        private String twice;
        private String whole;
        private boolean longWhole;
    }

    /**
     * Looks at a column in which no point is a decimal sign for certain.
     *
     * @param rows of any length. Not modified.
     * @param separator of their fields, not the comma
     * @param commas whether the table has decimal commas
     * @return empty if nothing speaks for thousands
     */
    static Optional<ThousandsPoint> find(List<CsvRows.Row> rows, int column, Separator separator, boolean commas) {
        Seen seen = new Seen();
        rows.stream().filter(row -> row.fields().size() > column).forEach(row -> see(seen, row, column));
        if (seen.pointed == null) {
            return Optional.empty();
        }
        Optional<String> reason = Optional.empty();
        if (commas) {
            reason = Optional.of("since this table has decimal commas: write its numbers without such points");
        } else if (seen.twice != null) {
            reason = Optional.of(
                    "since " + Quoted.one(seen.twice) + " has several: write its numbers without such points");
        } else if (seen.whole != null && !seen.longWhole && seen.points > 1) {
            // Decimals that end in zeros are cut to two or one, too, before a number becomes whole.
            reason = Optional.of("since " + Quoted.one(seen.whole)
                    + " has none: write its numbers without such points, or "
                    + Quoted.one(seen.whole + ".0") + " if they are decimal points");
        } else if (seen.whole == null && separator != Separator.SEMICOLON) {
            return Optional.empty();
        }
        return Optional.of(new ThousandsPoint(
                column, seen.pointed.line(), seen.pointed.fields().get(column), reason));
    }

    private static void see(Seen seen, CsvRows.Row row, int column) {
        String text = row.fields().get(column);
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (separates(text, '.')) {
            seen.pointed = seen.pointed == null ? row : seen.pointed;
            seen.points++;
        } else if (isGrouped(text)) {
            seen.twice = seen.twice == null ? text : seen.twice;
        } else if (text.length() > from
                && text.charAt(from) != '0'
                && text.chars().skip(from).allMatch(ThousandsPoint::isDigit)) {
            seen.whole = seen.whole == null ? text : seen.whole;
            seen.longWhole |= text.length() - from > GROUP;
        }
    }

    /** Whether a number with one such sign, at most three digits before it and exactly three behind, may be a whole one. */
    public static boolean separates(String number, char sign) {
        int at = number.indexOf(sign);
        return at >= 0 && number.length() == at + 1 + GROUP && isGrouped(number, sign);
    }

    /** Whether points stand in a number wherever thousands may be separated, and more than one. */
    static boolean isGrouped(String text) {
        return text.indexOf('.') != text.lastIndexOf('.') && isGrouped(text, '.');
    }

    private static boolean isGrouped(String text, char sign) {
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int at = text.indexOf(sign);
        if (at - from < 1 || at - from > GROUP || text.charAt(from) == '0' || (text.length() - at) % (GROUP + 1) != 0) {
            return false;
        }
        for (int index = from; index < text.length(); index++) {
            boolean isSign = index >= at && (index - at) % (GROUP + 1) == 0;
            if (isSign ? text.charAt(index) != sign : !isDigit(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** Notes that the column cannot be read, if there is a reason. */
    public void refuse(CsvRows.Row header, CsvProblems problems) {
        String name = header.fields().get(column);
        reason.ifPresent(why -> problems.add(
                line,
                name,
                "the point in " + Quoted.one(value) + " may separate thousands, " + why
                        + "; or leave the column out with " + CsvProblems.ignoring(List.of(name))));
    }

    /**
     * A sentence about columns that are read though their points may mean something else.
     *
     * @param doubts without a reason, at least one
     */
    public static String note(CsvRows.Row header, List<ThousandsPoint> doubts) {
        List<String> names =
                doubts.stream().map(doubt -> header.fields().get(doubt.column)).toList();
        return (names.size() == 1 ? "column " : "columns ") + CsvProblems.some(names, MOST_NAMED)
                + ": points as in " + Quoted.one(doubts.get(0).value)
                + " were read as decimal points; if they separate thousands, write the numbers without them";
    }
}
