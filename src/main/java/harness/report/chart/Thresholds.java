package harness.report.chart;

import harness.analysis.CellAnalysis;
import harness.report.figure.Legend;
import harness.report.figure.Numeral;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.Style;
import harness.training.Convergence;
import harness.training.Metric;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The lines in one figure that a run has to reach to count as converged, where that metric is what is drawn. */
final class Thresholds {

    private final Set<String> drawn = new TreeSet<>();
    private final Set<String> offAxis = new TreeSet<>();

    /** What some cells have to reach; empty if it is another metric that is watched, or if they differ in it. */
    static OptionalDouble of(Measured measured, List<CellAnalysis> cells) {
        Optional<Convergence> common = common(cells);
        return common.isPresent() && measured.metrics().contains(common.get().metric())
                ? OptionalDouble.of(common.get().threshold())
                : OptionalDouble.empty();
    }

    private static Optional<Convergence> common(List<CellAnalysis> cells) {
        Set<Convergence> all =
                cells.stream().map(cell -> cell.cell().config().convergence()).collect(Collectors.toSet());
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    /**
     * Draws the line into a panel, if its cells have one and it is on the axis.
     *
     * @param shown the measurements that the panel shows
     */
    void paint(Plot plot, Scale values, List<Metric> shown, List<CellAnalysis> cells) {
        Convergence convergence = common(cells).orElse(null);
        if (convergence == null || !shown.contains(convergence.metric())) {
            return;
        }
        String name = convergence.metric().label().replace('_', ' ') + " " + Numeral.of(convergence.threshold());
        double place = values.fraction(convergence.threshold());
        if (place >= 0 && place <= 1) {
            plot.curve(new double[] {0, 1}, new double[] {place, place}, Palette.QUIET_INK, Style.THIN);
            drawn.add(name);
        } else {
            offAxis.add(name);
        }
    }

    /** Explains the line; empty if there is none. */
    List<Legend.Entry> legend() {
        return drawn.isEmpty()
                ? List.of()
                : List.of(Legend.line("threshold: " + String.join(", ", drawn), Palette.QUIET_INK, Style.THIN));
    }

    /** A sentence for the footnote, with a blank before it; empty if every line is on its axis. */
    String text() {
        return offAxis.isEmpty()
                ? ""
                : " The threshold (" + String.join(", ", offAxis) + ") is off "
                        + (drawn.isEmpty() ? "the axis." : "the other axes.");
    }
}
