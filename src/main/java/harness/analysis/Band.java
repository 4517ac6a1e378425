package harness.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Median and quartiles over seeds of one measurement, along an axis (recorded epochs, or layers). The arrays are of
 * equal length; an element may be +∞ where runs diverged, or NaN where nothing was measured.
 *
 * @param at position along the axis: epochs, or layer numbers (1 = first hidden layer)
 * @param lower first quartile
 * @param median median
 * @param upper third quartile
 */
public record Band(int[] at, double[] lower, double[] median, double[] upper) {

    /**
     * The quartiles of what was measured.
     *
     * @param at positions along the axis
     * @param values one a seed, at a place of {@code at}
     */
    static Band over(int[] at, IntFunction<double[]> values) {
        return of(
                at,
                IntStream.range(0, at.length)
                        .mapToObj(place -> Quartiles.of(values.apply(place)))
                        .toList());
    }

    /** The band of quartiles, one a position. */
    public static Band of(int[] at, List<Quartiles> quartiles) {
        return new Band(
                at,
                quartiles.stream().mapToDouble(Quartiles::lower).toArray(),
                quartiles.stream().mapToDouble(Quartiles::median).toArray(),
                quartiles.stream().mapToDouble(Quartiles::upper).toArray());
    }

    /** The median alone: the quartiles of the result are the same as it. */
    public Band withoutSpread() {
        return new Band(at, median, median, median);
    }

    /** The band at its positions from one place, counted from 0, to before another. */
    public Band part(int from, int to) {
        return new Band(
                Arrays.copyOfRange(at, from, to),
                Arrays.copyOfRange(lower, from, to),
                Arrays.copyOfRange(median, from, to),
                Arrays.copyOfRange(upper, from, to));
    }
}
