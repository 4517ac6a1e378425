package harness.experiment;

import static harness.run.TestResults.assertSame;
import static harness.run.TestResults.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import harness.run.Plan;
import harness.run.RunResult;
import harness.run.TestExperiments;
import harness.run.TestResults;
import harness.training.Probes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lines of a journal say, in this version and in others; lines in order by their checksum that cannot be used. */
class JournalFormatTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    /** A journal as the harness wrote it, named for the version of its format. */
    private static final String COMMITTED = "journal-" + JournalLine.FORMAT + ".jsonl";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private Plan plan;

    @BeforeEach
    void makePlan() {
        plan = TestResults.plan(folder);
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    private String written() throws IOException {
        Files.deleteIfExists(file());
        try (Journal journal = Journal.open(file())) {
            journal.begin(MAPPER.createObjectNode().put("name", "x").put("description", "d".repeat(60)));
            journal.append(KEY, result(3, 1e308));
        }
        return Files.readString(file());
    }

    /**
     * Should this fail, lines have become others: give {@link JournalLine#FORMAT} the next number, and add the journal that
     * is written now under its name.
     */
    @Test
    void linesAreThoseOfTheCommittedJournalOfThisFormat() throws IOException {
        assertEquals(TestExperiments.resource(COMMITTED), written());
    }

    /** Numbers of a layer have no names in a line. */
    @Test
    void layersHaveTheProbesOfThisFormat() {
        assertEquals(
                List.of(
                        "gradient_norm",
                        "gradient_mean",
                        "gradient_mean_abs",
                        "gradient_sd",
                        "gradient_max_abs",
                        "bias_gradient_norm",
                        "layer_gradient_norm",
                        "delta_rms",
                        "weight_norm",
                        "update_ratio",
                        "activation_parameter",
                        "activation_mean",
                        "activation_sd",
                        "dead_fraction",
                        "saturated_fraction"),
                Probes.ALL.stream().map(probe -> probe.column()).toList());
    }

    @Test
    void theCommittedJournalIsReadToTheLastBit() throws Exception {
        Files.writeString(file(), TestExperiments.resource(COMMITTED));
        try (Journal journal = Journal.open(file())) {
            assertEquals(List.of(), journal.problems());
            assertEquals("x", journal.previousConfig().orElseThrow().get("name").textValue());
            assertSame(result(5, 1e308), journal.read(KEY, plan.run(5)).orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"format\":0,", "\"format\":2,", "\"format\":11,", "\"format\":\"1\","})
    void linesOfAnotherFormatAreNamedOnceAndNotUsed(String format) throws IOException {
        List<byte[]> objects = new ArrayList<>();
        for (String line : written().split("\n")) {
            objects.add(("{" + format + line.substring(line.indexOf(",\"format\":1,") + ",\"format\":1,".length()))
                    .getBytes(StandardCharsets.UTF_8));
        }
        write(objects);
        try (Journal journal = Journal.open(file())) {
            assertFalse(journal.has(KEY));
            assertTrue(journal.previousConfig().isEmpty());
            assertEquals(
                    List.of(file() + ":1: the line is of another version of the harness and not used, like 1 after it;"
                            + " what it held is done again if need be"),
                    journal.problems());
        }
    }

    private void write(List<byte[]> objects) throws IOException {
        Files.deleteIfExists(file());
        for (byte[] object : objects) {
            ByteBuffer line = JournalLine.of(object);
            Files.write(file(), line.array(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** The line of a run as an object, without its checksum. */
    private ObjectNode line() throws IOException {
        return ((ObjectNode) MAPPER.readTree(written().split("\n")[1])).without("checksum");
    }

    /** All in one journal, each of another run. */
    private void assertUnusable(Map<String, ObjectNode> lines) throws IOException {
        List<byte[]> objects = new ArrayList<>();
        for (ObjectNode line : lines.values()) {
            objects.add(MAPPER.writeValueAsBytes(line.put("key", key(objects.size()))));
        }
        write(objects);
        int number = 0;
        try (Journal journal = Journal.open(file())) {
            for (String what : lines.keySet()) {
                String key = key(number);
                number++;
                assertTrue(journal.has(key), what);
                String problem = assertThrows(UnusableLineException.class, () -> journal.read(key, plan.run(0)), what)
                        .getMessage();
                assertTrue(problem.startsWith(file() + ":" + number + ": the line cannot be used ("), problem);
            }
        }
    }

    private static String key(int number) {
        return String.format("%032x", number);
    }

    @Test
    void withoutAnyOfItsValuesALineCannotBeUsed() throws IOException {
        ObjectNode line = line();
        Map<String, ObjectNode> damaged = new LinkedHashMap<>();
        for (List<String> path : paths(line.get("result"))) {
            String field = path.get(path.size() - 1);
            JsonNode value = at(line, path).get(field);
            ObjectNode without = line.deepCopy();
            at(without, path).remove(field);
            damaged.put("without " + path, without);
            damaged.put("text " + path, with(line, path, TextNode.valueOf("text")));
            // Not every run reaches its threshold.
            if (!field.equals("epochsToThreshold")) {
                damaged.put("null " + path, with(line, path, NullNode.getInstance()));
            }
            if (value instanceof ArrayNode array) {
                ArrayNode shorter = array.deepCopy();
                shorter.remove(0);
                damaged.put("shorter " + path, with(line, path, shorter));
                damaged.put("longer " + path, with(line, path, array.deepCopy().add(array.get(0))));
                damaged.put("gap in " + path, with(line, path, array.deepCopy().set(0, NullNode.getInstance())));
            }
        }
        assertTrue(damaged.size() > 100, damaged.keySet().toString());
        assertUnusable(damaged);
    }

    private static ObjectNode with(ObjectNode line, List<String> path, JsonNode value) {
        ObjectNode changed = line.deepCopy();
        at(changed, path).set(path.get(path.size() - 1), value);
        return changed;
    }

    private static ObjectNode at(ObjectNode line, List<String> path) {
        JsonNode parent = line.get("result");
        for (String name : path.subList(0, path.size() - 1)) {
            parent = name.equals("0") ? parent.get(0) : parent.get(name);
        }
        return (ObjectNode) parent;
    }

    /** The fields of an object and of those in it; of lists, the first element stands for all. */
    private static List<List<String>> paths(JsonNode node) {
        List<List<String>> paths = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            paths.add(List.of(field.getKey()));
            paths(field.getValue()).forEach(below -> paths.add(prepend(field.getKey(), below)));
        }
        if (node.isArray() && node.path(0).isObject()) {
            paths(node.get(0)).forEach(below -> paths.add(prepend("0", below)));
        }
        return paths;
    }

    private static List<String> prepend(String first, List<String> rest) {
        List<String> path = new ArrayList<>(List.of(first));
        path.addAll(rest);
        return path;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/outcome | \"WON\"",
                "/outcome | 1",
                "/trainSeconds | \"NaN\"",
                "/trainSeconds | -1",
                "/epochsToThreshold | 3",
                "/epochsToThreshold | 7.0",
                "/surplus | 1",
                "/history/epochs | [0, 8]",
                "/history/epochs | [7, 0]",
                "/history/epochs | []",
                "/history/layers | [[], []]",
                "/weights | [4, 6, 2]",
                "/weights | [4, 0]",
                "/confusion/counts | [[1, 2], [3, 4]]",
                "/initial | []",
                "/last | null",
                "/gradientHistograms | []",
            })
    void valuesThatNoRunHasCannotBeUsed(String pointer, String value) throws IOException {
        ObjectNode line = line();
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) line.get("result").at(pointer.substring(0, slash)))
                .set(pointer.substring(slash + 1), MAPPER.readTree(value));
        assertUnusable(Map.of(pointer, line));
    }

    @Test
    void whatIsNoResultAtAllCannotBeUsed() throws IOException {
        Map<String, ObjectNode> lines = new LinkedHashMap<>();
        ObjectNode line = line();
        for (String result : List.of("null", "[]", "7", "{}", "\"text\"")) {
            lines.put(result, line.deepCopy().set("result", MAPPER.readTree(result)));
        }
        lines.put("none", line.without("result"));
        assertUnusable(lines);
    }

    @Test
    void aLineWithALongerKeyIsThatOfNoRun() throws IOException {
        write(List.of(MAPPER.writeValueAsBytes(line().put("key", KEY + "0"))));
        try (Journal journal = Journal.open(file())) {
            assertThrows(UnusableLineException.class, () -> journal.read(KEY, plan.run(0)));
        }
    }

    @Test
    void aLineThatIsNoJsonCannotBeUsed() throws IOException {
        byte[] line = MAPPER.writeValueAsBytes(line());
        line[line.length - 1] = ']';
        write(List.of(line));
        try (Journal journal = Journal.open(file())) {
            assertThrows(UnusableLineException.class, () -> journal.read(KEY, plan.run(0)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[1]", "\"text\"", "{]"})
    void aConfigThatIsNoneIsNamed(String config) throws IOException {
        String object = "{\"format\":1,\"config\":" + config + ",\"more\":\"" + "x".repeat(60) + "\"}";
        write(List.of(object.getBytes(StandardCharsets.UTF_8)));
        try (Journal journal = Journal.open(file())) {
            assertTrue(journal.previousConfig().isEmpty());
            assertEquals(List.of(file() + ":1: the line holds no config that can be used"), journal.problems());
        }
    }

    /** Whatever other tools call so: it stays as it is, and a journal begins beside it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"level\":\"info\",\"message\":\"hello\"}\n{\"level\":\"info\",\"mess",
                "{\"checksum\":\"12345678-1234\",\"file\":\"a\"}\n{\"checksum\":\"",
                "\0\0\0\0",
                "{",
                "\n\n\n",
                "PK\3\4 and so on"
            })
    void aJournalOfAnotherToolKeepsItsLastLine(String content) throws IOException {
        // One character alone may be the beginning of a first line that was cut off.
        boolean isTorn = content.equals("{");
        Files.writeString(file(), content);
        Path aside = folder.resolve("journal.jsonl~1");
        assertEquals(isTorn, Journal.isAt(file()));
        try (Journal journal = Journal.open(file())) {
            journal.append(KEY, result(0, 1));
            assertEquals(1, journal.problems().size());
        }
        assertEquals(!isTorn, Files.exists(aside, LinkOption.NOFOLLOW_LINKS));
        if (!isTorn) {
            assertEquals(content, Files.readString(aside));
        }
        assertTrue(Journal.isAt(file()));
    }

    /** What is refused is never what a run can end with. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'network': { 'hidden': [], 'activation': 'relu' }, 'training': { 'epochs': 3 }",
                "'network': { 'hidden': [4, 3], 'activation': ['prelu', 'tanh'] },"
                        + " 'training': { 'epochs': 3 }, 'record': { 'models': true }",
                "'data': { 'source': 'iris', 'validationFraction': 0.2 },"
                        + " 'training': { 'epochs': 9, 'earlyStopping': { 'patience': 1 } }",
                "'training': { 'epochs': 0 }, 'record': { 'models': true, 'gradientHistograms': true }",
                "'training': { 'epochs': 5, 'optimizer': { 'type': 'sgd', 'learningRate': 1e9 } },"
                        + " 'record': { 'everyEpochs': 4, 'gradientHistograms': true }",
                "'training': { 'epochs': 7 }, 'record': { 'everyEpochs': 3 }, 'convergence': { 'threshold': 0.1 }",
                "'data': { 'source': { 'type': 'gaussians', 'classes': 5 }, 'samples': 100 }, 'training': { 'epochs': 2 }",
            })
    void everyResultOfARunCanBeUsed(String config) throws Exception {
        Plan real = TestExperiments.plan(folder, "{ 'name': 'x', 'seeds': 2, " + config + " }");
        List<RunResult> results = TestExperiments.results(real);
        try (Journal journal = Journal.open(file())) {
            for (RunResult result : results) {
                journal.append(key(result.run()), result);
            }
        }
        try (Journal journal = Journal.open(file())) {
            for (RunResult result : results) {
                assertSame(
                        result,
                        journal.read(key(result.run()), real.run(result.run())).orElseThrow());
            }
        }
    }

    /** It may be damaged where a folder of results is known by it. */
    @Test
    void aJournalWithADamagedFirstLineIsStillOne() throws IOException {
        byte[] bytes = written().getBytes(StandardCharsets.UTF_8);
        bytes[2] ^= 1;
        Files.write(file(), bytes);
        assertTrue(Journal.isAt(file()));
        Files.write(file(), new byte[0]);
        assertFalse(Journal.isAt(file()));
    }

    /** Neither overwritten nor cut off; a journal that is read has no end then, either. */
    @ParameterizedTest
    @ValueSource(strings = {"target.txt", "nothing", ".", "/dev/zero"})
    void aLinkIsNoPlaceForAJournal(String target) throws IOException {
        Path victim = Files.writeString(folder.resolve("target.txt"), "mine");
        Files.createSymbolicLink(file(), Path.of(target));
        String problem =
                assertThrows(IOException.class, () -> Journal.open(file())).getMessage();
        assertTrue(problem.contains("it is a link"), problem);
        assertEquals("mine", Files.readString(victim));
        assertFalse(Files.exists(folder.resolve("nothing")));
    }
}
