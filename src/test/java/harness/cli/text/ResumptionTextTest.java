package harness.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import harness.study.Resumption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResumptionTextTest {

    private static List<String> changes(String before, String now) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        return ResumptionText.changes(Resumption.changes(mapper.readTree(before), mapper.readTree(now)));
    }

    @Test
    void everythingThatDiffersIsNamedWithItsPath() throws Exception {
        assertEquals(
                List.of("a: 1 → (absent)", "b.c: 2 → 3", "b.e: (absent) → [1]"),
                changes("{\"a\": 1, \"b\": {\"c\": 2, \"d\": 0}}", "{\"b\": {\"c\": 3, \"d\": 0, \"e\": [1]}}"));
        assertEquals(List.of(), changes("{\"a\": {}}", "{\"a\": {}}"));
    }

    @Test
    void aChangeFarBehindInALongValueIsSeenAndShown() throws Exception {
        String names = IntStream.range(0, 40).mapToObj(i -> "\"name" + i + "\"").collect(Collectors.joining(","));
        List<String> changes =
                changes("{\"v\": [" + names + ",\"relu\"]}", "{\"v\": [" + names + ",\"relu\",\"elu\"]}");
        assertEquals(List.of("v: …\"name39\",\"relu\"] → …\"name39\",\"relu\",\"elu\"]"), changes);
    }

    @Test
    void whatDiffersAtOnceIsCutAtItsEnd() throws Exception {
        String change = changes("{\"v\": \"" + "a".repeat(500) + "\"}", "{\"v\": \"" + "b".repeat(500) + "\"}")
                .get(0);
        assertTrue(change.matches("v: \"a{59}… → \"b{59}…"), change);
    }
}
