package harness.report.chart;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.data.Part;
import harness.report.figure.LogRange;
import harness.report.figure.Scale;
import harness.training.Metric;
import harness.training.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What is drawn over epochs, of each part of the data, and the axis it is drawn on. */
enum Measured {
    LOSS(
            "loss",
            "loss (log scale)",
            new Metric(Part.TRAIN, Quantity.LOSS),
            new Metric(Part.TEST, Quantity.LOSS),
            new Metric(Part.VALIDATION, Quantity.LOSS)) {
        @Override
        Scale tight(List<Band> bands) {
            LogRange range = new LogRange();
            double best = Double.POSITIVE_INFINITY;
            for (Band band : bands) {
                Band trained = afterStart(band);
                range.include(trained);
                range.includeStart(band.upper()[0]);
                double greatest = Arrays.stream(trained.median()).max().orElse(0);
                best = greatest > 0 ? Math.min(best, greatest) : best;
            }
            range.includeStart(best);
            if (best == Double.POSITIVE_INFINITY) {
                bands.forEach(range::include);
            }
            return range.scale(DIVERGED, TICKS);
        }

        @Override
        Scale between(double low, double high) {
            return Scale.logarithmic(low, high, TICKS);
        }
    },

    ACCURACY(
            "accuracy",
            "accuracy",
            new Metric(Part.TRAIN, Quantity.ACCURACY),
            new Metric(Part.TEST, Quantity.ACCURACY),
            new Metric(Part.VALIDATION, Quantity.ACCURACY)) {
        @Override
        Scale tight(List<Band> bands) {
            double least = extremeShare(bands, Band::lower, true);
            double greatest = extremeShare(bands, Band::upper, false);
            return least <= greatest ? between(least, Math.max(greatest, least + SHORTEST)) : between(0, 1);
        }

        @Override
        Scale between(double low, double high) {
            return Scale.linear(low, high, TICKS);
        }
    };

    /** A run whose loss is this multiple of what it started with has diverged; showing more would flatten all others. */
    private static final double DIVERGED = 5;

    /**
     * An axis of accuracies begins after this share of the epochs: on one that holds all of the steep rise there is little
     * room left for the differences after it.
     */
    private static final double RISE = 0.05;

    /** Of an axis of accuracies. */
    private static final double SHORTEST = 0.02;

    private static final int TICKS = 4;

    /** By so much of its length an axis may grow to show what a curve starts with, or where it cannot go beyond. */
    private static final double LITTLE = 0.2;

    /** The same, to show the threshold. */
    private static final double SOME = 0.5;

    /** A panel's axis leaves so much of its height below for marks of zeros. */
    private static final double ROOM_FOR_ZEROS = 0.1;

    private final String word;
    private final String axisTitle;
    private final Metric train;
    private final Metric test;
    private final Metric validation;

    Measured(String word, String axisTitle, Metric train, Metric test, Metric validation) {
        this.word = word;
        this.axisTitle = axisTitle;
        this.train = train;
        this.test = test;
        this.validation = validation;
    }

    String word() {
        return word;
    }

    String axisTitle() {
        return axisTitle;
    }

    Metric train() {
        return train;
    }

    Metric test() {
        return test;
    }

    Metric validation() {
        return validation;
    }

    /** Of all parts. */
    List<Metric> metrics() {
        return List.of(train, test, validation);
    }

    /** The curves of some cells, of all parts, as far as they go. */
    List<Band> bands(List<CellAnalysis> cells) {
        return cells.stream()
                .flatMap(cell -> metrics().stream().map(cell.learningCurves()::band))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * The axis of curves that share a panel. It holds what was measured after training began, of accuracies after the
     * first rise, since the start says nothing about training and is often far away.
     *
     * @param threshold where a run counts as converged, if it is this that is watched
     */
    Scale scale(List<Band> bands, OptionalDouble threshold) {
        Scale tight = tight(bands);
        double low = tight.minimum();
        double high = tight.maximum();
        for (double value : shown(bands, tight, threshold)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        Scale scale = low < tight.minimum() || high > tight.maximum() ? between(low, high) : tight;
        boolean zero = this == LOSS
                && bands.stream()
                        .flatMapToDouble(band -> Arrays.stream(band.median()))
                        .anyMatch(value -> value == 0);
        return zero ? scale.withRoomBelow(ROOM_FOR_ZEROS) : scale;
    }

    /** The axis that just holds the curves after their start. */
    abstract Scale tight(List<Band> bands);

    abstract Scale between(double low, double high);

    /** What else the axis shows, because it need not grow much for it. */
    private double[] shown(List<Band> bands, Scale tight, OptionalDouble threshold) {
        DoubleStream starts = bands.stream().mapToDouble(band -> band.median()[0]);
        DoubleStream best = this == ACCURACY ? DoubleStream.of(1) : DoubleStream.empty();
        return DoubleStream.concat(
                        DoubleStream.concat(starts, best).filter(value -> isNear(tight, value, LITTLE)),
                        threshold.stream().filter(value -> isNear(tight, value, SOME)))
                .toArray();
    }

    private static boolean isNear(Scale scale, double value, double share) {
        double place = scale.fraction(value);
        return place >= -share && place <= 1 + share;
    }

    private static Band afterStart(Band band) {
        return band.at().length == 1 ? band : band.part(1, band.at().length);
    }

    /** What was measured after the first epochs; the last of it if a curve ends before. */
    private static Band afterRise(Band band) {
        int[] at = band.at();
        int first = Math.min(1, at.length - 1);
        while (first < at.length - 1 && at[first] < RISE * at[at.length - 1]) {
            first++;
        }
        return band.part(first, at.length);
    }

    private static double extremeShare(List<Band> bands, Function<Band, double[]> edge, boolean least) {
        Stream<double[]> edges = bands.stream().map(Measured::afterRise).map(edge);
        var values = edges.flatMapToDouble(Arrays::stream).filter(value -> value >= 0 && value <= 1);
        return least ? values.min().orElse(1) : values.max().orElse(0);
    }
}
