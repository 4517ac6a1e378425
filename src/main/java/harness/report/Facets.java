package harness.report;

import harness.analysis.CellAnalysis;
import harness.analysis.GridAxes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cells of one figure, laid out by two varied paths of the config: one told apart by colour (the series), one by
 * panel. All other varied paths are fixed within a figure; each combination of their values has a figure of its own.
 *
 * @param fixed the other varied paths and their values in this figure
 * @param series all values of the series path, in order of first appearance, as labels; one empty label if nothing
 *     varies
 * @param panels the same of the panel path
 * @param places the cell at {@code (panel label, series label)}
 */
record Facets(
        Map<String, String> fixed, List<String> series, List<String> panels, Map<List<String>, CellAnalysis> places) {

    private static final String NONE = "";

    /** The cell of a panel and a series, null if the grid has none. */
    CellAnalysis cell(String panel, String seriesLabel) {
        return places.get(List.of(panel, seriesLabel));
    }

    /** Every cell of this figure. */
    List<CellAnalysis> cells() {
        return List.copyOf(places.values());
    }

    /** Most seeds any cell has. */
    int seeds() {
        return cells().stream().mapToInt(cell -> cell.outcomes().size()).max().orElse(0);
    }

    /** What is fixed, for a reader; empty if nothing else varies. */
    String fixedText() {
        return fixed.entrySet().stream()
                .map(entry -> GridAxes.shortName(entry.getKey()) + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What is fixed, safe in a file name; empty if nothing else varies. */
    String fixedSlug() {
        return fixed.entrySet().stream()
                .map(entry -> slug(GridAxes.shortName(entry.getKey()) + "-" + entry.getValue()))
                .collect(Collectors.joining("_"));
    }

    /** Lays out a grid; the cells' values all have the same keys. */
    static List<Facets> of(List<CellAnalysis> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        GridAxes axes = GridAxes.of(List.copyOf(cells.get(0).values().keySet()));
        List<String> series = labels(cells, axes.series());
        List<String> panels = labels(cells, axes.panels());

        Map<Map<String, String>, Map<List<String>, CellAnalysis>> figures = new LinkedHashMap<>();
        for (CellAnalysis cell : cells) {
            Map<String, String> fixed = new LinkedHashMap<>(cell.values());
            fixed.keySet().retainAll(axes.fixed());
            figures.computeIfAbsent(fixed, key -> new LinkedHashMap<>())
                    .put(List.of(label(cell, axes.panels()), label(cell, axes.series())), cell);
        }
        List<Facets> all = new ArrayList<>();
        figures.forEach((fixed, places) -> all.add(new Facets(fixed, series, panels, places)));
        return all;
    }

    private static List<String> labels(List<CellAnalysis> cells, String path) {
        LinkedHashSet<String> labels = new LinkedHashSet<>();
        cells.forEach(cell -> labels.add(label(cell, path)));
        return List.copyOf(labels);
    }

    private static String label(CellAnalysis cell, String path) {
        String value = cell.values().getOrDefault(path, NONE);
        boolean speaksForItself =
                path.equals(NONE) || path.equals(GridAxes.ACTIVATION) || path.equals(GridAxes.DATASET);
        return speaksForItself ? value : GridAxes.shortName(path) + " = " + value;
    }

    private static String slug(String text) {
        String safe = text.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return safe.length() <= 40 ? safe : safe.substring(0, 31) + "-" + Integer.toHexString(safe.hashCode());
    }
}
