package harness.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.analysis.CellAnalysis;
import harness.report.figure.Drawing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfusionChartTest {

    private final Path folder;
    private final DrawnCharts drawn;

    ConfusionChartTest(@TempDir Path folder) {
        this.folder = folder;
        drawn = new DrawnCharts(folder);
    }

    private static List<CellAnalysis> cells(String source) {
        SyntheticGrid grid = new SyntheticGrid()
                .vary("network.activation", SyntheticGrid.ACTIVATIONS.subList(0, 3))
                .vary("data.source", List.of(source));
        grid.every = 100;
        grid.fields = false;
        return grid.cells();
    }

    private void draw(List<CellAnalysis> cells) {
        Drawing.Written written = Charts.write(cells, "", folder, 1, List.of(new ConfusionChart()));
        assertEquals(List.of(), written.failures());
    }

    @Test
    void everyNumberOfEverySeriesIsThere() throws Exception {
        List<CellAnalysis> cells = cells("spirals(arms=3)");
        draw(cells);
        List<String> texts = drawn.texts(only());
        for (CellAnalysis cell : cells) {
            for (long[] row : cell.confusion().counts()) {
                long samples = row[0] + row[1] + row[2];
                for (long count : row) {
                    assertTrue(count == 0 || texts.contains(String.valueOf(count)), count + " in " + texts);
                    long percent = Math.round(100.0 * count / samples);
                    assertTrue(
                            percent == 0 || percent == 100 || texts.contains(String.valueOf(percent)),
                            percent + " in " + texts);
                }
            }
        }
        String joined = String.join(" ", texts);
        assertTrue(joined.contains("Test parts of 10 seeds"), joined);
        assertTrue(texts.containsAll(List.of("true class", "predicted class", "sigmoid", "tanh", "relu")), joined);
        // Classes of the rows, and below each panel of the columns.
        assertTrue(texts.containsAll(List.of("0", "1", "2")));
    }

    private String only() throws Exception {
        Set<String> names = drawn.names();
        return names.stream()
                .filter(name -> name.startsWith("confusion") && name.endsWith(".svg"))
                .map(name -> name.substring(0, name.length() - 4))
                .findFirst()
                .orElseThrow(() -> new AssertionError(names));
    }

    @Test
    void twoClassesHaveNone() throws Exception {
        draw(cells("moons"));
        assertTrue(drawn.names().stream().noneMatch(name -> name.startsWith("confusion")));
    }

    @Test
    void ofManyClassesThereAreColoursAlone() throws Exception {
        draw(cells("gaussians(classes=40)"));
        List<String> texts = drawn.texts(only());
        assertFalse(String.join(" ", texts).contains("Upper numbers"));
        assertTrue(texts.stream().filter(text -> text.matches("\\d+")).count() < 40, texts::toString);
    }

    @Test
    void runsThatDivergedAreSaid() throws Exception {
        List<CellAnalysis> cells = new ArrayList<>(cells("spirals(arms=3)"));
        cells.set(1, Accidents.diverged(cells.get(1)));
        draw(cells);
        String texts = String.join(" ", drawn.texts(only()));
        assertTrue(texts.contains("10 of 10 diverged"), texts);
    }
}
