package harness.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
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
        assertEquals("gelu", facets.get(0).cell("xor", "gelu").values().get("network.activation"));
        assertNull(facets.get(0).cell("xor", "selu"));
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
                .vary("network.hidden", List.of("[64, 32]", "../../etc"))
                .vary("training.optimizer.learningRate", List.of("0.1")));

        assertEquals(2, facets.size());
        assertEquals("hidden = [64, 32], learningRate = 0.1", facets.get(0).fixedText());
        assertEquals("hidden-64-32_learningRate-0.1", facets.get(0).fixedSlug());
        assertEquals("hidden-..-..-etc_learningRate-0.1", facets.get(1).fixedSlug());
    }

    @Test
    void longValuesKeepDistinctFileNames() {
        String start = "a".repeat(60);
        List<Facets> facets = of(SyntheticGrid.compare(1, 1).vary("network.hidden", List.of(start + "1", start + "2")));

        assertEquals(2, facets.stream().map(Facets::fixedSlug).distinct().count());
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
        assertEquals("dataset = moons", facets.get(0).fixedText());
        assertEquals(
                List.of("hidden layers = 4", "hidden layers = 1", "hidden layers = 9"),
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
        assertEquals("dataset = moons, hidden layers = 4", facets.get(0).fixedText());
        assertEquals(List.of(""), facets.get(0).panels());
    }

    @Test
    void aValueThatNamesItsFieldsSpeaksForItself() {
        Facets facets = of(SyntheticGrid.compare(2, 1)
                        .vary("data.transform", List.of("default", "scale=10,shift=5"))
                        .vary("training.optimizer.type", List.of("sgd")))
                .get(0);

        assertEquals("transform = default, optimizer = sgd", facets.fixedText());
    }
}
