package harness.report.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import harness.report.chart.SyntheticGrid;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FacetsTest {

    private static List<Facets> of(SyntheticGrid grid) {
        grid.seeds = 2;
        grid.epochs = 2;
        return Facets.of(grid.cells());
    }

    @Test
    void activationIsTheSeriesAndTheDatasetThePanelInAnyOrder() {
        List<Facets> facets = of(new SyntheticGrid()
                .vary("data.source", List.of("moons", "xor"))
                .vary("network.activation", List.of("relu", "tanh", "gelu")));

        assertEquals(1, facets.size());
        assertEquals(List.of("relu", "tanh", "gelu"), facets.get(0).series());
        assertEquals(List.of("moons", "xor"), facets.get(0).panels());
        assertEquals("gelu", facets.get(0).cell("xor", "gelu").cell().label("network.activation"));
        assertNull(facets.get(0).cell("xor", "selu"));
    }

    @Test
    void curvesWithMarkersAreDrawnBelowPlainOnesSinceTheirMarkersAreAboveAll() {
        Facets facets = of(new SyntheticGrid()
                        .vary("network.activation", List.of("prelu", "relu", "leaky_relu", "tanh")))
                .get(0);

        assertEquals(List.of("prelu", "leaky_relu", "relu", "tanh"), facets.drawnInOrder(facets.series()));
    }

    @Test
    void otherPathsStandInAndSayTheirName() {
        Facets facets = of(new SyntheticGrid()
                        .vary("data.source", List.of("moons"))
                        .vary("training.batchSize", List.of("1", "full")))
                .get(0);

        assertEquals(List.of("batchSize = 1", "batchSize = full"), facets.series());
        assertEquals(List.of("moons"), facets.panels());
    }

    @Test
    void onlyTheDatasetVaries() {
        Facets facets = of(new SyntheticGrid().vary("data.source", List.of("moons", "xor")))
                .get(0);

        assertEquals(List.of(""), facets.series());
        assertEquals(List.of("moons", "xor"), facets.panels());
        assertNotNull(facets.cell("xor", ""));
    }

    @Test
    void nothingVaries() {
        Facets facets = of(new SyntheticGrid()).get(0);

        assertNotNull(facets.cell("", ""));
        assertEquals("", facets.fixedSlug());
        assertEquals("", facets.fixedText());
    }

    @Test
    void theRestIsFixedFigureByFigureUnderASafeName() {
        List<Facets> facets = of(SyntheticGrid.compare(2, 2)
                .vary("network.hidden", List.of("[64, 32]", "[6]"))
                .vary("training.optimizer.learningRate", List.of("0.1")));

        assertEquals(2, facets.size());
        assertEquals("hidden = 64, 32, learningRate = 0.1", facets.get(0).fixedText());
        assertEquals("hidden-64-32_learningRate-0.1", facets.get(0).fixedSlug());
        assertEquals("hidden-6_learningRate-0.1", facets.get(1).fixedSlug());
    }

    @Test
    void longValuesKeepDistinctFileNames() {
        String start = "a".repeat(60);
        List<Facets> facets = of(SyntheticGrid.compare(1, 1)
                .vary(
                        "data.source",
                        List.of("csv(path=../" + start + "1, label=y)", "csv(path=../" + start + "2, label=y)"))
                .vary("training.batchSize", List.of("1", "2"))
                .vary("training.epochs", List.of("1", "2")));

        assertEquals(4, facets.stream().map(Facets::fixedSlug).distinct().count());
        assertEquals(List.of("../aaa…aaaa1", "../aaa…aaaa2"), facets.get(0).panels());
    }

    @Test
    void numbersAreSortedAsNumbers() {
        Facets facets = of(new SyntheticGrid()
                        .vary("training.batchSize", List.of("20", "full", "2", "10"))
                        .vary("network.hidden.layers", List.of("10", "2", "1")))
                .get(0);

        assertEquals(List.of("batchSize = 2", "batchSize = 10", "batchSize = 20", "batchSize = full"), facets.series());
        assertEquals(List.of("hidden layers = 1", "hidden layers = 2", "hidden layers = 10"), facets.panels());
        assertEquals(10, facets.seriesAxis().number("batchSize = 10").getAsDouble());
    }

    /** Names of the values of one path. */
    private static List<String> names(String path, String... values) {
        SyntheticGrid grid = new SyntheticGrid().vary(path, List.of(values));
        grid.seeds = 1;
        grid.epochs = 1;
        return ChartAxis.of(path, grid.cells()).names();
    }

    @Test
    void namesSayWhatDiffersAndAlwaysTheDataset() {
        assertEquals(
                List.of("moons", "circles"),
                names(
                        "data",
                        "{\"source\": \"moons\", \"samples\": 500, \"validationFraction\": 0.2}",
                        "{\"source\": \"circles\", \"samples\": 500, \"validationFraction\": 0.2}"));
        assertEquals(
                List.of("moons, samples = 20", "moons, samples = 100"),
                names("data", "{\"samples\": 100}", "{\"samples\": 20}"));
        assertEquals(
                List.of("moons", "circles(noise=0.1)", "circles(noise=0.2)"),
                names("data.source", "moons(noise=0.3)", "circles(noise=0.1)", "circles(noise=0.2)"));
        assertEquals(
                List.of("learningRate = 0.001", "learningRate = 0.1"),
                names(
                        "training.optimizer",
                        "{\"type\": \"sgd\", \"learningRate\": 0.1}",
                        "{\"type\": \"sgd\", \"learningRate\": 0.001}"));
        assertEquals(
                List.of("transform = default", "scale = 10", "shift = 5, noise = 1"),
                names("data.transform", "{}", "{\"scale\": 10}", "{\"shift\": 5, \"noise\": 1}"));
    }

    @Test
    void activationsAreNamedByTheirParametersWhereVariantsStandBesideThem() {
        assertEquals(
                List.of("relu", "leaky_relu(0.01)", "leaky_relu(0.3)", "swish(2)", "elu"),
                names(
                        "network.activation",
                        "relu",
                        "leaky_relu",
                        "leaky_relu(alpha=0.3)",
                        "swish(beta=2)",
                        "elu(alpha=1)"));
        assertEquals(
                List.of("hidden = none", "hidden = 2 × 8, linear", "hidden = 9 × 8, linear", "hidden = 2 × 8, tanh"),
                names(
                        "network",
                        "{\"hidden\": []}",
                        "{\"hidden\": {\"layers\": 2, \"width\": 8}, \"activation\": \"linear\"}",
                        "{\"hidden\": {\"layers\": 9, \"width\": 8}, \"activation\": \"linear\"}",
                        "{\"hidden\": {\"layers\": 2, \"width\": 8}, \"activation\": \"tanh\"}"));
    }

    @Test
    void activationsOfManyLayersAreCounted() {
        assertEquals("15 × relu, 15 × tanh", ActivationName.counted(repeated(15, "relu", 15, "tanh")));
        assertEquals(
                "3 × (relu, tanh)", ActivationName.counted(List.of("relu", "tanh", "relu", "tanh", "relu", "tanh")));
        assertEquals("relu, 2 × tanh", ActivationName.counted(List.of("relu", "tanh", "tanh")));
        assertEquals("64, 32", ActivationName.counted(List.of("64", "32")));
        assertEquals("4 × 64", ActivationName.counted(repeated(4, "64", 0, "")));
    }

    private static List<String> repeated(int first, String name, int second, String other) {
        return Stream.concat(Collections.nCopies(first, name).stream(), Collections.nCopies(second, other).stream())
                .toList();
    }

    @Test
    void theDatasetIsNamedWhereItDoesNotVary() {
        assertEquals("moons", of(new SyntheticGrid()).get(0).datasetText());
        assertEquals("", of(SyntheticGrid.compare(1, 2)).get(0).datasetText());
    }

    private static SyntheticGrid depths() {
        SyntheticGrid grid = SyntheticGrid.compare(2, 2).vary("network.hidden.layers", List.of("4", "1", "9"));
        grid.epochs = 2;
        return grid;
    }

    @Test
    void overDepthEveryDepthIsAPanelAndEveryDatasetAFigure() {
        List<Facets> facets = Facets.overDepth(depths().cells());

        assertEquals(2, facets.size());
        assertEquals("moons", facets.get(0).fixedText());
        assertEquals(
                List.of("hidden layers = 1", "hidden layers = 4", "hidden layers = 9"),
                facets.get(0).panels());
        assertEquals(10, facets.get(0).cell("hidden layers = 9", "tanh").depth());
    }

    @Test
    void figuresOfOneDepthHaveDatasetsAsPanels() {
        List<Facets> facets = Facets.ofOneDepth(depths().cells());

        assertEquals(3, facets.size());
        assertEquals("hidden layers = 4", facets.get(0).fixedText());
        assertEquals(List.of("moons", "circles"), facets.get(0).panels());
    }

    @Test
    void whereNoPathDecidesTheDepthNothingIsDrawnOverIt() {
        assertEquals(List.of(), Facets.overDepth(SyntheticGrid.compare(2, 2).cells()));
    }

    @Test
    void ofSeriesEverythingElseIsFixed() {
        List<Facets> facets = Facets.ofSeries(depths().cells());

        assertEquals(6, facets.size());
        assertEquals("moons, hidden layers = 4", facets.get(0).fixedText());
        assertEquals(List.of(""), facets.get(0).panels());
    }

    @Test
    void aValueThatNamesItsFieldsSpeaksForItself() {
        Facets facets = of(SyntheticGrid.compare(2, 1)
                        .vary("data.transform", List.of("{}", "{\"scale\": 10, \"shift\": 5}"))
                        .vary("training.optimizer.type", List.of("sgd")))
                .get(1);

        assertEquals("scale = 10, shift = 5, optimizer = sgd", facets.fixedText());
    }
}
