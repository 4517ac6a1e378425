package harness.report;

import harness.analysis.GridAxes;
import harness.config.Axis;
import harness.config.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which cells of a grid are shown in charts. All of a small one; of a large one a limited number, so that memory does not grow with it,
 * by leaving out whole figures, then whole panels, but never a series: a figure that lacks one would mislead.
 */
final class ChartedCells {

    /** More cells than anyone looks at. */
    private static final int MOST_CELLS = 600;

    /** More figures of each chart than anyone looks at. */
    private static final int MOST_FIGURES = 12;

    private final List<Axis> axes;
    private final GridAxes parts;
    private final int keptPanels;
    private final int keptFigures;

    private ChartedCells(List<Axis> axes) {
        this.axes = axes;
        this.parts = GridAxes.of(axes.stream().map(Axis::path).toList());
        int series = count(parts.series());
        keptPanels = Math.min(count(parts.panels()), Math.max(1, MOST_CELLS / series));
        int figures = parts.fixed().stream().mapToInt(this::count).reduce(1, Math::multiplyExact);
        int fitting = Math.max(1, MOST_CELLS / Math.multiplyExact(series, keptPanels));
        boolean small = (long) series * keptPanels * figures <= MOST_CELLS;
        keptFigures = small ? figures : Math.min(figures, Math.min(MOST_FIGURES, fitting));
    }

    /** The shown cells of an experiment. */
    static ChartedCells of(Experiment experiment) {
        return new ChartedCells(experiment.axes());
    }

    private int count(String path) {
        return axes.stream()
                .filter(axis -> axis.path().equals(path))
                .mapToInt(axis -> axis.values().size())
                .findFirst()
                .orElse(1);
    }

    /**
     * Whether a cell is shown.
     *
     * @param cell its number, from 0; the first varied path changes slowest
     */
    boolean contains(int cell) {
        int rest = cell;
        int panel = 0;
        int figure = 0;
        int figuresBelow = 1;
        for (int i = axes.size() - 1; i >= 0; i--) {
            int values = axes.get(i).values().size();
            int value = rest % values;
            rest /= values;
            if (axes.get(i).path().equals(parts.panels())) {
                panel = value;
            } else if (parts.fixed().contains(axes.get(i).path())) {
                figure += value * figuresBelow;
                figuresBelow *= values;
            }
        }
        return panel < keptPanels && figure < keptFigures;
    }

    /** What is left out, a sentence; empty if all cells are shown. */
    String notShown() {
        List<String> said = new ArrayList<>();
        if (keptPanels < count(parts.panels())) {
            said.add("the first " + keptPanels + " of " + count(parts.panels()) + " values of "
                    + GridAxes.shortName(parts.panels()));
        }
        int figures = parts.fixed().stream().mapToInt(this::count).reduce(1, Math::multiplyExact);
        if (keptFigures < figures) {
            said.add("the first " + keptFigures + " of " + figures + " combinations of "
                    + parts.fixed().stream().map(GridAxes::shortName).collect(Collectors.joining(", ")));
        }
        return said.isEmpty() ? "" : "Charts show " + String.join(", and of these ", said) + "; the tables have all.";
    }
}
