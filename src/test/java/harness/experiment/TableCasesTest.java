package harness.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.config.ConfigReader;
import harness.config.Experiment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as people have them, from the config to what is said before anything runs. */
class TableCasesTest {

    private static final Path CASES = Path.of("src/test/resources/harness/data/csv/cases");

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
        assertEquals(List.of(), check.problems());
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
        List<String> problems = check(name).problems();
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
}
