package harness.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.config.ConfigReader;
import harness.config.Experiment;
import harness.data.Split;
import harness.data.dataset.Dataset;
import harness.run.Plan;
import harness.run.RunData;
import harness.run.TestExperiments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as people have them, from the config to what is said before anything runs. */
class TableCasesTest {

    private static final Path CASES = Path.of("src/test/resources/harness/data/csv/text/cases");

    private static DataCheck check(String name) throws Exception {
        Experiment experiment = (Experiment) ConfigReader.read(CASES.resolve(name + ".json"), List.of());
        return DataCheck.of(new Plan(experiment), new RunData(experiment.folder()));
    }

    @ParameterizedTest
    @CsvSource({
        "label-int-vs-float, 0 1",
        "label-leading-zero, 1 2",
        "label-quoted-space, No Yes",
        "header-nbsp, setosa versi_color virg"
    })
    void classesAreTheseAndNoMore(String name, String classes) throws Exception {
        DataCheck check = check(name);
        assertEquals(List.of(), check.problems().first());
        assertEquals(
                List.of(classes.split(" ")),
                check.balances().get("csv").classes().stream()
                        .map(label -> label.replace(' ', '_'))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "label-missing-token, 'missing labels in lines 4, 5, 6 and 15 more, column ''diagnosis'': ''?'', ''NA'', ''n/a'': '",
        "header-typo, 'there is no column ''speices'' (did you mean ''species''?)'",
        "single-member, 'class ''rare'' has 1 of 31 samples, and one sample cannot be in both parts: use at least 2'"
    })
    void whatCannotBeUsedIsRefused(String name, String problem) throws Exception {
        List<String> problems = check(name).problems().first();
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains(problem), problems.get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "legend-zerowidth, 'classes ''setosa'' and ''\\u200bsetosa'' differ only in characters that are not seen'",
        "id-column-leaks, 'column ''id'' counts the rows, and alone tells the classes apart: a network can learn the order"
                + " of the rows from it; leave it out with \"ignore\": [\"id\"]'",
        "label-int-vs-float, 'labels that are equal as numbers are one class: ''0'', ''0.0'', and so for 1 more'"
    })
    void whatMisleadsIsSaid(String name, String note) throws Exception {
        List<String> notes = check(name).notes();
        assertEquals(1, notes.size(), notes.toString());
        assertTrue(notes.get(0).startsWith(note), notes.get(0));
    }

    @Test
    void aNoteAboutAllDatasetsIsSaidOnceAndOthersWithTheirNames(@TempDir Path folder) throws Exception {
        Files.copy(CASES.resolve("id-column-leaks.csv"), folder.resolve("t.csv"));
        String source = "'source': {'type': 'csv', 'path': 't.csv', 'label': 'class'}";
        String counts =
                "column 'id' counts the rows, and alone tells the classes apart: a network can learn the order of"
                        + " the rows from it; leave it out with \"ignore\": [\"id\"]";
        for (Map.Entry<String, String> vary : Map.of(
                        "'data.testFraction': [0.2, 0.3]",
                        counts,
                        "'data.source.ignore': [[], ['id']]",
                        "source.ignore = []: " + counts)
                .entrySet()) {
            Plan plan = TestExperiments.plan(
                    folder, "{'name': 'a', 'data': {%s}, 'vary': {%s}}".formatted(source, vary.getKey()));
            assertEquals(
                    List.of(vary.getValue()),
                    DataCheck.of(plan, new RunData(folder)).notes());
        }
    }

    @Test
    void whatWasNoticedIsSaidWithWhatItLedTo(@TempDir Path folder) throws Exception {
        StringBuilder rows = new StringBuilder("x,kind\n");
        for (int row = 0; row < 40; row++) {
            rows.append(row * 17 % 23).append(row == 5 ? ",Yes\n" : row % 2 == 0 ? ",yes\n" : ",no\n");
        }
        Files.writeString(folder.resolve("t.csv"), rows);
        Plan plan = TestExperiments.plan(
                folder, "{'name': 'a', 'data': {'source': {'type': 'csv', 'path': 't.csv', 'label': 'kind'}}}");
        assertEquals(
                List.of("csv: class 'Yes' has 1 of 40 samples, and one sample cannot be in both parts: use at least 2"
                        + " samples of that class, or remove the class\n  Note: classes 'Yes' and 'yes' differ only in"
                        + " upper and lower case: if they are the same, write them the same"),
                DataCheck.of(plan, new RunData(folder)).problems().first());
    }

    /** Whatever is done about gaps and words, the same rows go into the same parts in the same order. */
    @Test
    void theSplitDependsOnTheSeedAlone(@TempDir Path folder) throws Exception {
        StringBuilder rows = new StringBuilder("number,gap,word,kind\n");
        for (int row = 0; row < 40; row++) {
            rows.append(row)
                    .append(row % 5 == 0 ? ",," : "," + row * 7 % 3 + ",")
                    .append("w")
                    .append(row * 11 % 4);
            rows.append(row * 13 % 7 < 4 ? ",a\n" : ",b\n");
        }
        Files.writeString(folder.resolve("t.csv"), rows);
        Set<String> orders = new HashSet<>();
        for (String choice : List.of(
                "'features': ['number']",
                "'ignore': ['gap'], 'encode': 'one_hot'",
                "'missing': 'mean', 'encode': 'one_hot'",
                "'ignore': ['word'], 'missing': 'mean'")) {
            Plan plan = TestExperiments.plan(
                    folder,
                    "{'name': 'a', 'data': {'standardize': false, 'validationFraction': 0.2, 'source': {'type': 'csv',"
                            + " 'path': 't.csv', 'label': 'kind', %s}}}".formatted(choice));
            Split split = new RunData(folder)
                    .prepare(plan.run(3).config().data(), plan.run(3).streams());
            orders.add(Stream.of(split.train(), split.validation(), split.test())
                    .map(part -> Arrays.toString(part.features()[0]))
                    .collect(Collectors.joining()));
        }
        assertEquals(1, orders.size());
    }

    /** The mean is that of the training part, and the other parts have no say in it, whichever samples they are. */
    @Test
    void onlyTheTrainingPartDecidesWhatStandsForAMissingValue(@TempDir Path folder) throws Exception {
        StringBuilder rows = new StringBuilder("number,gap,kind\n");
        for (int row = 0; row < 40; row++) {
            rows.append(row).append(row % 4 == 0 ? ",?" : "," + row * row);
            rows.append(row * 13 % 7 < 4 ? ",a\n" : ",b\n");
        }
        Files.writeString(folder.resolve("t.csv"), rows);
        Plan plan = TestExperiments.plan(folder, """
                {'name': 'a', 'data': {'standardize': false, 'source':
                    {'type': 'csv', 'path': 't.csv', 'label': 'kind', 'missing': 'mean'}}}""");
        RunData data = new RunData(folder);
        for (int index = 0; index < 10; index++) {
            Split split = data.prepare(
                    plan.run(index).config().data(), plan.run(index).streams());
            double mean = Arrays.stream(split.train().features()[0])
                    .filter(number -> number % 4 != 0)
                    .map(number -> number * number)
                    .average()
                    .orElseThrow();
            for (Dataset part : List.of(split.train(), split.test())) {
                for (int sample = 0; sample < part.samples(); sample++) {
                    double number = part.features()[0][sample];
                    assertEquals(number % 4 == 0 ? mean : number * number, part.features()[1][sample], 1e-9);
                }
            }
        }
    }

    /** A column that only the test part of a later seed fills is found before anything runs. */
    @Test
    void aMeanThatOnlyALaterSeedLacksIsFoundBeforeAnythingRuns(@TempDir Path folder) throws Exception {
        StringBuilder rows = new StringBuilder("number,gap,kind\n");
        for (int row = 0; row < 40; row++) {
            rows.append(row * 17 % 23).append(row == 7 ? ",1" : ",").append(row % 2 == 0 ? ",a\n" : ",b\n");
        }
        Files.writeString(folder.resolve("t.csv"), rows);
        String config = """
                {'name': 'a', 'seeds': %d, 'data': {'source':
                    {'type': 'csv', 'path': 't.csv', 'label': 'kind', 'missing': 'mean'}}}""";
        Plan plan = TestExperiments.plan(folder, config.formatted(30));
        List<String> problems =
                DataCheck.of(plan, new RunData(folder)).problems().first();
        assertEquals(1, problems.size());
        assertTrue(
                problems.get(0).startsWith("csv: column 'gap' has no value in any sample of the training part"),
                problems.get(0));
    }
}
