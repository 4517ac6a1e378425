package harness.report.chart;

import harness.analysis.CellAnalysis;
import harness.analysis.SeedStatistics;
import harness.report.figure.Dot;
import harness.report.figure.Numeral;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Style;
import harness.report.figure.Text;
import harness.training.Outcome;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One row of final accuracies: above, a dot for each seed, or bars where there is no room for the dots; below, the median
 * with its interval. Seeds that failed have a mark of their own in any case.
 */
final class AccuracyRow {

    /** Width of the strip in which runs far below the others are counted, in logical pixels. */
    static final double STRIP = 52;

    /** Radius of a dot, in all rows of a panel the largest with which they have room. */
    private static final List<Double> RADII = List.of(2.7, 2.4, 2.1, 1.8);

    /** Bars of fewer seeds would look as if there were many. */
    private static final int FEW = 30;

    /** Of the dots of a few seeds that have no room for those of their panel. */
    private static final List<Double> SMALLER = List.of(1.5, 1.2);

    static final double LARGEST_RADIUS = RADII.get(0);

    private static final double FAILED_RADIUS = 2.9;
    private static final double NARROWEST_BAR = 4;

    /** Share of a row's height that the dots have beside a median. */
    private static final double DOTS_BESIDE_MEDIAN = 0.68;

    /** Failed runs that are nearer to each other, in logical pixels, share a mark and a number. */
    private static final double MARK = 36;

    /** How a run ended, as far as its dot shows it. */
    enum Kind {
        ALIVE("one seed"),
        FAILED("dead or vanished gradient"),
        DIVERGED("diverged");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        String meaning() {
            return meaning;
        }

        static Kind of(Outcome outcome) {
            return switch (outcome) {
                case DIVERGED -> DIVERGED;
                case DEAD, VANISHED -> FAILED;
                case CONVERGED, STALLED -> ALIVE;
            };
        }

        Dot dot(double radius, Color color) {
            return switch (this) {
                case DIVERGED -> Dot.cross(radius, color);
                case FAILED -> Dot.disc(radius - 0.3, Palette.PAPER, color);
                case ALIVE -> Dot.disc(radius, Palette.translucent(color, 190), Palette.PAPER);
            };
        }
    }

    /** One run whose accuracy is known. */
    record Seed(double accuracy, Kind kind) {}

    private final List<Seed> seeds;
    private final AccuracyAxis axis;
    private final Color color;
    private final SeedStatistics statistics;
    private final boolean withMedian;

    /** A row of some runs, the worst first; without a median where the study has only one seed. */
    AccuracyRow(List<Seed> seeds, AccuracyAxis axis, Color color, boolean withMedian) {
        this.seeds = seeds;
        this.axis = axis;
        this.color = color;
        this.withMedian = withMedian;
        this.statistics =
                SeedStatistics.of(seeds.stream().mapToDouble(Seed::accuracy).toArray());
    }

    /** The runs of a cell whose final accuracy is known, the worst first. */
    static List<Seed> seeds(CellAnalysis cell) {
        List<Seed> seeds = new ArrayList<>();
        for (int seed = 0; seed < cell.finalTestAccuracy().length; seed++) {
            double accuracy = cell.finalTestAccuracy()[seed];
            if (accuracy >= 0 && accuracy <= 1) {
                seeds.add(new Seed(accuracy, Kind.of(cell.outcomes().get(seed))));
            }
        }
        seeds.sort(Comparator.comparingDouble(Seed::accuracy));
        return seeds;
    }

    /** The largest radius of dots with which a row has room for all; 0 if there is none. */
    double radius(double width, double height) {
        double[] x = places(shown(), width);
        return RADII.stream()
                .filter(radius -> Swarm.offsets(x, radius, reach(height) - radius) != null)
                .findFirst()
                .orElse(0.0);
    }

    /** The radius that this row has in a panel of the given radius; 0 if it has bars. */
    double radiusIn(double panelRadius, double width, double height) {
        double[] x = places(shown(), width);
        List<Double> smaller = x.length <= FEW ? SMALLER : List.of();
        return Stream.concat(Stream.of(panelRadius), smaller.stream())
                .filter(radius -> Swarm.offsets(x, radius, reach(height) - radius) != null)
                .findFirst()
                .orElse(0.0);
    }

    private double reach(double height) {
        return dots() / 2 * height - 1;
    }

    private double dots() {
        return withMedian ? DOTS_BESIDE_MEDIAN : 1;
    }

    private List<Seed> shown() {
        return seeds.stream().filter(seed -> !axis.leavesOut(seed.accuracy())).toList();
    }

    private double[] places(List<Seed> shown, double width) {
        return shown.stream()
                .mapToDouble(seed -> axis.scale().place(seed.accuracy()) * width)
                .toArray();
    }

    /**
     * Paints the row.
     *
     * @param panelRadius of dots, if there is room for them
     */
    void paint(Graphics2D g, double width, double top, double height, double panelRadius) {
        double middle = top + dots() / 2 * height;
        List<Seed> shown = shown();
        double[] x = places(shown, width);
        double radius = radiusIn(panelRadius, width, height);
        if (radius == 0) {
            paintBars(g, shown, width, middle, reach(height));
            paintFailed(g, shown, width, middle);
        } else {
            double[] offsets = Swarm.offsets(x, radius, reach(height) - radius);
            for (int i = 0; i < x.length; i++) {
                shown.get(i).kind().dot(radius, color).paint(g, x[i], middle + offsets[i], 0);
            }
        }
        paintLeftOut(g, middle);
        if (withMedian) {
            paintMedian(g, width, top + (1 + dots()) / 2 * height);
        }
    }

    /** A bar for each accuracy there can be, or for some neighbouring ones where they are too close for that. */
    private double barWidth(double width) {
        return axis.resolution() * Math.max(1, Math.ceil(NARROWEST_BAR / pixels(axis.resolution(), width)));
    }

    private double pixels(double difference, double width) {
        return (axis.scale().fraction(difference) - axis.scale().fraction(0)) * width;
    }

    private void paintBars(Graphics2D g, List<Seed> shown, double width, double middle, double reach) {
        double bar = barWidth(width);
        Map<Long, Integer> counts = counts(shown, bar);
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        double half = Math.min(2 * NARROWEST_BAR, pixels(bar, width) / 2 - 0.4);
        g.setColor(Palette.translucent(color, 190));
        counts.forEach((number, count) -> {
            double x = axis.scale().fraction(number * bar) * width;
            double height = reach * count / most;
            g.fill(new Rectangle2D.Double(
                    Plot.pixel(x - half), Plot.pixel(middle - height), Plot.pixel(2 * half), Plot.pixel(2 * height)));
        });
    }

    private void paintFailed(Graphics2D g, List<Seed> shown, double width, double middle) {
        for (Kind kind : List.of(Kind.FAILED, Kind.DIVERGED)) {
            double[] x =
                    places(shown.stream().filter(seed -> seed.kind() == kind).toList(), width);
            double mean = 0;
            int count = 0;
            for (int i = 0; i < x.length; i++) {
                if (count > 0 && x[i] - mean >= MARK) {
                    paintCounted(g, kind, count, mean, middle + (kind == Kind.FAILED ? -6 : 6));
                    count = 0;
                }
                count++;
                mean += count == 1 ? x[i] - mean : (x[i] - mean) / count;
            }
            if (count > 0) {
                paintCounted(g, kind, count, mean, middle + (kind == Kind.FAILED ? -6 : 6));
            }
        }
    }

    private static Map<Long, Integer> counts(List<Seed> shown, double bar) {
        Map<Long, Integer> counts = new TreeMap<>();
        shown.stream()
                .filter(seed -> seed.kind() == Kind.ALIVE)
                .forEach(seed -> counts.merge(Math.round(seed.accuracy() / bar), 1, Integer::sum));
        return counts;
    }

    /** A mark, and how many runs it stands for if there are several; returns where the next may begin. */
    private double paintCounted(Graphics2D g, Kind kind, int count, double x, double middle) {
        String text = count == 1 ? "" : Integer.toString(count);
        double width = Text.width(text, Style.SMALL);
        g.setColor(Palette.translucent(Palette.PAPER, 200));
        g.fill(new Rectangle2D.Double(x - 4, middle - 5, 10 + width, 10));
        kind.dot(FAILED_RADIUS, color).paint(g, x, middle, 0);
        g.setColor(Palette.INK);
        Text.draw(g, text, Style.SMALL, x + 5, middle + 4.5, 0);
        return x + 12 + width;
    }

    private void paintLeftOut(Graphics2D g, double middle) {
        List<Seed> leftOut =
                seeds.stream().filter(seed -> axis.leavesOut(seed.accuracy())).toList();
        if (leftOut.isEmpty()) {
            return;
        }
        paintArrow(g, 0, middle, color);
        double x = 13;
        for (Kind kind : Kind.values()) {
            int count =
                    (int) leftOut.stream().filter(seed -> seed.kind() == kind).count();
            x = count == 0 ? x : paintCounted(g, kind, count, x, middle);
        }
        if (!withMedian) {
            Text.draw(g, Numeral.accuracy(leftOut.get(0).accuracy()), Style.SMALL, x - 4, middle + 4.5, 0);
        }
    }

    /** A triangle that points to what lies below the axis. */
    private static void paintArrow(Graphics2D g, double x, double middle, Color color) {
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x, middle);
        arrow.lineTo(x + 6, middle - 4);
        arrow.lineTo(x + 6, middle + 4);
        arrow.closePath();
        g.setColor(color);
        g.fill(arrow);
    }

    private void paintMedian(Graphics2D g, double width, double middle) {
        double median = statistics.quartiles().median();
        g.setColor(Palette.INK);
        if (axis.leavesOut(median)) {
            Text.draw(g, "median " + Numeral.accuracy(median), Style.SMALL, 10, middle + 4.5, 0);
            return;
        }
        if (statistics.intervalLow() < statistics.intervalHigh()) {
            double low = Math.max(axis.strip(), axis.scale().place(statistics.intervalLow())) * width;
            double high = axis.scale().place(statistics.intervalHigh()) * width;
            g.setStroke(Style.CURVE);
            g.draw(new Line2D.Double(Plot.pixel(low), middle, Plot.pixel(high), middle));
            if (axis.leavesOut(statistics.intervalLow())) {
                paintArrow(g, low - 3, middle, Palette.INK);
            }
        }
        Dot.disc(3, Palette.INK, Palette.PAPER).paint(g, axis.scale().place(median) * width, middle, 0);
    }
}
