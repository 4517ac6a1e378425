package harness.report.chart.layers;

import harness.report.chart.layers.ProfileLines.Line;
import harness.report.figure.Figure;
import harness.report.figure.LogRange;
import harness.report.figure.Scale;
import harness.report.series.BandPainter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The vertical axes of curves over layers: one for all panels, so that they can be compared, or, where few networks take
 * up so many decades that all others would look flat, one for each group of panels.
 *
 * @param all the axis and the words of all panels
 * @param shared the axis of all panels
 * @param groups the axes of the groups; empty if they share one
 * @param panelHeight with room for marks of zeros, in logical pixels
 */
record LayerAxes(ProbeAxis all, Scale shared, Map<String, Scale> groups, int panelHeight) {

    /** More than this above the greatest of the first recorded epoch is an explosion. */
    private static final double EXPLODED = 1e6;

    /** Fewer decades are for all. */
    private static final double FEW_DECADES = 5;

    /** Groups are flat if half of them would take up less than this share of an axis for all. */
    private static final double FLAT = 0.4;

    /** A shorter axis would make much of small differences. */
    private static final double LEAST_DECADES = 2;

    /** Pixels from tick to tick. */
    private static final int TICK_DISTANCE = 21;

    /**
     * The axes of a figure.
     *
     * @param groups the curves of each panel of each group
     * @param dataHeight height of a panel without marks of zeros
     */
    static LayerAxes of(String probe, Map<String, List<List<Line>>> groups, int dataHeight) {
        List<List<Line>> panels = groups.values().stream().flatMap(List::stream).toList();
        ProbeAxis all = axis(probe, panels);
        int rows = all.zero() ? zeroRows(panels) : 0;
        int zeroHeight = rows == 0 ? 0 : rows * BandPainter.ZERO_ROW + 4;
        int height = dataHeight + zeroHeight;
        Scale shared = scale(all, dataHeight);
        Map<String, Scale> own = new LinkedHashMap<>();
        groups.forEach((group, ofGroup) -> {
            ProbeAxis axis = axis(probe, ofGroup);
            Scale scale = longEnough(scale(axis, dataHeight), dataHeight);
            own.put(group, axis.zero() ? withZeros(scale, zeroHeight, height) : scale);
        });
        boolean flat = all.isLogarithmic() && decades(shared) > FEW_DECADES && mostAreFlat(own.values(), shared);
        return new LayerAxes(all, withZeros(shared, zeroHeight, height), flat ? own : Map.of(), height);
    }

    private static ProbeAxis axis(String probe, List<List<Line>> panels) {
        ProbeAxis axis = new ProbeAxis(probe);
        for (List<Line> panel : panels) {
            for (Line line : panel) {
                axis.include(line.values());
                if (line.first()) {
                    axis.includeStart(line.values().upper());
                }
            }
        }
        return axis;
    }

    /** The most curves with a zero in one panel: each has its own row of marks. */
    private static int zeroRows(List<List<Line>> panels) {
        return panels.stream()
                .mapToInt(panel -> (int) panel.stream().filter(Line::hasZero).count())
                .max()
                .orElse(0);
    }

    private static Scale scale(ProbeAxis axis, int height) {
        return axis.scale(EXPLODED, LogRange.SMALLEST_SHARE, height / TICK_DISTANCE);
    }

    private static Scale longEnough(Scale scale, int height) {
        double missing = scale.logarithmic() ? LEAST_DECADES - decades(scale) : 0;
        if (missing <= 0) {
            return scale;
        }
        double factor = Math.pow(10, missing / 2);
        return Scale.logarithmic(scale.minimum() / factor, scale.maximum() * factor, height / TICK_DISTANCE);
    }

    private static Scale withZeros(Scale scale, int zeroHeight, int height) {
        return zeroHeight == 0 ? scale : scale.withRoomBelow((double) zeroHeight / height);
    }

    private static double decades(Scale scale) {
        return Math.log10(scale.maximum()) - Math.log10(scale.minimum());
    }

    private static boolean mostAreFlat(Collection<Scale> own, Scale shared) {
        long flat = own.stream()
                .filter(scale -> decades(scale) < FLAT * decades(shared))
                .count();
        return 2 * flat >= own.size();
    }

    /** Whether not all panels have the same axis. */
    boolean differ() {
        return !groups.isEmpty();
    }

    /** The axis of the panels of a group. */
    Scale scale(String group) {
        return groups.getOrDefault(group, shared);
    }

    /** What stands beside the panels of a group, null if all share an axis. */
    Figure.Axis own(String group) {
        return differ() ? new Figure.Axis(scale(group), "") : null;
    }

    /** The axis of the figure, without ticks if the groups have axes of their own. */
    Scale ofFigure() {
        return differ() ? Scale.plain(0, 1) : shared;
    }

    String title(String when) {
        return all.title(" of each layer" + when);
    }

    String label() {
        return all.label();
    }
}
