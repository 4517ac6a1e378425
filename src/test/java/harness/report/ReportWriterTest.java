package harness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.analysis.CellStanding;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunData;
import harness.run.RunResult;
import harness.run.TestExperiments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {

    private static final String GRID = """
            {'name': 'grid', 'seeds': 2, 'data': {'samples': 40}, 'network': {'hidden': [3]},
             'training': {'epochs': 2}, 'record': {'gradientHistograms': true},
             'vary': {'network.activation': ['relu', 'tanh', 'sigmoid']}}""";

    @TempDir
    private Path folder;

    /** Reports the runs in that order, all but those that failed. */
    private Report report(Plan plan, Path place, List<Integer> order, Set<Integer> failed) throws IOException {
        List<RunResult> results = TestExperiments.results(plan);
        Files.createDirectory(place);
        RunData data = new RunData(plan.experiment().folder());
        try (ReportWriter writer = new ReportWriter(plan, data, place)) {
            for (int index : order) {
                Run run = plan.run(index);
                if (failed.contains(index)) {
                    writer.leaveOut(run);
                } else {
                    writer.add(run, results.get(index));
                }
            }
            Report report = writer.finish(2);
            // Whoever publishes them relies on it.
            assertEquals(
                    files(place),
                    writer.files().stream()
                            .map(file -> place.relativize(file).toString())
                            .collect(Collectors.toSet()));
            return report;
        }
    }

    private static Set<String> files(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> place.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void theOrderInWhichRunsEndChangesNothing() throws IOException {
        Plan plan = TestExperiments.plan(folder, GRID);
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Report inOrder = report(plan, first, IntStream.range(0, 6).boxed().toList(), Set.of());
        Report inAnother = report(plan, second, List.of(5, 2, 0, 4, 1, 3), Set.of());
        assertEquals(inOrder, inAnother);
        assertEquals(List.of(), inOrder.failures());
        assertEquals(files(first), files(second));
        for (String file : files(first)) {
            // The same runs took another time.
            if (!file.equals("timings.csv")) {
                assertEquals(-1, Files.mismatch(first.resolve(file), second.resolve(file)), file);
            }
        }
    }

    @Test
    void runsThatFailedAreLeftOutAndSoIsACellOfNoOther() throws IOException {
        Plan plan = TestExperiments.plan(folder, GRID);
        Path place = folder.resolve("results");
        Report report = report(plan, place, List.of(4, 3, 2, 1, 0, 5), Set.of(1, 2, 3));
        assertEquals(
                List.of(0, 2), report.cells().stream().map(CellStanding::cell).toList());
        assertEquals(
                3,
                report.outcomes().values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(List.of(), report.notes());
        List<String> runs = Files.readAllLines(place.resolve("runs.csv"));
        assertEquals(4, runs.size());
        assertEquals(
                List.of("c1-relu-s1", "c3-sigmoid-s1", "c3-sigmoid-s2"),
                runs.stream().skip(1).map(row -> row.split(",")[0]).toList());
        List<String> summary = Files.readAllLines(place.resolve("summary.csv"));
        assertEquals(
                List.of("relu,1", "sigmoid,2"),
                summary.stream()
                        .skip(1)
                        .map(row -> row.split(",")[0] + "," + row.split(",")[1])
                        .toList());
        assertEquals(5, Files.readAllLines(place.resolve("gradients.csv")).size());
    }

    @Test
    void runsThatHadConvergedUntrainedAreSaid() throws IOException {
        Plan plan = TestExperiments.plan(folder, """
                {'name': 'untrained', 'seeds': 2, 'data': {'samples': 40}, 'network': {'hidden': [3]},
                 'training': {'epochs': 2}, 'convergence': {'metric': 'train_loss'},
                 'vary': {'convergence.threshold': [1e-9, 1e9]}}""");
        assertEquals(
                List.of("2 runs had reached the threshold at epoch 0, before any training."),
                report(plan, folder.resolve("all"), List.of(0, 1, 2, 3), Set.of())
                        .notes());
        assertEquals(
                List.of("1 run had reached the threshold at epoch 0, before any training."),
                report(plan, folder.resolve("some"), List.of(0, 1, 2, 3), Set.of(2))
                        .notes());
    }
}
