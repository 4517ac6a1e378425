package harness.report.chart.layers;

import harness.analysis.Band;
import harness.report.figure.LogRange;
import harness.report.figure.Scale;
import harness.training.Probe;
import harness.training.Probes;
import harness.training.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.lang3.StringUtils;

/** In which words a probe is drawn, and on which axis: a log axis for sizes, else a linear one. */
final class ProbeAxis {

    /** Numbers of either sign lie off the axis from this multiple of the largest before training on. */
    private static final double EXPLODED = 10;

    private final Reading reading;
    private final LogRange sizes = new LogRange();
    private final List<double[]> values = new ArrayList<>();
    private double start;

    /** An axis for a probe of that name, which holds nothing yet. */
    ProbeAxis(String probe) {
        Probe known = Probes.ALL.get(Probes.indexOf(probe));
        reading = known.reading();
    }

    boolean isLogarithmic() {
        return reading.kind() == Reading.Kind.SIZE;
    }

    /** Whether exactly 0 is a value apart, with a mark or a colour of its own. */
    boolean hasZero() {
        return reading.kind() != Reading.Kind.NUMBER;
    }

    /** What is measured, with a capital letter, then the formula. */
    String title(String where) {
        return StringUtils.capitalize(reading.title()) + where + ", " + reading.formula();
    }

    /** What is measured, for an axis or a legend. */
    String label() {
        return reading.title() + (isLogarithmic() ? " (log scale)" : "");
    }

    /** Includes medians and quartiles. */
    void include(Band band) {
        sizes.include(band);
        values.addAll(List.of(band.lower(), band.median(), band.upper()));
    }

    /** Includes medians. */
    void includeMedian(Band band) {
        sizes.includeMedian(band);
        values.add(band.median());
    }

    /** Includes values from before anything could diverge. */
    void includeStart(double... before) {
        Arrays.stream(before).forEach(sizes::includeStart);
        start = Math.max(start, finite(before).map(Math::abs).max().orElse(0));
    }

    /** Whether a median is exactly 0 on a log axis. */
    boolean zero() {
        return isLogarithmic() && sizes.zero();
    }

    /**
     * The axis that holds all of it.
     *
     * @param factor how far a log axis may reach above what was there before training
     * @param smallestShare how far down a log axis may reach, as a share of its upper end
     */
    Scale scale(double factor, double smallestShare, int wishedTicks) {
        if (start == 0) {
            includeStart(ordinary());
        }
        if (isLogarithmic()) {
            return sizes.scale(factor, smallestShare, wishedTicks);
        }
        double limit = start == 0 ? Double.POSITIVE_INFINITY : EXPLODED * start;
        double[] shown = values.stream()
                .flatMapToDouble(ProbeAxis::finite)
                .filter(value -> Math.abs(value) <= limit)
                .toArray();
        boolean share = reading.kind() == Reading.Kind.SHARE;
        double least = share ? 0 : Arrays.stream(shown).min().orElse(0);
        double most = Arrays.stream(shown).max().orElse(1);
        return Scale.linear(least, share ? Math.min(1, most) : most, wishedTicks);
    }

    /** The middle of all values that are not 0, for probes that measure nothing before training; 0 if there are none. */
    private double ordinary() {
        double[] all = values.stream()
                .flatMapToDouble(ProbeAxis::finite)
                .map(Math::abs)
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        return all.length == 0 ? 0 : all[all.length / 2];
    }

    private static DoubleStream finite(double[] values) {
        return Arrays.stream(values).filter(value -> Math.abs(value) < 1e100);
    }
}
