package harness.config.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import harness.catalogue.Parameter;
import harness.config.json.ConfigException;
import harness.config.json.JsonReader;
import harness.config.json.Node;
import harness.config.json.Place;
import harness.config.json.Problem;
import harness.config.json.Problems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no record of the config has at present, and the record of a catalogue might. */
class BinderTest {

    record Range(
            @Parameter(meaning = "the lower end", min = -5) int lower,

            @Parameter(meaning = "the upper end", byDefault = "3")
            long upper,

            @Parameter(meaning = "what it is called", byDefault = "\"range\"")
            String label) {

        Range {
            if (lower > upper) {
                throw new IllegalArgumentException("lower must not exceed upper");
            }
        }
    }

    record Faulty(
            @Parameter(meaning = "anything", byDefault = "1")
            int number) {

        Faulty {
            throw new IllegalStateException("a bug");
        }
    }

    record Unannotated(int number) {}

    private static final Shapes SHAPES = new Shapes(List.of(), Map.of());

    private final Problems problems = new Problems();

    private Bound bind(Class<? extends Record> type, String json) {
        Node node =
                JsonReader.read(json, new Place("a.json", 1, 1, ""), problems).orElseThrow();
        return Binder.ofCell(ConfigPaths.NONE, problems, path -> "").bind(SHAPES.structure(type), node, "");
    }

    private List<String> problems() {
        ConfigException refusal = assertThrows(ConfigException.class, problems::throwIfAny);
        return refusal.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void binds() {
        assertEquals(
                new Range(-5, 3, "range"), bind(Range.class, "{\"lower\": -5}").value());
        assertEquals(
                "{\"lower\":1,\"upper\":2,\"label\":\"\"}",
                bind(Range.class, "{\"label\": \"\", \"upper\": 2, \"lower\": 1}")
                        .resolved()
                        .toString());
    }

    @Test
    void constructorsThatRefuseAreQuotedAtTheirObject() {
        bind(Range.class, "  {\"lower\": 4}");
        assertEquals(List.of("a.json:1:3\n    lower must not exceed upper"), problems());
    }

    @Test
    void requiredComponentsAreMissed() {
        bind(Range.class, "{}");
        assertEquals(
                List.of("a.json:1:1  lower\n    missing; expected a whole number of at least -5: the lower end"),
                problems());
    }

    @Test
    void partsMayLackAndContradictWhatTheirCellWillHave() {
        Node node = JsonReader.read("{\"upper\": -9, \"label\": 5}", new Place("a.json", 1, 1, ""), problems)
                .orElseThrow();
        Bound bound = Binder.ofParts(ConfigPaths.NONE, problems).bind(SHAPES.structure(Range.class), node, "");
        assertEquals("{\"upper\":-9}", bound.resolved().toString());
        assertEquals(List.of("a.json:1:24  label\n    expected a text, found 5; quote it: \"5\""), problems());
    }

    @Test
    void bugsInRecordsAreNoFaultOfTheConfig() {
        assertThrows(IllegalStateException.class, () -> bind(Faulty.class, "{}"));
        assertThrows(IllegalArgumentException.class, () -> SHAPES.structure(Unannotated.class));
    }
}
