package harness.report.series;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.analysis.GridAxes;
import harness.data.DataSources;
import harness.report.figure.Page;
import harness.report.figure.Palette;
import harness.report.figure.SeriesStyle;
import java.awt.Color;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;

/**
 * The cells of one figure, laid out by two varied paths of the config: one told apart by colour (the series), one by
 * panel. All other varied paths are fixed within a figure; each combination of their values has a figure of its own.
 *
 * @param fixed the other varied paths
 * @param seriesAxis the path of the series; nameless if nothing varies
 * @param panelAxis the path of the panels; nameless if nothing else varies
 * @param places the cell at {@code (panel name, series name)}
 * @param styles how each of the series is drawn
 * @param page what the figure is made for
 */
public record Facets(
        List<ChartAxis> fixed,
        ChartAxis seriesAxis,
        ChartAxis panelAxis,
        Map<List<String>, CellAnalysis> places,
        SeriesStyles styles,
        Page page) {

    private static final String NONE = "";
    private static final String DATA = "data";

    /** In file names, which may have 255 characters in all, of a path and its value and of all together. */
    private static final int LONGEST_PART = 40;

    private static final int LONGEST_SLUG = 160;

    /** Names of the series, in their order; one empty name if nothing varies. */
    public List<String> series() {
        return seriesAxis.names();
    }

    /** Names of the panels, in their order; one empty name if nothing varies. */
    public List<String> panels() {
        return panelAxis.names();
    }

    /** The cell of a panel and a series, null if the grid has none. */
    public CellAnalysis cell(String panel, String seriesName) {
        return places.get(List.of(panel, seriesName));
    }

    /** The same figure with its series in another order. */
    public Facets sorted(List<String> order) {
        return new Facets(fixed, seriesAxis.inOrder(order), panelAxis, places, styles, page);
    }

    /** The cells of a panel, in the order of the series. */
    public List<CellAnalysis> cells(String panel) {
        return series().stream()
                .map(series -> cell(panel, series))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Something of the cell of a panel and a series, null if the grid has none. */
    public Band band(String panel, String seriesName, Function<CellAnalysis, Band> band) {
        CellAnalysis cell = cell(panel, seriesName);
        return cell == null ? null : band.apply(cell);
    }

    /** Look of a series, the same in every chart. */
    public SeriesStyle style(String seriesName) {
        return styles.of(seriesName);
    }

    /** Colour of a series, the same in every chart. */
    public Color color(String seriesName) {
        return style(seriesName).color();
    }

    /** Colour of marks that stand for all series: the series' own if there is only one. */
    public Color keyColor() {
        return series().size() == 1 ? color(series().get(0)) : Palette.QUIET_INK;
    }

    /** Whether some network of this figure was trained at all. */
    public boolean trained() {
        return cells().stream().anyMatch(CellAnalysis::trained);
    }

    /** Every cell of this figure. */
    public List<CellAnalysis> cells() {
        return List.copyOf(places.values());
    }

    /** Most seeds any cell has. */
    public int seeds() {
        return cells().stream().mapToInt(cell -> cell.outcomes().size()).max().orElse(0);
    }

    /** The same figure with only the first of its panels. */
    public Facets ofPanels(int count) {
        ChartAxis kept = panelAxis.first(count);
        Map<List<String>, CellAnalysis> keptPlaces = new LinkedHashMap<>(places);
        keptPlaces.keySet().removeIf(place -> !kept.names().contains(place.get(0)));
        return new Facets(fixed, seriesAxis, kept, keptPlaces, styles, page);
    }

    /** Of which experiment it is, and of which dataset if that is the same in all of its figures. */
    public String studyText() {
        String name = cells().isEmpty() ? NONE : cells().get(0).cell().config().name();
        return Stream.of(name, datasetText()).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** What a person calls the paths that are fixed. */
    public String fixedTitles() {
        return fixed.stream().map(ChartAxis::title).collect(Collectors.joining(", "));
    }

    /** What is fixed, for a reader; empty if nothing else varies. */
    public String fixedText() {
        return cells().isEmpty()
                ? NONE
                : fixed.stream().map(axis -> axis.name(cells().get(0))).collect(Collectors.joining(", "));
    }

    /** The dataset of all cells, where neither panels nor series nor what is fixed name it; else empty. */
    String datasetText() {
        Set<String> named = cells().stream()
                .map(cell ->
                        DataSources.CATALOGUE.nameOf(cell.cell().config().data().source()))
                .collect(Collectors.toSet());
        boolean varied = cells().stream()
                .flatMap(cell -> cell.cell().values().keySet().stream())
                .anyMatch(path -> path.equals(DATA) || path.equals(GridAxes.DATASET));
        return named.size() == 1 && !varied ? named.iterator().next() : NONE;
    }

    /**
     * Some series in the order in which their curves are drawn: those with markers first. Markers are above all curves,
     * so that of two curves that coincide both show.
     */
    public List<String> drawnInOrder(List<String> some) {
        return some.stream()
                .sorted(Comparator.comparing((String name) -> !style(name).isMarked()))
                .toList();
    }

    /** What is fixed, safe in a file name; empty if nothing else varies. */
    public String fixedSlug() {
        return cells().isEmpty() ? NONE : slug(fixedLabels(fixed, cells().get(0)));
    }

    /** Values of paths as tables have them, safe in a file name. */
    static String slug(Map<String, String> labels) {
        String slug = labels.entrySet().stream()
                .map(entry -> slug(GridAxes.shortName(entry.getKey()) + "-" + entry.getValue()))
                .collect(Collectors.joining("_"));
        return shortened(slug, LONGEST_SLUG);
    }

    private static Map<String, String> fixedLabels(List<ChartAxis> fixed, CellAnalysis cell) {
        Map<String, String> labels = new LinkedHashMap<>();
        fixed.forEach(axis -> labels.put(axis.path(), cell.cell().label(axis.path())));
        return labels;
    }

    /** Lays out a grid; the cells' values all have the same keys. */
    public static List<Facets> of(List<CellAnalysis> cells) {
        return cells.isEmpty() ? List.of() : of(cells, GridAxes.of(paths(cells)));
    }

    /** Lays out a grid for figures whose panels show something else than a varied path. */
    public static List<Facets> ofSeries(List<CellAnalysis> cells) {
        return cells.isEmpty() ? List.of() : of(cells, GridAxes.withPanels(paths(cells), NONE));
    }

    /** Lays out a grid for figures with a panel for each depth; none if the depth does not vary. */
    public static List<Facets> overDepth(List<CellAnalysis> cells) {
        String depth = depthPath(cells);
        return depth.equals(NONE) ? List.of() : of(cells, GridAxes.withPanels(paths(cells), depth));
    }

    /** Lays out a grid for figures of networks that are all of one depth. */
    public static List<Facets> ofOneDepth(List<CellAnalysis> cells) {
        return cells.isEmpty() ? List.of() : of(cells, GridAxes.fixing(paths(cells), depthPath(cells)));
    }

    private static List<String> paths(List<CellAnalysis> cells) {
        return List.copyOf(cells.get(0).cell().values().keySet());
    }

    /** The first varied path each of whose values means another depth; empty if there is none. */
    private static String depthPath(List<CellAnalysis> cells) {
        Set<Integer> depths = cells.stream().map(CellAnalysis::depth).collect(Collectors.toSet());
        if (depths.size() < 2) {
            return NONE;
        }
        return paths(cells).stream()
                .filter(path -> count(cells, cell -> cell.cell().label(path)) == depths.size())
                .filter(path -> count(cells, cell -> List.of(cell.cell().label(path), cell.depth())) == depths.size())
                .findFirst()
                .orElse(NONE);
    }

    private static long count(List<CellAnalysis> cells, Function<CellAnalysis, Object> value) {
        return cells.stream().map(value).distinct().count();
    }

    private static List<Facets> of(List<CellAnalysis> cells, GridAxes axes) {
        ChartAxis series = ChartAxis.of(axes.series(), cells);
        ChartAxis panels = ChartAxis.of(axes.panels(), cells);
        List<ChartAxis> fixed =
                axes.fixed().stream().map(path -> ChartAxis.of(path, cells)).toList();
        SeriesStyles styles = SeriesIdentities.styles(series, cells);

        Page page = Page.of(cells.get(0).cell().config().charts().width());

        Map<Map<String, String>, Map<List<String>, CellAnalysis>> figures = new LinkedHashMap<>();
        for (CellAnalysis cell : cells) {
            figures.computeIfAbsent(fixedLabels(fixed, cell), key -> new LinkedHashMap<>())
                    .put(List.of(panels.name(cell), series.name(cell)), cell);
        }
        return figures.values().stream()
                .map(places -> new Facets(fixed, series, panels, places, styles, page))
                .toList();
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
