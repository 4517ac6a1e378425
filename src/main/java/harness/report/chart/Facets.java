package harness.report.chart;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.analysis.GridAxes;
import harness.config.Axis;
import harness.report.figure.Palette;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/**
 * The cells of one figure, laid out by two varied paths of the config: one told apart by colour (the series), one by
 * panel. All other varied paths are fixed within a figure; each combination of their values has a figure of its own.
 *
 * @param fixed the other varied paths and their values in this figure
 * @param series all values of the series path, in order of first appearance, as labels; one empty label if nothing
 *     varies
 * @param panels the same of the panel path
 * @param places the cell at {@code (panel label, series label)}
 * @param colours how each of the series is drawn
 */
record Facets(
        Map<String, String> fixed,
        List<String> series,
        List<String> panels,
        Map<List<String>, CellAnalysis> places,
        SeriesColours colours) {

    private static final String NONE = "";

    /** In file names, which may have 255 characters in all, of a path and its value and of all together. */
    private static final int LONGEST_PART = 40;

    private static final int LONGEST_SLUG = 160;

    /** The cell of a panel and a series, null if the grid has none. */
    CellAnalysis cell(String panel, String seriesLabel) {
        return places.get(List.of(panel, seriesLabel));
    }

    /** The same figure with its series in another order. */
    Facets sorted(List<String> order) {
        return new Facets(fixed, order, panels, places, colours);
    }

    /** Something of the cell of a panel and a series, null if the grid has none. */
    Band band(String panel, String seriesLabel, Function<CellAnalysis, Band> band) {
        CellAnalysis cell = cell(panel, seriesLabel);
        return cell == null ? null : band.apply(cell);
    }

    /** Colour of a series, the same in every chart. */
    Color color(String seriesLabel) {
        return colours.color(seriesLabel);
    }

    /** Colour of marks that stand for all series: the series' own if there is only one. */
    Color keyColor() {
        return series.size() == 1 ? color(series.get(0)) : Palette.QUIET_INK;
    }

    /** Whether some network of this figure was trained at all. */
    boolean trained() {
        return cells().stream().anyMatch(CellAnalysis::trained);
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
                .map(entry -> Axis.named(GridAxes.shortName(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** What is fixed, safe in a file name; empty if nothing else varies. */
    String fixedSlug() {
        String slug = fixed.entrySet().stream()
                .map(entry -> slug(GridAxes.shortName(entry.getKey()) + "-" + entry.getValue()))
                .collect(Collectors.joining("_"));
        return shortened(slug, LONGEST_SLUG);
    }

    /** Lays out a grid; the cells' values all have the same keys. */
    static List<Facets> of(List<CellAnalysis> cells) {
        return cells.isEmpty() ? List.of() : of(cells, GridAxes.of(paths(cells)));
    }

    /** Lays out a grid for figures whose panels show something else than a varied path. */
    static List<Facets> ofSeries(List<CellAnalysis> cells) {
        return cells.isEmpty() ? List.of() : of(cells, GridAxes.withPanels(paths(cells), NONE));
    }

    /** Lays out a grid for figures with a panel for each depth; none if the depth does not vary. */
    static List<Facets> overDepth(List<CellAnalysis> cells) {
        String depth = depthPath(cells);
        return depth.equals(NONE) ? List.of() : of(cells, GridAxes.withPanels(paths(cells), depth));
    }

    /** Lays out a grid for figures of networks that are all of one depth. */
    static List<Facets> ofOneDepth(List<CellAnalysis> cells) {
        return cells.isEmpty() ? List.of() : of(cells, GridAxes.fixing(paths(cells), depthPath(cells)));
    }

    private static List<String> paths(List<CellAnalysis> cells) {
        return List.copyOf(cells.get(0).values().keySet());
    }

    /** The first varied path each of whose values means another depth; empty if there is none. */
    private static String depthPath(List<CellAnalysis> cells) {
        Set<Integer> depths = cells.stream().map(CellAnalysis::depth).collect(Collectors.toSet());
        if (depths.size() < 2) {
            return NONE;
        }
        return paths(cells).stream()
                .filter(path -> labels(cells, path).size() == depths.size())
                .filter(path -> cells.stream()
                                .map(cell -> cell.values().get(path) + " " + cell.depth())
                                .distinct()
                                .count()
                        == depths.size())
                .findFirst()
                .orElse(NONE);
    }

    private static List<Facets> of(List<CellAnalysis> cells, GridAxes axes) {
        List<String> series = labels(cells, axes.series());
        List<String> panels = labels(cells, axes.panels());
        SeriesColours colours = SeriesColours.of(series);

        Map<Map<String, String>, Map<List<String>, CellAnalysis>> figures = new LinkedHashMap<>();
        for (CellAnalysis cell : cells) {
            Map<String, String> fixed = new LinkedHashMap<>(cell.values());
            fixed.keySet().retainAll(axes.fixed());
            figures.computeIfAbsent(fixed, key -> new LinkedHashMap<>())
                    .put(List.of(label(cell, axes.panels()), label(cell, axes.series())), cell);
        }
        List<Facets> all = new ArrayList<>();
        figures.forEach((fixed, places) -> all.add(new Facets(fixed, series, panels, places, colours)));
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
        return speaksForItself ? value : Axis.named(GridAxes.shortName(path), value);
    }

    private static String slug(String text) {
        String safe = StringUtils.strip(text.replaceAll("[^A-Za-z0-9.]+", "-"), "-.");
        return shortened(safe, LONGEST_PART);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, longest - 9) + "-" + Integer.toHexString(text.hashCode());
    }
}
