package harness.analysis;

/**
 * Median and quartiles over seeds of one measurement, along an axis (recorded epochs, or layers). The arrays are of
 * equal length; an element may be +∞ where runs diverged, or NaN where nothing was measured.
 *
 * @param at position along the axis: epochs, or layer numbers (1 = first hidden layer)
 * @param lower first quartile
 * @param median median
 * @param upper third quartile
 */
public record Band(int[] at, double[] lower, double[] median, double[] upper) {}
