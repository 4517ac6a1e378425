package harness.data.dataset;

import java.util.Arrays;
import java.util.List;

/** A column of a table that describes its samples: numbers, or words that are none. */
public sealed interface Column {

    /** What the table calls it. */
    String name();

    /** Number of rows. */
    int samples();

    /** Whether some row has no value. */
    boolean hasMissing();

    /**
     * A new column of some of these rows.
     *
     * @param rows their indices, in the order wanted. Not modified.
     */
    Column select(int[] rows);

    /**
     * A column of numbers.
     *
     * @param values one a row, finite, or NaN where it is missing; shared, not copied: treat it as read-only
     */
    record Numeric(String name, double[] values) implements Column {

        @Override
        public int samples() {
            return values.length;
        }

        @Override
        public boolean hasMissing() {
            return Arrays.stream(values).anyMatch(Double::isNaN);
        }

        @Override
        public Numeric select(int[] rows) {
            return new Numeric(
                    name, Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
        }
    }

    /**
     * A column of words.
     *
     * @param codes one a row: which of the categories it holds, or {@link #MISSING}; shared, not copied: treat it as
     *     read-only
     * @param categories the different words of the whole table, in alphabetical order
     */
    record Categorical(String name, int[] codes, List<String> categories) implements Column {

        /** The code of a row that has no value. */
        public static final int MISSING = -1;

        @Override
        public int samples() {
            return codes.length;
        }

        @Override
        public boolean hasMissing() {
            return Arrays.stream(codes).anyMatch(code -> code == MISSING);
        }

        @Override
        public Categorical select(int[] rows) {
            return new Categorical(
                    name, Arrays.stream(rows).map(row -> codes[row]).toArray(), categories);
        }
    }
}
