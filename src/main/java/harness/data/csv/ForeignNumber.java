package harness.data.csv;

import harness.data.csv.text.ThousandsPoint;
import harness.data.dataset.Quoted;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What is at fault with numbers that are written as people elsewhere do. */
enum ForeignNumber {
    /** A sign separates thousands: 10,937.00 or 8 755. */
    THOUSANDS,
    /** A comma is the decimal sign: 1,5. */
    DECIMALS;

    /**
     * The faults of texts.
     *
     * @param texts that {@link harness.data.csv.text.DecimalComma#isForeign} knows
     * @param readsCommas whether decimal commas are read in this table
     */
    static Set<ForeignNumber> faults(Stream<String> texts, boolean readsCommas) {
        Set<ForeignNumber> faults = EnumSet.noneOf(ForeignNumber.class);
        texts.forEach(text -> faults.addAll(faults(text, readsCommas)));
        return faults;
    }

    private static Set<ForeignNumber> faults(String text, boolean readsCommas) {
        int comma = text.indexOf(',');
        if (comma < 0 || lastSign(text) != comma) {
            return EnumSet.of(THOUSANDS);
        }
        if (firstSign(text) < comma) {
            return readsCommas ? EnumSet.of(THOUSANDS) : EnumSet.allOf(ForeignNumber.class);
        }
        return ThousandsPoint.separates(text, ',') ? EnumSet.allOf(ForeignNumber.class) : EnumSet.of(DECIMALS);
    }

    private static int firstSign(String text) {
        int at = 1;
        while (Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int lastSign(String text) {
        int at = text.length() - 1;
        while (Character.isDigit(text.charAt(at))) {
            at--;
        }
        return at;
    }

    /**
     * A sentence about the faults, with the cure.
     *
     * @param first such number
     * @param more how many more there are
     */
    static String problem(Set<ForeignNumber> faults, String first, int more) {
        if (faults.size() > 1) {
            return Quoted.one(first)
                    + (more == 0
                            ? " is no finite decimal number"
                            : " and " + more + " more like it are no finite decimal numbers")
                    + ": write decimals behind a point, and nothing between thousands";
        }
        String alike = more == 0
                ? ""
                : more == 1 ? ", and 1 more value is like it" : ", and " + more + " more values are like it";
        return "the " + name(first.charAt(firstSign(first))) + " in " + Quoted.one(first)
                + (faults.contains(THOUSANDS)
                        ? " separates thousands" + alike + ": write nothing between thousands"
                        : " is a decimal sign" + alike + ": write decimals behind a point");
    }

    private static String name(char sign) {
        return switch (sign) {
            case ',' -> "comma";
            case '.' -> "point";
            case '\'', '’' -> "apostrophe";
            default -> "blank";
        };
    }
}
