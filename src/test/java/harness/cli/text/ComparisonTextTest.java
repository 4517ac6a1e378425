package harness.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.analysis.CellStanding;
import harness.training.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {

    private static final List<String> PATHS = List.of("network.activation", "data.source");

    /** What is varied in each cell so far, by its number. */
    private final List<Map<String, String>> values = new ArrayList<>();

    private final ComparisonText text = new ComparisonText(PATHS, values::get, 10, 60);

    /** The next cell, of one run with that final accuracy. */
    private CellStanding cell(String activation, String dataset, double accuracy, Integer epochs, Outcome outcome) {
        values.add(Map.of("network.activation", activation, "data.source", dataset));
        boolean converged = outcome == Outcome.CONVERGED;
        return new CellStanding(
                values.size() - 1,
                accuracy,
                epochs == null ? Double.POSITIVE_INFINITY : epochs,
                outcome == Outcome.DIVERGED ? Double.POSITIVE_INFINITY : 1 - accuracy,
                converged ? 1 : 0);
    }

    @Test
    void bestFirstThenFasterAndDivergedLast() {
        List<String> lines = text.lines(List.of(
                cell("wild", "moons", 0.99, null, Outcome.DIVERGED),
                cell("slow", "moons", 0.95, 40, Outcome.CONVERGED),
                cell("fast", "moons", 0.95, 5, Outcome.CONVERGED),
                cell("poor", "moons", 0.5, null, Outcome.STALLED),
                cell("best", "moons", 0.96, 60, Outcome.CONVERGED)));
        assertEquals(
                List.of(
                        "",
                        "moons   accuracy  epochs  converged",
                        "  best    0.9600      60      100 %",
                        "  fast    0.9500       5      100 %",
                        "  slow    0.9500      40      100 %",
                        "  poor    0.5000   never        0 %",
                        "  wild    0.9900   never        0 %"),
                lines);
    }

    @Test
    void oneTableForEachDatasetInTheOrderOfTheGrid() {
        List<String> lines = text.lines(List.of(
                cell("relu", "xor", 0.9, 1, Outcome.CONVERGED), cell("relu", "moons", 0.9, 1, Outcome.CONVERGED)));
        assertEquals(
                List.of("xor", "moons"),
                lines.stream()
                        .filter(line -> line.contains("accuracy"))
                        .map(line -> line.split(" ")[0])
                        .toList());
    }

    @Test
    void staysWithinSixtyColumnsAndAFewTables() {
        List<CellStanding> cells = new ArrayList<>();
        for (int dataset = 0; dataset < 14; dataset++) {
            for (int activation = 0; activation < 30; activation++) {
                String name = "an_activation_with_a_very_long_name_" + activation;
                cells.add(cell(name, "data" + dataset, 0.9, 123456, Outcome.CONVERGED));
            }
        }
        List<String> lines = text.lines(cells);
        assertTrue(lines.stream().allMatch(line -> line.length() <= 60), () -> String.join("\n", lines));
        assertEquals(
                12, lines.stream().filter(line -> line.contains("accuracy")).count());
        assertTrue(lines.contains("  … and 6 more in summary.csv"));
        assertTrue(lines.contains("… and 2 more comparisons in summary.csv"));
    }

    @Test
    void countsHowRunsEnded() {
        Map<Outcome, Integer> totals = new EnumMap<>(Outcome.class);
        totals.put(Outcome.CONVERGED, 2);
        totals.put(Outcome.DIVERGED, 1);
        totals.put(Outcome.DEAD, 0);
        assertEquals("Runs: 1 diverged, 2 converged", ComparisonText.outcomes(totals));
    }
}
