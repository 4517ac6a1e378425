package harness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.config.ConfigReader;
import harness.config.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What charts leave out of a large grid: whole figures and whole panels, never a series. */
class ChartedCellsTest {

    private static final List<String> ACTIVATIONS =
            List.of("sigmoid", "tanh", "relu", "elu", "selu", "gelu", "swish", "mish");

    @TempDir
    Path folder;

    private Experiment experiment(Map<String, List<String>> vary) throws Exception {
        String varied = vary.entrySet().stream()
                .map(axis -> "\"" + axis.getKey() + "\": [" + String.join(", ", axis.getValue()) + "]")
                .collect(Collectors.joining(", "));
        Path file = folder.resolve("config.json");
        Files.writeString(file, "{\"name\": \"x\", \"vary\": {" + varied + "}}");
        return (Experiment) ConfigReader.read(file, List.of());
    }

    private static List<String> numbers(int count, double step) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> String.valueOf(i * step))
                .toList();
    }

    private static List<String> activations(int count) {
        return ACTIVATIONS.subList(0, count).stream()
                .map(name -> '"' + name + '"')
                .toList();
    }

    @Test
    void aSmallGridIsShownWhole() throws Exception {
        Map<String, List<String>> vary = new LinkedHashMap<>();
        vary.put("network.activation", activations(8));
        vary.put("training.optimizer.learningRate", numbers(60, 0.001));
        ChartedCells cells = ChartedCells.of(experiment(vary));
        assertTrue(IntStream.range(0, 480).allMatch(cells::contains));
        assertEquals("", cells.notShown());
    }

    @Test
    void ofALargeGridEveryShownPanelHasAllSeries() throws Exception {
        Random random = new Random(5);
        for (int trial = 0; trial < 8; trial++) {
            int series = 1 + random.nextInt(8);
            Map<String, List<String>> vary = new LinkedHashMap<>();
            vary.put("training.optimizer.learningRate", numbers(1 + random.nextInt(40), 0.001));
            vary.put("network.activation", activations(series));
            vary.put("network.dropout", numbers(1 + random.nextInt(20), 0.01));
            Experiment experiment = experiment(vary);
            ChartedCells shown = ChartedCells.of(experiment);
            Map<List<String>, Set<String>> seriesOfPanels = new HashMap<>();
            int count = 0;
            for (int cell = 0; cell < experiment.cells(); cell++) {
                if (shown.contains(cell)) {
                    count++;
                    Map<String, String> labels = new LinkedHashMap<>(experiment.labels(cell));
                    String ofSeries = labels.remove("network.activation");
                    seriesOfPanels
                            .computeIfAbsent(new ArrayList<>(labels.values()), key -> new HashSet<>())
                            .add(ofSeries);
                }
            }
            assertTrue(count > 0 && count <= 600, count + " cells");
            assertEquals(count < experiment.cells(), !shown.notShown().isEmpty());
            seriesOfPanels.values().forEach(found -> assertEquals(series, found.size()));
        }
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException, Exception {
        Map<String, List<String>> vary = new LinkedHashMap<>();
        vary.put("network.activation", activations(8));
        vary.put("training.optimizer.learningRate", numbers(100, 0.001));
        vary.put("network.dropout", numbers(50, 0.01));
        assertEquals(
                "Charts show the first 75 of 100 values of learningRate, and of these the first 1 of 50 combinations of"
                        + " dropout; the tables have all.",
                ChartedCells.of(experiment(vary)).notShown());
    }
}
