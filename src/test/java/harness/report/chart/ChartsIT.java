package harness.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.analysis.CellAnalysis;
import harness.config.ChartsConfig;
import harness.report.chart.layers.LayerHeatmapChart;
import harness.report.figure.Drawing;
import harness.report.figure.Palette;
import harness.report.series.Chart;
import harness.report.series.Facets;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartsIT {

    private static final Set<String> CHARTS =
            Set.of("loss", "accuracy", "final_accuracy", "gradient_norm", "decision_boundaries", "dead_fraction");

    /** Charts of networks as they are initialized. */
    private static final Set<String> INITIAL_CHARTS =
            Set.of("gradient_norm", "gradient_histogram", "decision_boundaries");

    private final Path folder;
    private final DrawnCharts drawn;

    ChartsIT(@TempDir Path folder) {
        this.folder = folder;
        drawn = new DrawnCharts(folder);
    }

    static List<String> grids() {
        return Gallery.NAMES.stream()
                .filter(name -> !Set.of("compare", "many_axes").contains(name))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("grids")
    void everyChartOfEveryGridIsAPictureAndADrawing(String grid) throws Exception {
        List<CellAnalysis> cells = Gallery.cells(grid);

        Drawing.Written written = Charts.write(cells, "", folder, 2);

        assertEquals(List.of(), written.failures());
        Set<String> expected = grid.equals("initial") ? INITIAL_CHARTS : CHARTS;
        for (String chart : expected) {
            assertTrue(drawn.names().stream().anyMatch(name -> name.startsWith(chart)), chart + " in " + drawn.names());
        }
        assertTrue(drawn.names().stream().noneMatch(name -> name.startsWith(".")), "and no temporary file is left");
        assertEquals(
                drawn.names(),
                written.files().stream()
                        .map(file -> file.getFileName().toString())
                        .collect(Collectors.toSet()));
        for (String name : drawn.names()) {
            if (name.equals("captions.md")) {
                continue;
            }
            String chart = name.substring(0, name.length() - 4);
            assertShowsSomething(ImageIO.read(folder.resolve(chart + ".png").toFile()), chart);
            assertFalse(drawn.texts(chart).isEmpty(), chart);
        }
    }

    @Test
    void networksAsInitializedHaveNoCurvesOverEpochs() throws IOException {
        Charts.write(Gallery.cells("initial"), "", folder, 2);

        assertEquals(DrawnCharts.filesOf(INITIAL_CHARTS), drawn.names());
    }

    @Test
    void depthsHaveAChartOfTheirOwnAndOneFigureEachOfEveryDeepChart() throws Exception {
        Charts.write(Gallery.cells("depths"), "", folder, 2);

        assertTrue(drawn.names()
                .containsAll(DrawnCharts.filesOf(Set.of(
                        "gradient_depth-dataset-moons",
                        "gradient_heatmap-hidden-layers-4",
                        "gradient_heatmap-hidden-layers-19",
                        "gradient_histogram-hidden-layers-2",
                        "dead_fraction-hidden-layers-9"))));
        assertFalse(drawn.names().contains("gradient_heatmap-hidden-layers-2.png"), "three layers are no heat map");
        List<String> texts = drawn.texts("gradient_depth-dataset-moons");
        assertTrue(
                texts.containsAll(List.of("depth (weight layers, the output layer included)", "3", "5", "10", "20")));
        assertTrue(texts.containsAll(List.of(
                "mean over layers",
                "standard deviation over layers",
                "smallest of the layers",
                "largest of the layers")));
    }

    @Test
    void withoutADeadUnitThereIsNoSuchFigure() throws IOException {
        SyntheticGrid grid = SyntheticGrid.compare(2, 2);
        grid.dying = false;

        Charts.write(grid.cells(), "", folder, 2);

        assertFalse(drawn.names().contains("dead_fraction.png"));
    }

    @Test
    void learningCurvesHaveAFigureForEachDatasetWithAllSeries() throws Exception {
        Charts.write(SyntheticGrid.compare(10, 2).cells(), "", folder, 2);

        List<String> texts = drawn.texts("learning_curves-dataset-circles");
        assertTrue(texts.containsAll(List.of("training loss", "test loss", "training accuracy", "test accuracy")));
        assertTrue(texts.containsAll(SyntheticGrid.names(10)), texts.toString());
    }

    @Test
    void colourOfAHeatMapTellsZeroAndDivergedApart() throws Exception {
        List<CellAnalysis> cells = Gallery.cells("deep");
        Charts.write(cells, "", folder, 2, List.of(new LayerHeatmapChart("gradient_heatmap", "gradient_norm")));

        assertTrue(drawn.texts("gradient_heatmap").containsAll(List.of("exactly zero", "diverged")));
        BufferedImage image =
                ImageIO.read(folder.resolve("gradient_heatmap.png").toFile());
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertTrue(colours.contains(Palette.ZERO.getRGB()) && colours.contains(Palette.DIVERGED.getRGB()));
    }

    @Test
    void labelsAreTextInTheDrawings() throws Exception {
        SyntheticGrid grid = SyntheticGrid.compare(10, 4);
        grid.every = 10;
        Charts.write(grid.cells(), "", folder, 2);

        for (String chart : CHARTS) {
            List<String> texts = drawn.texts(chart);
            for (String dataset : SyntheticGrid.DATASETS.subList(0, 4)) {
                assertTrue(texts.contains(dataset), chart + " names " + dataset + ": " + texts);
            }
            String joined = String.join("", texts);
            for (String activation : SyntheticGrid.names(10)) {
                assertTrue(joined.contains(activation), chart + " names " + activation + ": " + texts);
            }
        }
        assertTrue(drawn.texts("loss").containsAll(List.of("epoch", "loss (log scale)", "train", "test", "quartiles")));
        assertTrue(drawn.texts("gradient_norm").containsAll(List.of("epoch 0", "epoch 100", "epoch 200")));
        assertTrue(drawn.texts("loss").contains("Median and quartiles over 10 seeds."));
    }

    @Test
    void aDiscIsWrittenOnceWithItsOutline() throws Exception {
        SyntheticGrid grid = SyntheticGrid.compare(2, 2);

        Charts.write(grid.cells(), "", folder, 2, List.of(new DecisionBoundaryChart()));

        NodeList discs = drawn.parse("decision_boundaries").getElementsByTagName("ellipse");
        assertTrue(discs.getLength() > 4);
        for (int i = 0; i < discs.getLength(); i++) {
            Element disc = (Element) discs.item(i);
            assertTrue(disc.getAttribute("fill").matches("#[0-9a-f]{6}"));
            assertTrue(disc.getAttribute("stroke").matches("#[0-9a-f]{6}"));
            assertEquals("0.8", disc.getAttribute("stroke-width"));
            assertTrue(disc.getAttribute("cx").length() < 8);
        }
    }

    @Test
    void markupInNamesStaysText() throws Exception {
        Charts.write(Gallery.cells("long_names"), "", folder, 2);

        assertTrue(drawn.texts("loss").contains("<script>alert('&')</script>"));
        assertEquals(0, drawn.parse("loss").getElementsByTagName("script").getLength());
    }

    @Test
    void longNamesAreCutWhereTheyAreAlike() throws Exception {
        Charts.write(Gallery.cells("long_names"), "", folder, 2);

        for (String chart : CHARTS) {
            String joined = String.join("", drawn.texts(chart)).replace(" ", "");
            assertTrue(joined.contains("leaky_relu(0.012345678)"), chart + ": " + joined);
            assertTrue(joined.contains("…&')-second-half.csv"), chart + ": " + joined);
        }
    }

    @Test
    void accidentsAreMarkedAndExplained() throws Exception {
        Charts.write(Gallery.cells("accidents"), "", folder, 2);

        assertTrue(String.join(" ", drawn.texts("loss")).contains("leaves the axis"));
        assertTrue(String.join(" ", drawn.texts("gradient_norm")).contains("exactly zero"));
        // Two dead cells with two dead epochs each: a stretch of zeros has a mark at both ends.
        assertEquals(
                8, drawn.texts("gradient_norm").stream().filter("0"::equals).count());
        assertTrue(drawn.texts("final_accuracy").containsAll(List.of("diverged", "dead or vanished gradient")));
        assertTrue(String.join(" ", drawn.texts("final_accuracy")).contains("not shown: 5"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e15, 1e300, Double.POSITIVE_INFINITY, Double.NaN, Double.MIN_VALUE, -1})
    void noValueBreaksAChart(double value) {
        SyntheticGrid grid = SyntheticGrid.compare(2, 1);
        grid.every = 20;
        List<CellAnalysis> cells = grid.cells();
        UnaryOperator<CellAnalysis> broken = cell -> Accidents.filledWith(cell, value);
        List<CellAnalysis> all = cells.stream().map(broken).toList();
        List<CellAnalysis> one = List.of(cells.get(0), broken.apply(cells.get(1)));

        assertEquals(List.of(), Charts.write(all, "", folder, 2).failures());
        assertEquals(List.of(), Charts.write(one, "", folder, 2).failures());
    }

    @Test
    void largeNeighbouringValuesDoNotHang() {
        List<CellAnalysis> cells = SyntheticGrid.compare(1, 1).cells().stream()
                .map(cell -> Accidents.withLoss(cell, 1e15, 1e15 + 1, 1e15 + 2))
                .toList();

        assertEquals(List.of(), Charts.write(cells, "", folder, 2).failures());
    }

    @Test
    void everyCombinationOfTheOtherPathsHasAFigureUpToALimit() throws IOException {
        SyntheticGrid grid = SyntheticGrid.compare(1, 1)
                .vary("training.optimizer.learningRate", List.of("0.1", "0.01", "0.001"))
                .vary("network.hidden", List.of("[64, 32, 16]", "[8]", "[4]", "[2]", "[1]"));
        grid.every = 100;
        grid.fields = false;

        Drawing.Written written = Charts.write(grid.cells(), "", folder, 2);

        assertEquals(8 * 12 * 2 + 1, written.files().size());
        assertTrue(
                drawn.names().contains("loss-learningRate-0.1_hidden-64-32-16.svg"),
                drawn.names().toString());
        assertEquals(List.of(), written.failures(), "a limit is no failure");
        assertEquals(1, written.notes().size());
        assertTrue(
                written.notes().get(0).contains("first 12 of up to 15"),
                written.notes().toString());
    }

    @Test
    void valuesThatLookAlikeInAFileNameDoNotReplaceEachOther() throws IOException {
        SyntheticGrid grid =
                SyntheticGrid.compare(1, 1).vary("data.transform", List.of("{\"shift\": 1}", "{\"shift\": -1}"));
        grid.every = 100;

        Charts.write(grid.cells(), "", folder, 2, List.of(new LossChart()));

        assertEquals(DrawnCharts.filesOf(Set.of("loss-transform-shift-1", "loss-transform-shift-1-2")), drawn.names());
    }

    @Test
    void withoutDecisionFieldsThereIsNoSuchFigure() throws IOException {
        SyntheticGrid grid = SyntheticGrid.compare(2, 2);
        grid.fields = false;

        Charts.write(grid.cells(), "", folder, 2);

        assertFalse(drawn.names().contains("decision_boundaries.png"));
        assertTrue(drawn.names().contains("loss.png"));
    }

    @Test
    void withoutCellsThereIsNothing() throws IOException {
        Drawing.Written written = Charts.write(List.of(), "", folder, 2);

        assertEquals(List.of(), written.files());
        assertEquals(List.of(), written.failures());
        assertEquals(Set.of(), drawn.names());
    }

    @Test
    void ofVeryManySeedsThereAreBarsAndTheFootnoteSaysSo() throws Exception {
        SyntheticGrid grid = SyntheticGrid.compare(1, 1);
        grid.seeds = 1500;
        Charts.write(grid.cells(), "", folder, 2, List.of(new FinalAccuracyChart()));

        String joined = String.join(" ", drawn.texts("final_accuracy"));
        assertTrue(joined.contains("1500 seeds.") && joined.contains("no room for dots, bars show"), joined);
        assertTrue(drawn.parse("final_accuracy").getElementsByTagName("ellipse").getLength() < 10);
    }

    @Test
    void aDotForEachOfAFewSeeds() throws Exception {
        SyntheticGrid grid = SyntheticGrid.compare(3, 1);
        grid.seeds = 5;
        Charts.write(grid.cells(), "", folder, 2, List.of(new FinalAccuracyChart()));

        // Fifteen seeds, three medians, and one of each in the legend.
        assertEquals(
                20,
                drawn.parse("final_accuracy").getElementsByTagName("ellipse").getLength());
        assertTrue(String.join(" ", drawn.texts("final_accuracy")).contains("takes six seeds"));
    }

    @Test
    void runsThatWereStoppedEndTheirCurvesAndAreCounted() throws Exception {
        List<CellAnalysis> cells = SyntheticGrid.compare(2, 1).cells().stream()
                .map(Accidents::stoppedHalfway)
                .toList();
        Charts.write(cells, "", folder, 2, List.of(new LossChart(), new LearningCurvesChart()));

        for (String chart : List.of("loss", "learning_curves-dataset-moons")) {
            List<String> texts = drawn.texts(chart);
            assertTrue(String.join(" ", texts).contains("fewer than half of the runs go on"), texts.toString());
            assertTrue(texts.contains("4/10"), texts.toString());
            assertFalse(texts.contains("200"), "nothing is drawn after the curves' end: " + texts);
        }
    }

    @Test
    void drawingTwiceGivesTheSameBytes() throws IOException {
        List<CellAnalysis> cells = SyntheticGrid.compare(3, 2).cells();
        Charts.write(cells, "", folder.resolve("first"), 2);
        Charts.write(cells, "", folder.resolve("second"), 2);

        for (String file : DrawnCharts.filesOf(CHARTS)) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            folder.resolve("first").resolve(file),
                            folder.resolve("second").resolve(file)),
                    file);
        }
    }

    /** Cells of a grid whose config has a section of charts. */
    private static List<CellAnalysis> withCharts(String section, SyntheticGrid grid) {
        grid.every = 50;
        grid.charts = section;
        return grid.cells();
    }

    @Test
    void onlyTheChartsOfTheConfigAreDrawnInItsFormat() throws IOException {
        String section = "{\"only\": [\"loss\", \"gradient_norm\"], \"format\": [\"svg\"]}";
        Charts.write(withCharts(section, SyntheticGrid.compare(2, 2)), "", folder, 2);

        assertEquals(Set.of("loss.svg", "gradient_norm.svg", "captions.md"), drawn.names());
    }

    @ParameterizedTest
    @CsvSource({"single-column, 85, 90", "double-column, 175, 180", "slide, 175, 180"})
    void figuresAreAsWideAsTheConfigSays(String width, double least, double most) throws Exception {
        for (int activations : new int[] {2, 12}) {
            String section = "{\"width\": \"" + width + "\"}";
            Charts.write(withCharts(section, SyntheticGrid.compare(activations, 2)), "", folder, 2);

            for (String chart : List.of("loss", "final_accuracy", "dead_fraction", "learning_curves-dataset-moons")) {
                double millimetres = Double.parseDouble(drawn.parse(chart)
                        .getDocumentElement()
                        .getAttribute("width")
                        .replace("mm", ""));
                assertTrue(millimetres >= 0.6 * least && millimetres <= most, chart + " " + millimetres);
            }
        }
    }

    @Test
    void aPngSaysHowLargeItIs() throws IOException {
        Charts.write(withCharts("{}", SyntheticGrid.compare(2, 1)), "", folder, 2);

        byte[] png = Files.readAllBytes(folder.resolve("loss.png"));
        int chunk = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        ByteBuffer content = ByteBuffer.wrap(png, chunk + 4, 9);
        assertEquals(11811, content.getInt(), "pixels per metre: 300 an inch");
        assertEquals(11811, content.getInt());
        assertEquals(1, content.get(), "the unit is a metre");
    }

    @Test
    void everyFigureHasACaptionOfWhatItShows() throws IOException {
        SyntheticGrid grid = SyntheticGrid.compare(3, 1).vary("network.hidden.layers", List.of("2", "9"));
        grid.every = 50;
        Drawing.Written written = Charts.write(grid.cells(), "Charts show a part.", folder, 2);

        String captions = Files.readString(folder.resolve("captions.md"));
        List<String> sections = List.of(captions.split("\n(?=`)"));
        assertEquals(written.files().size() / 2, sections.size() - 1, captions);
        for (String section : sections.subList(1, sections.size())) {
            assertTrue(section.matches("(?s)`[a-z_A-Z0-9-]+\\.png`, `[a-z_A-Z0-9-]+\\.svg`\n\n.*"), section);
            assertTrue(section.contains("synthetic"), section);
            assertTrue(section.contains("Charts show a part."), section);
            assertTrue(section.matches("(?s).* [0-9.]+ mm × [0-9.]+ mm, 300 dpi\\.\n"), section);
            assertTrue(section.contains("seed"), section);
        }
    }

    @Test
    void captionsNameOnlyWhatIsThere() {
        SyntheticGrid grid = SyntheticGrid.compare(2, 1);
        for (int seeds : new int[] {1, 3, 10}) {
            grid.seeds = seeds;
            Facets facets = Facets.of(grid.cells()).get(0);
            assertFalse(new LossChart().figure(facets).orElseThrow().caption().contains("validation"));
            String accuracy =
                    new FinalAccuracyChart().figure(facets).orElseThrow().caption();
            assertEquals(seeds >= 6, accuracy.contains("interval"), accuracy);
            assertEquals(seeds > 1, accuracy.contains("median"), accuracy);
        }
    }

    @Test
    void oneSeedHasNoMedian() throws Exception {
        Charts.write(Gallery.cells("one_seed"), "", folder, 2, List.of(new FinalAccuracyChart(), new LossChart()));

        for (String chart : List.of("final_accuracy", "loss")) {
            String texts = String.join(" ", drawn.texts(chart));
            assertFalse(texts.contains("edian") || texts.contains("quartile"), texts);
        }
    }

    @Test
    void aCrossIsExplainedWhetherOrNotThereIsARing() {
        CellAnalysis cell = SyntheticGrid.compare(1, 1).cells().get(0);
        String note = new AccuracyChart()
                .figure(Facets.of(List.of(Accidents.divergedHalfway(cell))).get(0))
                .orElseThrow()
                .footnote();
        assertTrue(note.contains("Cross: fewer than half of the runs go on"), note);
        assertFalse(note.contains("the same"), note);
    }

    @Test
    void everyChartSaysInASentenceWhatItShows() {
        for (String name : List.of("depths", "compare")) {
            List<CellAnalysis> cells = Gallery.cells(name);
            for (Chart chart : Charts.ALL) {
                chart.facets(cells).stream()
                        .limit(1)
                        .flatMap(facets -> chart.figure(facets).stream())
                        .forEach(figure -> assertTrue(figure.caption().endsWith("."), chart.name()));
            }
        }
    }

    @Test
    void everyChartCanBeChosenAndEveryChoiceIsAChart() {
        assertEquals(
                Arrays.stream(ChartsConfig.Name.values())
                        .map(name -> name.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                Charts.ALL.stream().map(Chart::name).collect(Collectors.toSet()));
    }

    @Test
    void whatAFigureWouldBeTooHighForIsCutByPanelsAndSaid() throws Exception {
        List<String> noises = IntStream.rangeClosed(1, 150)
                .mapToObj(noise -> "moons(noise=" + noise / 1000.0 + ")")
                .toList();
        SyntheticGrid grid = new SyntheticGrid()
                .vary("network.activation", SyntheticGrid.ACTIVATIONS.subList(0, 3))
                .vary("data.source", noises);
        grid.every = 100;
        Charts.write(grid.cells(), "", folder, 2, List.of(new LossChart()));

        String texts = String.join(" ", drawn.texts("loss"));
        assertTrue(texts.contains("sigmoid") && texts.contains("tanh") && texts.contains("relu"), texts);
        assertTrue(texts.contains("Not shown") && texts.contains("moons(noise=0.15)"), texts);
        String height = drawn.parse("loss").getDocumentElement().getAttribute("height");
        assertTrue(Double.parseDouble(height.replace("mm", "")) < 250, height);
    }

    private static void assertShowsSomething(BufferedImage image, String chart) {
        assertNotNull(image, chart);
        assertTrue(image.getWidth() > 400 && image.getHeight() > 200, chart);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertTrue(colours.size() > 20, chart + " has " + colours.size() + " colours");
    }
}
