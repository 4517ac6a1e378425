package harness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.analysis.CellAnalysis;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {

    private static final Set<String> CHARTS =
            Set.of("loss", "accuracy", "final_accuracy", "gradient_norm", "decision_boundaries", "dead_fraction");

    /** Charts of networks as they are initialized. */
    private static final Set<String> INITIAL_CHARTS =
            Set.of("gradient_norm", "gradient_histogram", "decision_boundaries");

    @TempDir
    Path folder;

    static List<String> grids() {
        return Gallery.NAMES.stream()
                .filter(name -> !Set.of("compare", "many_axes").contains(name))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("grids")
    void everyChartOfEveryGridIsAPictureAndADrawing(String grid) throws Exception {
        List<CellAnalysis> cells = Gallery.cells(grid);

        Charts.Written written = Charts.write(cells, folder, 2);

        assertEquals(List.of(), written.failures());
        Set<String> expected = grid.equals("initial") ? INITIAL_CHARTS : CHARTS;
        for (String chart : expected) {
            assertTrue(names().stream().anyMatch(name -> name.startsWith(chart)), chart + " in " + names());
        }
        assertTrue(names().stream().noneMatch(name -> name.startsWith(".")), "and no temporary file is left");
        assertEquals(
                names(),
                written.files().stream()
                        .map(file -> file.getFileName().toString())
                        .collect(Collectors.toSet()));
        for (String name : names()) {
            String chart = name.substring(0, name.length() - 4);
            assertShowsSomething(ImageIO.read(folder.resolve(chart + ".png").toFile()), chart);
            assertFalse(texts(chart).isEmpty(), chart);
        }
    }

    @Test
    void networksAsInitializedHaveNoCurvesOverEpochs() throws IOException {
        Charts.write(Gallery.cells("initial"), folder, 2);

        assertEquals(filesOf(INITIAL_CHARTS), names());
    }

    @Test
    void depthsHaveAChartOfTheirOwnAndOneFigureEachOfEveryDeepChart() throws Exception {
        Charts.write(Gallery.cells("depths"), folder, 2);

        assertTrue(names().containsAll(filesOf(Set.of(
                "gradient_depth-dataset-moons",
                "gradient_heatmap-hidden-layers-4",
                "gradient_heatmap-hidden-layers-19",
                "gradient_histogram-hidden-layers-2",
                "dead_fraction-hidden-layers-9"))));
        assertFalse(names().contains("gradient_heatmap-hidden-layers-2.png"), "three layers are no heat map");
        List<String> texts = texts("gradient_depth-dataset-moons");
        assertTrue(
                texts.containsAll(List.of("depth (weight layers, the output layer included)", "5", "10", "15", "20")));
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

        Charts.write(grid.cells(), folder, 2);

        assertFalse(names().contains("dead_fraction.png"));
    }

    @Test
    void learningCurvesHaveAFigureForEachDatasetWithAllSeries() throws Exception {
        Charts.write(SyntheticGrid.compare(10, 2).cells(), folder, 2);

        List<String> texts = texts("learning_curves-dataset-circles");
        assertTrue(texts.containsAll(List.of("training loss", "test loss", "training accuracy", "test accuracy")));
        assertTrue(texts.containsAll(SyntheticGrid.ACTIVATIONS.subList(0, 10)), texts.toString());
    }

    @Test
    void colourOfAHeatMapTellsZeroAndDivergedApart() throws Exception {
        List<CellAnalysis> cells = Gallery.cells("deep");
        Charts.write(cells, folder, 2, List.of(new GradientHeatmapChart()));

        assertTrue(texts("gradient_heatmap").containsAll(List.of("exactly zero", "diverged")));
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
        Charts.write(grid.cells(), folder, 2);

        for (String chart : CHARTS) {
            List<String> texts = texts(chart);
            for (String dataset : SyntheticGrid.DATASETS.subList(0, 4)) {
                assertTrue(texts.contains(dataset), chart + " names " + dataset + ": " + texts);
            }
            String joined = String.join("", texts);
            for (String activation : SyntheticGrid.ACTIVATIONS.subList(0, 10)) {
                assertTrue(joined.contains(activation), chart + " names " + activation + ": " + texts);
            }
        }
        assertTrue(texts("loss").containsAll(List.of("epoch", "loss (log scale)", "train", "test", "quartiles")));
        assertTrue(texts("gradient_norm").containsAll(List.of("epoch 0", "epoch 100", "epoch 200")));
        assertTrue(texts("loss").contains("Median and quartiles over 10 seeds."));
    }

    @Test
    void aDiscIsWrittenOnceWithItsOutline() throws Exception {
        SyntheticGrid grid = SyntheticGrid.compare(2, 2);

        Charts.write(grid.cells(), folder, 2, List.of(new DecisionBoundaryChart()));

        NodeList discs = parse("decision_boundaries").getElementsByTagName("ellipse");
        assertTrue(discs.getLength() > 4);
        for (int i = 0; i < discs.getLength(); i++) {
            String style = discs.item(i).getAttributes().getNamedItem("style").getTextContent();
            assertTrue(style.matches("fill:rgb[^;]+;stroke:rgb[^;]+;stroke-width:0.8"), style);
            assertTrue(discs.item(i)
                            .getAttributes()
                            .getNamedItem("cx")
                            .getTextContent()
                            .length()
                    < 8);
        }
    }

    @Test
    void markupInNamesStaysText() throws Exception {
        Charts.write(Gallery.cells("long_names"), folder, 2);

        assertTrue(texts("loss").contains("<script>alert('&')</script>"));
        assertEquals(0, parse("loss").getElementsByTagName("script").getLength());
    }

    @Test
    void longNamesAreWrappedNotCut() throws Exception {
        Charts.write(Gallery.cells("long_names"), folder, 2);

        for (String chart : CHARTS) {
            String joined = String.join("", texts(chart)).replace(" ", "");
            assertTrue(joined.contains("leaky_relu(alpha=0.012345,trainable=true)"), chart + ": " + joined);
            assertTrue(joined.contains("spirals(turns=2.5,noise=0.123456,rotated=true)"), chart + ": " + joined);
        }
    }

    @Test
    void accidentsAreMarkedAndExplained() throws Exception {
        Charts.write(Gallery.cells("accidents"), folder, 2);

        assertTrue(String.join(" ", texts("loss")).contains("leaves the axis"));
        assertTrue(String.join(" ", texts("gradient_norm")).contains("exactly zero"));
        // Two dead cells with two dead epochs each: a stretch of zeros has a mark at both ends.
        assertEquals(8, texts("gradient_norm").stream().filter("0"::equals).count());
        assertTrue(texts("final_accuracy").containsAll(List.of("diverged", "dead or vanished gradient")));
        assertTrue(String.join(" ", texts("final_accuracy")).contains("not shown: 5"));
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

        assertEquals(List.of(), Charts.write(all, folder, 2).failures());
        assertEquals(List.of(), Charts.write(one, folder, 2).failures());
    }

    @Test
    void largeNeighbouringValuesDoNotHang() {
        List<CellAnalysis> cells = SyntheticGrid.compare(1, 1).cells().stream()
                .map(cell -> Accidents.withLoss(cell, 1e15, 1e15 + 1, 1e15 + 2))
                .toList();

        assertEquals(List.of(), Charts.write(cells, folder, 2).failures());
    }

    @Test
    void everyCombinationOfTheOtherPathsHasAFigureUpToALimit() throws IOException {
        SyntheticGrid grid = SyntheticGrid.compare(1, 1)
                .vary("training.optimizer.learningRate", List.of("0.1", "0.01", "0.001"))
                .vary("network.hidden", List.of("[64, 32, 16]", "[8]", "[4]", "[2]", "[1]"));
        grid.every = 100;
        grid.fields = false;

        Charts.Written written = Charts.write(grid.cells(), folder, 2);

        assertEquals(8 * 12 * 2, written.files().size());
        assertTrue(names().contains("loss-learningRate-0.1_hidden-64-32-16.svg"), names().toString());
        assertEquals(List.of(), written.failures(), "a limit is no failure");
        assertEquals(1, written.notes().size());
        assertTrue(
                written.notes().get(0).contains("first 12 of up to 15"),
                written.notes().toString());
    }

    @Test
    void valuesThatLookAlikeInAFileNameDoNotReplaceEachOther() throws IOException {
        SyntheticGrid grid = SyntheticGrid.compare(1, 1).vary("network.bias", List.of("1", "-1"));
        grid.every = 100;

        Charts.write(grid.cells(), folder, 2, List.of(new LossChart()));

        assertEquals(filesOf(Set.of("loss-bias-1", "loss-bias-1-2")), names());
    }

    @Test
    void withoutDecisionFieldsThereIsNoSuchFigure() throws IOException {
        SyntheticGrid grid = SyntheticGrid.compare(2, 2);
        grid.fields = false;

        Charts.write(grid.cells(), folder, 2);

        assertFalse(names().contains("decision_boundaries.png"));
        assertTrue(names().contains("loss.png"));
    }

    @Test
    void withoutCellsThereIsNothing() throws IOException {
        Charts.Written written = Charts.write(List.of(), folder, 2);

        assertEquals(List.of(), written.files());
        assertEquals(List.of(), written.failures());
        assertEquals(Set.of(), names());
    }

    @Test
    void aFailingChartLeavesTheOthers() throws IOException {
        Chart withoutFonts = failing("without_fonts", new NoClassDefFoundError("Could not initialize class sun.font"));
        Chart broken = failing("broken", new IllegalStateException("two\nlines"));

        Charts.Written written = Charts.write(
                SyntheticGrid.compare(2, 2).cells(), folder, 2, List.of(withoutFonts, new LossChart(), broken));

        assertEquals(filesOf(Set.of("loss")), names());
        assertEquals(2, written.failures().size());
        assertTrue(written.failures().get(0).startsWith("Charts not drawn: without_fonts. "));
        assertTrue(written.failures().get(0).contains("apt-get install fontconfig fonts-dejavu-core"));
        assertEquals(
                "Charts not drawn: broken. IllegalStateException: two lines.",
                written.failures().get(1));
    }

    @Test
    void outOfMemoryCostsOneChartNotTheTables() throws IOException {
        Chart large = failing("large", new OutOfMemoryError("Java heap space"));

        Charts.Written written =
                Charts.write(SyntheticGrid.compare(2, 2).cells(), folder, 1, List.of(large, new LossChart()));

        assertEquals(filesOf(Set.of("loss")), names());
        assertEquals(1, written.failures().size());
        assertTrue(
                written.failures().get(0).contains("java -Xmx"),
                written.failures().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void drawsOnAsManyThreadsAsItIsGiven(int threads) {
        CyclicBarrier together = new CyclicBarrier(threads);
        Set<Thread> drew = ConcurrentHashMap.newKeySet();
        Chart chart = new Chart() {
            @Override
            public String name() {
                return "chart";
            }

            @Override
            public Optional<Figure> figure(Facets facets) {
                drew.add(Thread.currentThread());
                try {
                    together.await(20, TimeUnit.SECONDS);
                } catch (Exception alone) {
                    throw new IllegalStateException(alone);
                }
                return Optional.empty();
            }
        };

        Charts.Written written = Charts.write(
                SyntheticGrid.compare(1, 1).cells(), folder, threads, Collections.nCopies(2 * threads, chart));

        assertEquals(List.of(), written.failures());
        assertEquals(threads, drew.size());
    }

    @Test
    void aFolderThatCannotBeMadeIsReported() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        Charts.Written written = Charts.write(SyntheticGrid.compare(1, 1).cells(), file.resolve("charts"), 2);

        assertEquals(List.of(), written.files());
        assertEquals(1, written.failures().size());
    }

    @Test
    void drawingTwiceGivesTheSameBytes() throws IOException {
        List<CellAnalysis> cells = SyntheticGrid.compare(3, 2).cells();
        Charts.write(cells, folder.resolve("first"), 2);
        Charts.write(cells, folder.resolve("second"), 2);

        for (String file : filesOf(CHARTS)) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            folder.resolve("first").resolve(file),
                            folder.resolve("second").resolve(file)),
                    file);
        }
    }

    private static Chart failing(String name, Throwable failure) {
        return new Chart() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<Figure> figure(Facets facets) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }
        };
    }

    private static Set<String> filesOf(Set<String> charts) {
        return charts.stream()
                .flatMap(chart -> Stream.of(chart + ".png", chart + ".svg"))
                .collect(Collectors.toSet());
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
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

    private List<String> texts(String chart) throws Exception {
        NodeList nodes = parse(chart).getElementsByTagName("text");
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private Document parse(String chart) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        // The document type names a definition on the web, which a test must not fetch.
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new ByteArrayInputStream(new byte[0])));
        return builder.parse(folder.resolve(chart + ".svg").toFile());
    }
}
