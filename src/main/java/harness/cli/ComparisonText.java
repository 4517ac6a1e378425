package harness.cli;

import harness.analysis.CellSummary;
import harness.analysis.GridAxes;
import harness.analysis.Measure;
import harness.training.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The short table at the end: for each dataset, what was compared, best first. Narrow enough for 60 columns. */
final class ComparisonText {

    private static final int LONGEST_LABEL = 26;
    private static final int MOST_TABLES = 12;
    private static final int MOST_ROWS = 24;

    /** Cells of which most runs diverged come last, whatever their accuracy. */
    private static final Comparator<CellSummary> BEST_FIRST = Comparator.comparing(
                    (CellSummary cell) -> Double.isInfinite(cell.median(Measure.FINAL_TEST_LOSS)))
            .thenComparingDouble(cell -> -cell.median(Measure.FINAL_TEST_ACCURACY))
            .thenComparingDouble(cell -> cell.median(Measure.EPOCHS_TO_THRESHOLD))
            .thenComparingDouble(cell -> cell.median(Measure.FINAL_TEST_LOSS));

    private ComparisonText() {}

    /** The lines of all tables, one for each dataset and combination of other varied values. */
    static List<String> lines(List<CellSummary> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        GridAxes axes = GridAxes.of(List.copyOf(cells.get(0).values().keySet()));
        Map<String, List<CellSummary>> tables = cells.stream()
                .collect(Collectors.groupingBy(cell -> heading(cell, axes), LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        tables.entrySet().stream()
                .limit(MOST_TABLES)
                .forEach(table -> lines.addAll(table(table.getKey(), table.getValue(), axes.series())));
        if (tables.size() > MOST_TABLES) {
            lines.add("… and " + (tables.size() - MOST_TABLES) + " more comparisons in summary.csv");
        }
        return lines;
    }

    /** How many runs ended how, in one line. */
    static String outcomes(List<CellSummary> cells) {
        Map<Outcome, Integer> totals = new EnumMap<>(Outcome.class);
        cells.forEach(cell -> cell.outcomes().forEach((outcome, runs) -> totals.merge(outcome, runs, Integer::sum)));
        return "Runs: "
                + totals.entrySet().stream()
                        .filter(total -> total.getValue() > 0)
                        .map(total -> total.getValue() + " " + total.getKey().label())
                        .collect(Collectors.joining(", "));
    }

    private static List<String> table(String heading, List<CellSummary> cells, String series) {
        int width = cells.stream()
                .mapToInt(cell -> label(cell, series).length())
                .max()
                .orElseThrow();
        width = Math.max(width, Math.min(heading.length() - 2, LONGEST_LABEL));
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (heading.length() - 2 > width) {
            lines.add(heading);
            heading = "";
        }
        lines.add(String.format("%-" + (width + 2) + "s  accuracy  epochs  converged", heading));
        String format = "  %-" + width + "s  %8.4f  %6s  %7.0f %%";
        cells.stream()
                .sorted(BEST_FIRST)
                .limit(MOST_ROWS)
                .forEach(cell -> lines.add(String.format(
                        Locale.ROOT,
                        format,
                        label(cell, series),
                        cell.median(Measure.FINAL_TEST_ACCURACY),
                        epochs(cell.median(Measure.EPOCHS_TO_THRESHOLD)),
                        100 * cell.shareConverged())));
        if (cells.size() > MOST_ROWS) {
            lines.add("  … and " + (cells.size() - MOST_ROWS) + " more in summary.csv");
        }
        return lines;
    }

    private static String epochs(double median) {
        if (Double.isInfinite(median)) {
            return "never";
        }
        return median == Math.rint(median) ? String.valueOf((long) median) : String.format(Locale.ROOT, "%.1f", median);
    }

    /** The dataset first, as it is; other paths with their names. */
    private static String heading(CellSummary cell, GridAxes axes) {
        String rest = cell.values().entrySet().stream()
                .filter(value ->
                        !value.getKey().equals(axes.series()) && !value.getKey().equals(GridAxes.DATASET))
                .map(value -> GridAxes.shortName(value.getKey()) + " = " + value.getValue())
                .collect(Collectors.joining(", "));
        String dataset = cell.values().getOrDefault(GridAxes.DATASET, "");
        return dataset + (dataset.isEmpty() || rest.isEmpty() ? "" : ", ") + rest;
    }

    private static String label(CellSummary cell, String series) {
        String label = cell.values().getOrDefault(series, "all runs");
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }
}
