package harness.cli.text;

import harness.analysis.CellStanding;
import harness.analysis.GridAxes;
import harness.training.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The short table at the end: for each dataset, what was compared, best first. As wide as the terminal, if need be. */
final class ComparisonText {

    /** Columns of a row beside its label. */
    private static final int FIGURES = 34;

    private static final int MOST_TABLES = 12;
    private static final int MOST_ROWS = 24;

    /** Cells of which most runs diverged come last, whatever their accuracy. */
    private static final Comparator<CellStanding> BEST_FIRST = Comparator.comparing(
                    (CellStanding cell) -> Double.isInfinite(cell.loss()))
            .thenComparingDouble(cell -> -cell.accuracy())
            .thenComparingDouble(CellStanding::epochs)
            .thenComparingDouble(CellStanding::loss);

    /** What is varied in a cell, by its number: path and label. */
    private final IntFunction<Map<String, String>> values;

    private final GridAxes axes;
    private final int seeds;
    private final int longestLabel;

    /**
     * A text about a grid.
     *
     * @param paths what is varied
     * @param values path and label of each of them in a cell, by its number
     * @param seeds of each cell; of one run it is said whether it converged, not which share
     * @param columns that a line may have
     */
    ComparisonText(List<String> paths, IntFunction<Map<String, String>> values, int seeds, int columns) {
        this.values = values;
        this.seeds = seeds;
        longestLabel = columns - FIGURES;
        axes = GridAxes.of(paths);
    }

    /** The lines of all tables, one for each dataset and combination of other varied values. */
    List<String> lines(List<CellStanding> cells) {
        Map<String, List<CellStanding>> tables =
                cells.stream().collect(Collectors.groupingBy(this::heading, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        tables.entrySet().stream()
                .limit(MOST_TABLES)
                .forEach(table -> lines.addAll(table(table.getKey(), table.getValue())));
        if (tables.size() > MOST_TABLES) {
            lines.add("… and " + (tables.size() - MOST_TABLES) + " more comparisons in summary.csv");
        }
        return lines;
    }

    /** How many runs ended how, in one line. */
    static String outcomes(Map<Outcome, Integer> totals) {
        return "Runs: "
                + totals.entrySet().stream()
                        .filter(total -> total.getValue() > 0)
                        .map(total -> total.getValue() + " " + total.getKey().label())
                        .collect(Collectors.joining(", "));
    }

    private List<String> table(String heading, List<CellStanding> cells) {
        int width =
                cells.stream().mapToInt(cell -> Lines.width(label(cell))).max().orElseThrow();
        int wanted = Lines.width(heading) - 2;
        width = Math.max(width, Math.min(wanted, longestLabel));
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (wanted > width) {
            lines.add(heading);
            heading = "";
        }
        lines.add(Lines.padded(heading, width + 2) + "  accuracy  epochs  converged");
        int labels = width;
        cells.stream()
                .sorted(BEST_FIRST)
                .limit(MOST_ROWS)
                .forEach(cell -> lines.add(String.format(
                        Locale.ROOT,
                        "  %s  %8.4f  %6s  %9s",
                        Lines.padded(label(cell), labels),
                        cell.accuracy(),
                        epochs(cell.epochs()),
                        converged(cell.shareConverged()))));
        if (cells.size() > MOST_ROWS) {
            lines.add("  … and " + (cells.size() - MOST_ROWS) + " more in summary.csv");
        }
        return lines;
    }

    private String converged(double share) {
        if (seeds == 1) {
            return share == 1 ? "yes" : "no";
        }
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String epochs(double median) {
        if (Double.isInfinite(median)) {
            return "never";
        }
        return median == Math.rint(median) ? String.valueOf((long) median) : String.format(Locale.ROOT, "%.1f", median);
    }

    /** The dataset first, as it is; other paths with their names. */
    private String heading(CellStanding cell) {
        Map<String, String> varied = values.apply(cell.cell());
        String rest = varied.entrySet().stream()
                .filter(value ->
                        !value.getKey().equals(axes.series()) && !value.getKey().equals(GridAxes.DATASET))
                .map(value -> GridAxes.shortName(value.getKey()) + " = " + value.getValue())
                .collect(Collectors.joining(", "));
        String dataset = varied.getOrDefault(GridAxes.DATASET, "");
        return dataset + (dataset.isEmpty() || rest.isEmpty() ? "" : ", ") + rest;
    }

    private String label(CellStanding cell) {
        String label = values.apply(cell.cell()).getOrDefault(axes.series(), "all runs");
        return Lines.shortened(label, longestLabel);
    }
}
