package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.analysis.CellResults;
import harness.analysis.CellSummary;
import harness.experiment.RunResult;
import harness.training.History;
import harness.training.Outcome;
import harness.training.Probes;
import harness.training.RecordedEpochs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {

    private static Map<String, String> values(String activation, String dataset) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("network.activation", activation);
        values.put("data.source", dataset);
        return values;
    }

    /** A cell of one run with that final accuracy. */
    private static CellSummary cell(Map<String, String> values, double accuracy, Integer epochs, Outcome outcome) {
        double[] accuracies = {accuracy};
        double[] losses = {1 - accuracy};
        CellResults cell = new CellResults(values, new RecordedEpochs(0, 1));
        cell.add(new RunResult(
                0,
                outcome,
                epochs,
                new History(
                        new int[] {0},
                        losses,
                        losses,
                        accuracies,
                        accuracies,
                        new double[0],
                        new double[0],
                        new double[1][1][Probes.ALL.size()]),
                null,
                new int[] {1},
                null,
                null,
                null,
                1));
        return cell.summary();
    }

    @Test
    void bestFirstThenFasterAndDivergedLast() {
        List<String> lines = ComparisonText.lines(List.of(
                cell(values("wild", "moons"), 0.99, null, Outcome.DIVERGED),
                cell(values("slow", "moons"), 0.95, 40, Outcome.CONVERGED),
                cell(values("fast", "moons"), 0.95, 5, Outcome.CONVERGED),
                cell(values("poor", "moons"), 0.5, null, Outcome.STALLED),
                cell(values("best", "moons"), 0.96, 60, Outcome.CONVERGED)));
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
        List<String> lines = ComparisonText.lines(List.of(
                cell(values("relu", "xor"), 0.9, 1, Outcome.CONVERGED),
                cell(values("relu", "moons"), 0.9, 1, Outcome.CONVERGED)));
        assertEquals(
                List.of("xor", "moons"),
                lines.stream()
                        .filter(line -> line.contains("accuracy"))
                        .map(line -> line.split(" ")[0])
                        .toList());
    }

    @Test
    void staysWithinSixtyColumnsAndAFewTables() {
        List<CellSummary> cells = new ArrayList<>();
        for (int dataset = 0; dataset < 14; dataset++) {
            for (int activation = 0; activation < 30; activation++) {
                String name = "an_activation_with_a_very_long_name_" + activation;
                cells.add(cell(values(name, "data" + dataset), 0.9, 123456, Outcome.CONVERGED));
            }
        }
        List<String> lines = ComparisonText.lines(cells);
        assertTrue(lines.stream().allMatch(line -> line.length() <= 60), () -> String.join("\n", lines));
        assertEquals(
                12, lines.stream().filter(line -> line.contains("accuracy")).count());
        assertTrue(lines.contains("  … and 6 more in summary.csv"));
        assertTrue(lines.contains("… and 2 more comparisons in summary.csv"));
    }

    @Test
    void countsHowRunsEnded() {
        assertEquals(
                "Runs: 1 diverged, 2 converged",
                ComparisonText.outcomes(List.of(
                        cell(values("a", "moons"), 0.9, 1, Outcome.CONVERGED),
                        cell(values("b", "moons"), 0.9, 1, Outcome.CONVERGED),
                        cell(values("c", "moons"), 0.9, null, Outcome.DIVERGED))));
    }
}
