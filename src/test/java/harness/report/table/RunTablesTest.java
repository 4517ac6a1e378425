package harness.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.run.Plan;
import harness.run.RunData;
import harness.run.RunExecutor;
import harness.run.RunResult;
import harness.run.TestExperiments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTablesTest {

    @TempDir
    Path folder;

    /** Does all runs and writes their tables; returns the rows of one, a column name to each cell. */
    private List<Map<String, String>> rows(String table, String config) throws IOException {
        Plan plan = TestExperiments.plan(folder, config);
        List<RunResult> results = TestExperiments.results(plan);
        try (OrderedTables<RunTables.Finished> tables = new OrderedTables<>(folder, plan.runs(), RunTables.all(plan))) {
            for (RunResult result : results) {
                tables.add(result.run(), new RunTables.Finished(plan.run(result.run()), result));
            }
        }
        return read(folder.resolve(table));
    }

    private static List<Map<String, String>> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] columns = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertEquals(columns.length, cells.length, line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String small(String more) {
        return """
                {'name': 'small', 'seeds': 1, 'data': {'samples': 100}, 'network': {'hidden': [4]},
                 'training': {'epochs': 5}, %s}""".formatted(more);
    }

    @Test
    void historyHasColumnsForTheValidationPartOnlyIfThereIsOne() throws IOException {
        List<String> always = List.of("run", "epoch", "train_loss", "test_loss", "train_accuracy", "test_accuracy");
        List<Map<String, String>> without = rows("history.csv", small("'record': {}"));
        assertEquals(always, List.copyOf(without.get(0).keySet()));

        List<Map<String, String>> some = rows("history.csv", small("'vary': {'data.validationFraction': [0, 0.2]}"));
        List<String> more = new ArrayList<>(always);
        more.addAll(List.of("validation_loss", "validation_accuracy"));
        assertEquals(more, List.copyOf(some.get(0).keySet()));
        assertEquals(12, some.size());
        for (int index = 0; index < 6; index++) {
            assertEquals("", some.get(index).get("validation_loss"));
            assertEquals("", some.get(index).get("validation_accuracy"));
            double loss = Double.parseDouble(some.get(6 + index).get("validation_loss"));
            assertTrue(loss > 0 && loss < 3, "loss " + loss);
            // Of 20 samples.
            double right = 20 * Double.parseDouble(some.get(6 + index).get("validation_accuracy"));
            assertEquals(Math.rint(right), right, 1e-9);
        }
        // Without a validation part nothing else has changed.
        assertEquals(without.get(5).get("train_loss"), some.get(5).get("train_loss"));
        assertNotEquals(without.get(5).get("train_loss"), some.get(11).get("train_loss"));
    }

    @Test
    void runsSayHowLongTheyTrainedAndWhereTheyWereBest() throws IOException {
        // The loss cannot improve by 100 after the first epoch: a patience of 2 is used up after 1 + 2.
        List<Map<String, String>> runs = rows("runs.csv", """
                {'name': 'small', 'seeds': 1, 'data': {'samples': 100}, 'network': {'hidden': [4]},
                 'training': {'epochs': 5, 'earlyStopping': {'metric': 'test_loss', 'minimumImprovement': 100}},
                 'vary': {'training.earlyStopping.patience': [10, 2]}}""");
        assertEquals("5", runs.get(0).get("epochs_trained"));
        assertEquals("3", runs.get(1).get("epochs_trained"));
        List<Map<String, String>> history = read(folder.resolve("history.csv"));
        assertEquals(6 + 4, history.size());
        for (Map<String, String> run : runs) {
            String best = history.stream()
                    .filter(row -> row.get("run").equals(run.get("run"))
                            && row.get("epoch").equals(run.get("best_test_loss_epoch")))
                    .map(row -> row.get("test_loss"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(run.get("best_test_loss"), best);
        }
    }

    @Test
    void anEpochThatIsNotThereIsAnEmptyCell() throws IOException {
        List<Map<String, String>> runs = rows("runs.csv", small("""
                'convergence': {'metric': 'test_loss', 'threshold': 1e-9}"""));
        assertEquals("", runs.get(0).get("epochs_to_threshold"));
    }

    @Test
    void datasetsNameThreeParts() throws IOException {
        Plan plan = TestExperiments.plan(folder, """
                {'name': 'parts', 'seeds': 1, 'data': {'samples': 100, 'validationFraction': 0.1}}""");
        RunExecutor executor = new RunExecutor(new RunData(folder));
        DatasetFile.write(folder, plan.run(0), executor.samples(plan.run(0)));
        List<Map<String, String>> rows = read(folder.resolve(plan.run(0).id() + ".csv"));
        String[] parts = rows.stream().map(row -> row.get("part")).toArray(String[]::new);
        String[] expected = new String[100];
        Arrays.fill(expected, 0, 70, "train");
        Arrays.fill(expected, 70, 80, "validation");
        Arrays.fill(expected, 80, 100, "test");
        assertEquals(List.of(expected), List.of(parts));
    }
}
