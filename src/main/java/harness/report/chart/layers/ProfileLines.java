package harness.report.chart.layers;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.analysis.LayerBands.Profile;
import harness.report.figure.Dot;
import harness.report.figure.Palette;
import harness.report.series.Facets;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which curves over layers stand in which panel: those of three epochs, or, where the panels of a figure differ in depth
 * and in nothing else, those of all depths at one epoch.
 *
 * @param ofDepths whether the curves of a panel differ in depth
 * @param panels the labels of the panels of each series; one empty label if there is only one
 * @param lines the curves at {@code (panel label, series label)}, without those that nothing was measured for
 * @param key what the curves of any panel stand for
 * @param when what a title says of the epoch, empty if there are several
 * @param notMeasured a sentence on epochs at which nothing was measured, empty if there are none
 */
record ProfileLines(
        boolean ofDepths,
        List<String> panels,
        Map<List<String>, List<Line>> lines,
        List<Line> key,
        String when,
        String notMeasured) {

    /**
     * One curve.
     *
     * @param label what it stands for
     * @param first whether it was measured at the first recorded epoch
     * @param dot its markers
     * @param values over layers
     */
    record Line(String label, Color color, boolean first, Dot dot, Band values) {

        int layers() {
            return values.at().length;
        }

        /** Whether all of it is infinite. */
        boolean diverged() {
            return Arrays.stream(values.median()).allMatch(value -> value == Double.POSITIVE_INFINITY);
        }

        boolean hasZero() {
            return Arrays.stream(values.median()).anyMatch(value -> value == 0);
        }

        private boolean isMeasured() {
            return Arrays.stream(values.median()).anyMatch(value -> !Double.isNaN(value));
        }
    }

    /** With more series, all depths are shown at the first and the last epoch only: three would be too high. */
    private static final int MOST_AT_THREE_EPOCHS = 10;

    /** The curves of one probe, by its name. */
    static ProfileLines of(Facets facets, String probe) {
        return new Arrangement(facets, probe).arrange();
    }

    /** When, for a caption. */
    String epochText() {
        if (!when.isEmpty()) {
            return "," + when;
        }
        return ofDepths && panels.size() == 2
                ? ", at " + String.join(" and ", panels)
                : ", at the first, the middle and the last recorded epoch";
    }

    /** The curves of a panel and a series, null if the grid has no such cell. */
    List<Line> of(String panel, String series) {
        return lines.get(List.of(panel, series));
    }

    /** Every curve. */
    List<Line> all() {
        return lines.values().stream().flatMap(List::stream).toList();
    }

    /** Arranges the curves of a figure. */
    private record Arrangement(Facets facets, String probe) {

        ProfileLines arrange() {
            List<Integer> steps = IntStream.range(0, steps())
                    .filter(step -> profiles(step).stream().anyMatch(Arrangement::isMeasured))
                    .boxed()
                    .toList();
            List<Integer> without = IntStream.range(0, steps())
                    .filter(step -> !steps.contains(step))
                    .boxed()
                    .toList();
            String when = steps.size() == 1
                    ? (epochs(0).equals("epoch 0") && steps.get(0) == 0 ? " before training" : "")
                    : "";
            String notMeasured = without.isEmpty()
                    ? ""
                    : " Not measured: " + without.stream().map(this::epochs).collect(Collectors.joining(", ")) + ".";
            return differInDepth() ? ofDepths(fewEnough(steps), when, notMeasured) : ofEpochs(steps, when, notMeasured);
        }

        private List<Integer> fewEnough(List<Integer> steps) {
            return steps.size() > 2 && facets.series().size() > MOST_AT_THREE_EPOCHS
                    ? List.of(steps.get(0), steps.get(steps.size() - 1))
                    : steps;
        }

        private int steps() {
            return facets.cells().stream()
                    .mapToInt(cell -> profiles(cell).size())
                    .max()
                    .orElse(0);
        }

        private List<Profile> profiles(CellAnalysis cell) {
            return cell.probe(probe).profiles();
        }

        private List<Profile> profiles(int step) {
            return facets.cells().stream()
                    .filter(cell -> profiles(cell).size() > step)
                    .map(cell -> profiles(cell).get(step))
                    .toList();
        }

        private static boolean isMeasured(Profile profile) {
            return Arrays.stream(profile.values().median()).anyMatch(value -> !Double.isNaN(value));
        }

        /** The epochs of a step in words; they may differ from cell to cell. */
        private String epochs(int step) {
            return "epoch "
                    + profiles(step).stream()
                            .map(Profile::epoch)
                            .collect(Collectors.toCollection(TreeSet::new))
                            .stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }

        /** Whether all networks of a panel are of one depth, and those of two panels never. */
        private boolean differInDepth() {
            Set<Integer> depths = new TreeSet<>();
            for (String panel : facets.panels()) {
                Set<Integer> ofPanel =
                        cells(panel).stream().map(CellAnalysis::depth).collect(Collectors.toSet());
                if (ofPanel.size() != 1 || !depths.addAll(ofPanel)) {
                    return false;
                }
            }
            return depths.size() > 1;
        }

        private List<CellAnalysis> cells(String panel) {
            return facets.series().stream()
                    .map(series -> facets.cell(panel, series))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private ProfileLines ofEpochs(List<Integer> steps, String when, String notMeasured) {
            Map<List<String>, List<Line>> lines = new HashMap<>();
            for (String panel : facets.panels()) {
                for (String series : facets.series()) {
                    CellAnalysis cell = facets.cell(panel, series);
                    if (cell != null) {
                        lines.put(List.of(panel, series), epochLines(cell, steps, facets.color(series)));
                    }
                }
            }
            List<Line> key = steps.stream()
                    .map(step -> epochLine(epochs(step), facets.keyColor(), step, null))
                    .toList();
            return new ProfileLines(false, facets.panels(), lines, key, when, notMeasured);
        }

        private List<Line> epochLines(CellAnalysis cell, List<Integer> steps, Color color) {
            return steps.stream()
                    .filter(step -> step < profiles(cell).size())
                    .map(step -> epochLine(
                            "epoch " + profiles(cell).get(step).epoch(),
                            color,
                            step,
                            profiles(cell).get(step).values()))
                    .filter(Line::isMeasured)
                    .toList();
        }

        /** Early epochs are light, the first with hollow markers; the last has the full colour. */
        private Line epochLine(String label, Color color, int step, Band values) {
            Color shade = Palette.mix(Palette.PAPER, color, steps() == 1 ? 1 : 0.5 + 0.5 * step / (steps() - 1));
            return new Line(label, shade, step == 0, Dot.disc(2.6, step == 0 ? Palette.PAPER : shade, shade), values);
        }

        private ProfileLines ofDepths(List<Integer> steps, String when, String notMeasured) {
            List<String> depths = facets.panels().stream()
                    .sorted((one, other) -> Integer.compare(depth(one), depth(other)))
                    .toList();
            List<String> panels = steps.size() < 2
                    ? List.of("")
                    : steps.stream().map(this::epochs).toList();
            Map<List<String>, List<Line>> lines = new HashMap<>();
            for (int i = 0; i < steps.size(); i++) {
                for (String series : facets.series()) {
                    if (depths.stream().anyMatch(depth -> facets.cell(depth, series) != null)) {
                        lines.put(List.of(panels.get(i), series), depthLines(depths, series, steps.get(i)));
                    }
                }
            }
            List<Line> key = IntStream.range(0, depths.size())
                    .mapToObj(i -> depthLine(depths, i, false, null))
                    .toList();
            return new ProfileLines(true, panels, lines, key, when, notMeasured);
        }

        private int depth(String panel) {
            return cells(panel).get(0).depth();
        }

        private Line depthLine(List<String> depths, int index, boolean first, Band values) {
            Color color = Palette.ordered(index + 1, depths.size());
            return new Line("depth " + depth(depths.get(index)), color, first, Dot.disc(2.2, color, color), values);
        }

        private List<Line> depthLines(List<String> depths, String series, int step) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < depths.size(); i++) {
                CellAnalysis cell = facets.cell(depths.get(i), series);
                if (cell != null && profiles(cell).size() > step) {
                    Line line = depthLine(
                            depths, i, step == 0, profiles(cell).get(step).values());
                    if (line.isMeasured()) {
                        lines.add(line);
                    }
                }
            }
            return lines;
        }
    }
}
