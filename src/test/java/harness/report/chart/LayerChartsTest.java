package harness.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.analysis.LayerBands;
import harness.config.ChartChoice;
import harness.report.chart.layers.DeadFractionChart;
import harness.report.chart.layers.GradientDepthChart;
import harness.report.chart.layers.GradientHistogramChart;
import harness.report.chart.layers.LayerHeatmapChart;
import harness.report.chart.layers.LayerProfileChart;
import harness.report.figure.Drawing;
import harness.report.series.Chart;
import harness.training.Probe;
import harness.training.Probes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Charts of what was measured in each layer. */
class LayerChartsTest {

    private static final String GRADIENT_NORM = "gradient_norm";
    private static final Chart PROFILE = new LayerProfileChart("gradient_norm", GRADIENT_NORM);
    private static final Chart HEATMAP = new LayerHeatmapChart("gradient_heatmap", GRADIENT_NORM);

    private final Path folder;
    private final DrawnCharts drawn;

    LayerChartsTest(@TempDir Path folder) {
        this.folder = folder;
        drawn = new DrawnCharts(folder);
    }

    static Stream<String> probes() {
        return Probes.ALL.stream().map(Probe::column);
    }

    @ParameterizedTest
    @MethodSource("probes")
    void anyProbeCanBeDrawnInItsOwnWords(String probe) throws Exception {
        SyntheticGrid grid = SyntheticGrid.compare(2, 1);
        grid.layers = 6;
        grid.every = 50;

        draw(grid.cells(), Charts.ofProbe(probe).toArray(Chart[]::new));

        Probe known = Probes.ALL.get(Probes.indexOf(probe));
        for (String chart : List.of("profile_" + probe, "heatmap_" + probe)) {
            String texts = String.join(" ", drawn.texts(chart));
            assertTrue(texts.toLowerCase().contains(known.reading().title().toLowerCase()), texts);
            assertTrue(texts.contains(known.reading().formula()), texts);
        }
    }

    @Test
    void ofAHeatMapEachColourReachesUnderThoseThatFollow() throws Exception {
        SyntheticGrid grid = new SyntheticGrid();
        grid.layers = 5;
        grid.every = 100;
        CellAnalysis cell = with(grid.cells().get(0), GRADIENT_NORM, layer ->
                new double[] {1 + layer, 10 + 10 * layer, 100 + 100 * layer});

        draw(List.of(cell), HEATMAP);

        Map<Long, List<Element>> byLowerEdge = elements("gradient_heatmap", "rect")
                .filter(rectangle -> rectangle.getAttribute("fill").matches("#(?!ffffff)[0-9a-f]{6}"))
                .collect(Collectors.groupingBy(
                        rectangle -> Math.round(number(rectangle, "y") + number(rectangle, "height"))));
        List<Element> cells = byLowerEdge.values().stream()
                .filter(group -> group.size() == 15)
                .findFirst()
                .orElse(List.of());
        assertEquals(15, cells.size(), () -> "rectangles with one lower edge: " + byLowerEdge.keySet());
        assertEquals(3, distinct(cells, "x").size());
        assertEquals(5, distinct(cells, "y").size());
        for (int i = 1; i < cells.size(); i++) {
            Element before = cells.get(i - 1);
            Element next = cells.get(i);
            if (i % 3 == 0) {
                assertTrue(number(next, "y") > number(before, "y"), "rows follow downwards");
            } else {
                assertEquals(number(next, "x") + 1, number(before, "x") + number(before, "width"), 0.02);
            }
        }
    }

    @Test
    void aHeatMapPartsOffWhatIsBelowAThousandthOfTheLargestLayer() throws Exception {
        SyntheticGrid grid = new SyntheticGrid();
        grid.layers = 5;
        grid.every = 100;
        CellAnalysis cell = grid.cells().get(0);

        draw(List.of(with(cell, GRADIENT_NORM, layer -> layer < 2 ? new double[] {1, 2e-3, 9e-4} : ones())), HEATMAP);
        assertTrue(drawn.texts("gradient_heatmap").contains("a thousandth of the largest layer's at that epoch"));

        draw(List.of(with(cell, GRADIENT_NORM, layer -> layer < 2 ? new double[] {1, 2e-3, 1.1e-3} : ones())), HEATMAP);
        assertFalse(drawn.texts("gradient_heatmap").contains("a thousandth of the largest layer's at that epoch"));
    }

    private static double[] ones() {
        return new double[] {1, 1, 1};
    }

    @Test
    void aHeatMapSaysWhoseItsScaleIsAndWhereItIsCutOff() throws Exception {
        SyntheticGrid grid = new SyntheticGrid();
        grid.layers = 5;
        grid.every = 100;

        draw(
                List.of(with(grid.cells().get(0), GRADIENT_NORM, layer -> new double[] {1, 1, layer == 0 ? 1e-40 : 1})),
                HEATMAP);

        String texts = String.join(" ", drawn.texts("gradient_heatmap"));
        assertTrue(texts.contains("The scale of colours is this figure's own, with more colours"), texts);
        assertTrue(texts.contains("The darkest colour: its lower end, and all below."), texts);
    }

    @Test
    void whereOneSeriesWouldPressAllOthersFlatEachPanelHasAnAxisOfItsOwn() throws Exception {
        List<CellAnalysis> alike = SyntheticGrid.compare(4, 1).cells().stream()
                .map(cell -> with(cell, GRADIENT_NORM, layer -> constant(cell, 0.1 * (layer + 1))))
                .toList();
        List<CellAnalysis> vanishing = new ArrayList<>(alike);
        vanishing.set(1, with(alike.get(1), GRADIENT_NORM, layer -> constant(alike.get(1), Math.pow(1e-6, 2 - layer))));

        draw(alike, PROFILE);
        assertFalse(String.join(" ", drawn.texts("gradient_norm")).contains("axis of its own"));

        draw(vanishing, PROFILE);
        List<String> texts = drawn.texts("gradient_norm");
        assertTrue(String.join(" ", texts).contains("Each panel has a vertical axis of its own."), texts.toString());
        assertTrue(texts.contains("10⁻¹⁰"), texts.toString());
        assertEquals(3, texts.stream().filter("0.3"::equals).count(), texts.toString());
    }

    private static double[] constant(CellAnalysis cell, double value) {
        double[] values = new double[cell.probe(GRADIENT_NORM).curves().get(0).at().length];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void manySeriesStandInBlocksSideBySide() throws Exception {
        List<String> slopes = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> "leaky_relu(alpha=0." + (10 + i) + ")")
                .toList();
        SyntheticGrid grid =
                new SyntheticGrid().vary("network.activation", slopes).vary("data.source", List.of("moons", "xor"));
        grid.every = 100;
        grid.seeds = 2;

        draw(grid.cells(), PROFILE);

        List<String> texts = drawn.texts("gradient_norm");
        assertTrue(texts.contains("leaky_relu(0.11)") && texts.contains("leaky_relu(0.3)"), texts.toString());
        assertEquals(4, texts.stream().filter("moons"::equals).count(), texts.toString());
        String height = drawn.parse("gradient_norm").getDocumentElement().getAttribute("height");
        assertTrue(Double.parseDouble(height.replace("mm", "")) < 190, height);
    }

    @Test
    void aChoiceDrawsAndKeepsTheProbesOfWhatItNames() {
        ChartChoice one = choice(Set.of("loss", "profile_activation_sd"), List.of());
        assertEquals(Set.of("activation_sd"), Charts.probes(one));
        ChartChoice both = choice(Set.of(), List.of("activation_sd", "dead_fraction"));
        assertEquals(Set.of("activation_sd", "dead_fraction"), Charts.probes(both));
    }

    private static ChartChoice choice(Set<String> only, List<String> probes) {
        return new ChartChoice(only, probes, Set.of(ChartChoice.Format.SVG), ChartChoice.Width.DOUBLE_COLUMN);
    }

    @Test
    void aProbeThatNoChartAskedForIsRefused() {
        CellAnalysis cell = SyntheticGrid.compare(1, 1).cells().get(0);
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> cell.probe("no_probe"));
        assertTrue(refused.getMessage().contains("no_probe"), refused.getMessage());
    }

    @Test
    void networksOfAllDepthsShareAPanelOverTheRelativePosition() throws Exception {
        SyntheticGrid grid = SyntheticGrid.compare(3, 1).vary("network.hidden.layers", List.of("2", "4", "19"));
        grid.every = 50;

        draw(grid.cells(), PROFILE);

        String chart = drawn.names().stream()
                .filter(name -> name.endsWith(".svg"))
                .findFirst()
                .orElseThrow()
                .replace(".svg", "");
        List<String> texts = drawn.texts(chart);
        assertTrue(texts.containsAll(List.of("depth 3", "depth 5", "depth 20", "epoch 0", "epoch 100", "epoch 200")));
        assertTrue(texts.contains("relative position of the layer (0 = first layer, 1 = output)"), texts.toString());
    }

    @Test
    void layersOfNetworksOfOneDepthAreNumbered() throws Exception {
        draw(SyntheticGrid.compare(3, 1).cells(), PROFILE);

        List<String> texts = drawn.texts("gradient_norm");
        assertTrue(texts.containsAll(List.of("layer (1 = first hidden)", "1", "2", "3")), texts.toString());
    }

    @Test
    void whatDivergedIsNamedInItsPanel() throws Exception {
        SyntheticGrid grid = SyntheticGrid.compare(2, 1);
        List<CellAnalysis> cells = grid.cells();

        draw(List.of(cells.get(0), Accidents.diverged(cells.get(1))), PROFILE);

        assertTrue(
                String.join(" ", drawn.texts("gradient_norm")).contains("diverged: epoch 100, epoch 200"),
                () -> "no such note");
    }

    @Test
    void anEpochAtWhichNothingWasMeasuredIsNamed() throws Exception {
        SyntheticGrid grid = SyntheticGrid.compare(1, 1);
        grid.every = 100;
        CellAnalysis cell = with(grid.cells().get(0), "update_ratio", layer -> new double[] {Double.NaN, 1e-3, 1e-4});

        draw(List.of(cell), new LayerProfileChart("profile_update_ratio", "update_ratio"));

        List<String> texts = drawn.texts("profile_update_ratio");
        assertFalse(texts.contains("epoch 0"));
        assertTrue(String.join(" ", texts).contains("Not measured: epoch 0."), texts.toString());
    }

    @Test
    void markersStandWhereDepthsWereMeasured() throws Exception {
        SyntheticGrid grid = SyntheticGrid.compare(2, 1).vary("network.hidden.layers", List.of("2", "4", "9"));

        draw(grid.cells(), new GradientDepthChart());

        String chart = drawn.names().stream()
                .filter(name -> name.endsWith(".svg"))
                .findFirst()
                .orElseThrow()
                .replace(".svg", "");
        List<String> texts = drawn.texts(chart);
        assertTrue(texts.containsAll(List.of("3", "5", "10")), texts.toString());
        List<Element> markers = elements(chart, "ellipse").toList();
        Map<String, Long> byPlace = markers.stream()
                .collect(Collectors.groupingBy(marker -> marker.getAttribute("cx"), Collectors.counting()));
        // Four panels, of which those of a column stand above each other, with two series.
        assertEquals(3, byPlace.values().stream().filter(count -> count >= 8).count(), byPlace.toString());
    }

    @Test
    void betweenTwoDepthsThereIsNoCurve() throws Exception {
        SyntheticGrid grid = SyntheticGrid.compare(2, 1).vary("network.hidden.layers", List.of("2", "9"));

        draw(grid.cells(), new GradientDepthChart());

        String chart = drawn.names().stream()
                .filter(name -> name.endsWith(".svg"))
                .findFirst()
                .orElseThrow()
                .replace(".svg", "");
        assertTrue(drawn.texts(chart).containsAll(List.of("3", "10")));
        assertTrue(
                elements(chart, "path").noneMatch(path -> slanted(path.getAttribute("d"))),
                "no line from one depth to the other");
    }

    /** Whether a path of one straight line is neither level nor upright. */
    private static boolean slanted(String path) {
        double[] numbers = Arrays.stream(path.split("[^0-9.\\-]+"))
                .filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
        return numbers.length == 4 && numbers[0] != numbers[2] && numbers[1] != numbers[3];
    }

    @Test
    void onlyWhatEverDiesHasAPanelAndTheRestIsNamed() throws Exception {
        SyntheticGrid grid = SyntheticGrid.compare(3, 1);
        List<CellAnalysis> cells = grid.cells();
        CellAnalysis living = with(cells.get(1), "dead_fraction", layer -> new double[201]);

        draw(List.of(cells.get(0), living, cells.get(2)), new DeadFractionChart());

        List<String> texts = drawn.texts("dead_fraction");
        String named = SyntheticGrid.ACTIVATIONS.get(1);
        assertFalse(texts.contains(named), texts.toString());
        assertTrue(
                String.join(" ", texts)
                        .contains(
                                "Not shown, since no unit was dead at any recorded epoch of any seed: " + named + "."),
                texts.toString());
    }

    @Test
    void unitsThatDieWithFewSeedsAreSaid() throws Exception {
        SyntheticGrid grid = SyntheticGrid.compare(1, 1);
        CellAnalysis cell = with(grid.cells().get(0), "dead_fraction", layer -> new double[201]);
        cell.probe("dead_fraction").largest()[0] = 0.0625;

        draw(List.of(cell), new DeadFractionChart());

        assertTrue(String.join(" ", drawn.texts("dead_fraction")).contains("with some seed up to 7 %"));
    }

    @Test
    void fromFiveHiddenLayersOnDeathIsAHeatMap() throws Exception {
        SyntheticGrid grid = SyntheticGrid.compare(2, 1);
        grid.layers = 5;
        draw(grid.cells(), new DeadFractionChart());
        assertFalse(drawn.texts("dead_fraction").contains("layer (1 = first hidden)"), "four have curves");

        grid.layers = 6;
        draw(grid.cells(), new DeadFractionChart());
        assertTrue(drawn.texts("dead_fraction").contains("layer (1 = first hidden)"));
    }

    @Test
    void aHistogramShowsTheShareOfExactZeros() throws Exception {
        SyntheticGrid grid = SyntheticGrid.compare(2, 1);
        grid.zeros = 0.25;
        draw(grid.cells(), new GradientHistogramChart(false));
        assertEquals(2 * grid.layers, elements("gradient_histogram", "ellipse").count());
        assertTrue(String.join(" ", drawn.texts("gradient_histogram")).contains("exactly zero"));

        grid.zeros = 0;
        draw(grid.cells(), new GradientHistogramChart(false));
        assertEquals(0, elements("gradient_histogram", "ellipse").count());
        assertFalse(String.join(" ", drawn.texts("gradient_histogram")).contains("exactly zero"));
    }

    private void draw(List<CellAnalysis> cells, Chart... charts) {
        Drawing.Written written = Charts.write(cells, "", folder, 1, List.of(charts));
        assertEquals(List.of(), written.failures());
    }

    /** The same cell, but with these values of a probe at the recorded epochs of each layer, from 0. */
    private static CellAnalysis with(CellAnalysis cell, String probe, IntFunction<double[]> values) {
        int[] epochs = cell.probe(probe).curves().get(0).at();
        List<Band> bands = IntStream.range(0, cell.depth())
                .mapToObj(values)
                .map(median -> new Band(epochs, median, median, median))
                .toList();
        double[] largest = bands.stream()
                .mapToDouble(band -> Arrays.stream(band.median()).max().orElse(Double.NaN))
                .toArray();
        Map<String, LayerBands> probes = new HashMap<>(cell.probes());
        probes.put(probe, new LayerBands(bands, largest));
        return new CellAnalysis(
                cell.cell(),
                cell.outcomes(),
                cell.finalTestAccuracy(),
                cell.learningCurves(),
                probes,
                cell.gradientFlows(),
                cell.gradientSpreads(),
                cell.confusion(),
                cell.decisionField());
    }

    private Stream<Element> elements(String chart, String name) throws Exception {
        NodeList nodes = drawn.parse(chart).getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    private static TreeSet<Double> distinct(List<Element> elements, String attribute) {
        return elements.stream()
                .map(element -> number(element, attribute))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
