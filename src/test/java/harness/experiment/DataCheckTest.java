package harness.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.FirstFew;
import harness.run.Plan;
import harness.run.RunData;
import harness.run.TestExperiments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataCheckTest {

    @TempDir
    Path folder;

    private DataCheck check(int seeds, String data) {
        Plan plan = TestExperiments.plan(folder, """
                {'name': 'a', 'seeds': %d, 'data': %s}""".formatted(seeds, data));
        return DataCheck.of(plan, new RunData(folder));
    }

    /** A table of 60 rows, 5 of them of a rare class. */
    private String table(Integer samples) throws IOException {
        StringBuilder rows = new StringBuilder("x,kind\n");
        for (int row = 0; row < 60; row++) {
            rows.append(row * 7 % 60).append(row % 12 == 0 ? ",rare\n" : row % 2 == 0 ? ",a\n" : ",b\n");
        }
        Files.writeString(folder.resolve("table.csv"), rows);
        return "{'source': {'type': 'csv', 'path': 'table.csv', 'label': 'kind'}, 'samples': " + samples + "}";
    }

    @Test
    void showsEveryDatasetWithItsClasses() {
        DataCheck check = check(3, "{'source': 'iris'}");
        assertEquals(List.of(), check.problems().first());
        assertEquals(3, check.balances().get("iris").classes().size());
    }

    private List<String> notes(String source, String more) {
        Plan plan = TestExperiments.plan(folder, "{'name': 'a', 'seeds': 1, 'data': %s, %s}".formatted(source, more));
        return DataCheck.of(plan, new RunData(folder)).notes();
    }

    /** 95 samples of class 0 and 5 of class 1. */
    @Test
    void aThresholdThatTheLargestClassAloneReachesIsSaid() throws IOException {
        Files.writeString(folder.resolve("imbalanced.csv"), TestExperiments.resource("imbalanced.csv"));
        Plan plan = TestExperiments.plan(folder, TestExperiments.resource("imbalanced.json"));
        assertEquals(
                List.of(
                        "csv: the threshold 0.9 of test_accuracy lies below the 95 % of the test part that are class '0':"
                                + " a network that always answers '0' converges"),
                DataCheck.of(plan, new RunData(folder)).notes());
    }

    @Test
    void everyPartAndThresholdIsLookedAt() throws IOException {
        String data = table(null);
        assertEquals(List.of(), notes(data, "'vary': {'convergence.threshold': [0.51, 0.9]}"));
        assertEquals(
                List.of(
                        "csv: the threshold 0.4 of train_accuracy lies below the 50 % of the training part that are class"
                                + " 'b': a network that always answers 'b' converges"),
                notes(
                        data,
                        "'convergence': {'metric': 'train_accuracy'}, 'vary': {'convergence.threshold': [0.4, 0.9]}"));
    }

    @Test
    void aThresholdIsEasyForTheDatasetsThatMakeItSo() {
        assertEquals(
                List.of(
                        "moons: the threshold 0.5 of test_accuracy is no more than the 50 % of the test part that are class"
                                + " '0': a network that always answers '0' converges"),
                notes(
                        "{'samples': 100}",
                        "'vary': {'data.source': ['moons', 'iris', {'type': 'spirals', 'arms': 5}],"
                                + " 'network.activation': ['relu', 'tanh'], 'convergence': [{'threshold': 0.5}, {'threshold': 0.8}]}"));
    }

    /** Half and half: a network that always answers ½ loses ln 2 = 0.6931. */
    @ParameterizedTest
    @ValueSource(strings = {"train", "validation", "test"})
    void aLossThatTheSharesOfTheClassesAloneReachIsSaid(String part) {
        String data = "{'samples': 200, 'validationFraction': 0.2}";
        String convergence = "'convergence': {'metric': '" + part + "_loss', 'threshold': %s}";
        assertEquals(List.of(), notes(data, convergence.formatted("0.6931")));
        assertEquals(
                List.of(
                        "moons: the threshold 0.6932 of " + part + "_loss lies above 0.693, the loss of a network that"
                                + " answers every sample with the shares of the classes: it converges without telling any apart"),
                notes(data, convergence.formatted("0.6932")));
    }

    /** 19 of 20 are of class 0: −0.95 ln 0.95 − 0.05 ln 0.05 = 0.1985. */
    @Test
    void theLossOfUnequalSharesIsTheirEntropy() throws IOException {
        Files.writeString(folder.resolve("imbalanced.csv"), TestExperiments.resource("imbalanced.csv"));
        String data = "{'source': {'type': 'csv', 'path': 'imbalanced.csv', 'label': 'y'}}";
        assertEquals(List.of(), notes(data, "'convergence': {'metric': 'test_loss', 'threshold': 0.1985}"));
        List<String> notes = notes(data, "'convergence': {'metric': 'test_loss', 'threshold': 0.1986}");
        assertTrue(notes.get(0).contains("lies above 0.199, "), notes::toString);
    }

    @Test
    void fewerSamplesThanClassesAreAProblemNotACrash() {
        assertEquals(
                List.of("spirals: 7 classes need at least 7 samples, but 5 were asked for: raise data.samples"),
                check(1, "{'source': {'type': 'spirals', 'arms': 7}, 'samples': 5}")
                        .problems()
                        .first());
    }

    @Test
    void whatIsWrongWithManyDatasetsIsCounted() {
        String sources = IntStream.rangeClosed(51, 83)
                .mapToObj(arms -> "{'type': 'spirals', 'arms': " + arms + "}")
                .collect(Collectors.joining(", "));
        FirstFew<String> problems = check(1, "{'samples': 50}, 'vary': {'data.source': [" + sources + "]}")
                .problems();
        assertEquals(33, problems.count());
        assertEquals(21, problems.lines("dataset").size());
        assertEquals("… and 13 more datasets", problems.lines("dataset").get(20));
    }

    @Test
    void aClassThatOnlyALaterSeedMissesIsFoundBeforeAnythingRuns() throws IOException {
        assertEquals(List.of(), check(40, table(null)).problems().first());
        assertEquals(List.of(), check(1, table(50)).problems().first());
        List<String> problems = check(40, table(50)).problems().first();
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("csv: class 'rare' has "), problems.get(0));
    }
}
