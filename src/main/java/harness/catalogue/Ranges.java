package harness.catalogue;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Ranges and numbers as a person reads them. */
public final class Ranges {

    private Ranges() {}

    /** For example {@code " from 1 to 100000"} or {@code " above 0 and below 1"}; empty if anything goes. */
    public static String phrase(Parameter range) {
        boolean hasMin = Double.isFinite(range.min());
        boolean hasMax = Double.isFinite(range.max());
        if (hasMin && hasMax) {
            return " from " + number(range.min()) + " to " + number(range.max());
        }
        String lower = hasMin
                ? " of at least " + number(range.min())
                : Double.isFinite(range.above()) ? " above " + number(range.above()) : "";
        String upper = hasMax
                ? " at most " + number(range.max())
                : Double.isFinite(range.below()) ? " below " + number(range.below()) : "";
        return lower + (lower.isEmpty() || upper.isEmpty() ? "" : " and") + upper;
    }

    /** The shortest decimal that reads back as the number, without ".0"; the same on every JVM. */
    public static String number(double value) {
        String shortest = NumberOutput.toString(value, true);
        if (Math.abs(value) >= 1e15 || value != Math.rint(value)) {
            return shortest.replace(".0E", "E");
        }
        return Long.toString((long) value);
    }
}
