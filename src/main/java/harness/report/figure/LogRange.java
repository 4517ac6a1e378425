package harness.report.figure;

import harness.analysis.Band;

/** Finds the range of a log axis among values that may be zero, infinite or not a number. */
public final class LogRange {

    /** More decades than this on one axis make all curves look flat. */
    public static final double SMALLEST_SHARE = 1e-45;

    private double least = Double.POSITIVE_INFINITY;
    private double greatest = 0;
    private double start = 0;
    private boolean zero;

    /** Includes medians and quartiles. */
    public void include(Band band) {
        include(band.lower());
        include(band.upper());
        includeMedian(band);
    }

    /** Includes medians. */
    public void includeMedian(Band band) {
        include(band.median());
        for (double value : band.median()) {
            zero |= value == 0;
        }
    }

    private void include(double[] values) {
        for (double value : values) {
            if (value > 0 && value < Double.POSITIVE_INFINITY) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
    }

    /** Includes a value from before anything could diverge. */
    public void includeStart(double value) {
        if (value < 1e100) {
            start = Math.max(start, value);
        }
    }

    /** Whether a median is exactly zero. */
    public boolean zero() {
        return zero;
    }

    /** An axis that ends at most the given factor above the greatest start value. */
    public Scale scale(double factor, int wishedTicks) {
        return scale(factor, SMALLEST_SHARE, wishedTicks);
    }

    /** The same, which begins at least at a share of where it ends. */
    public Scale scale(double factor, double smallestShare, int wishedTicks) {
        if (greatest == 0) {
            return Scale.logarithmic(0.1, 1, wishedTicks);
        }
        double ceiling = start > 0 ? Math.min(greatest, factor * start) : Math.min(greatest, 1e6);
        double floor = Math.max(Math.min(least, ceiling), ceiling * smallestShare);
        return Scale.logarithmic(floor, ceiling, wishedTicks);
    }
}
