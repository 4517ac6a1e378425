package harness.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    @Test
    void aShortLineStaysAsItIs() {
        assertEquals(List.of("  relu    0.9625", ""), Lines.of("  relu    0.9625\n", 60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                " ",
                "x",
                "\"",
                "\" ",
                "\"x",
                "1 %",
                "java ",
                "java -x ",
                "-x ",
                ". ",
                "/",
                "a = ",
                "=",
                "(",
                "a  ",
                "…"
            })
    void aMillionCharactersAreWrappedAtOnce(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        for (String line : List.of(text, "java -jar harness.jar " + text, "\"" + text, "  a  " + text + "x")) {
            List<String> lines = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Lines.of(line, 100));
            assertTrue(lines.size() < 100_000, "lines");
        }
    }

    @Test
    void whatDoesNotFitGoesOnFurtherIn() {
        assertEquals(List.of("Note: one two", "  three four"), Lines.of("Note: one two three four", 14));
    }

    @Test
    void anIndentedParagraphIsABlock() {
        assertEquals(List.of("    one two", "    three"), Lines.of("    one two three", 12));
    }

    @Test
    void aSecondColumnHangs() {
        assertEquals(
                List.of("  --out=DIR  where the results", "               go to"),
                Lines.of("  --out=DIR  where the results go to", 32));
    }

    @Test
    void aPlaceIsNeverBroken() {
        String place = "a folder of mine/own config.json:3:17  vary.network.activation";
        assertEquals(List.of(place, "    what is", "    wrong"), Lines.of(place + "\n    what is wrong", 12));
    }

    @Test
    void aPathIsNeverCut() {
        assertEquals(
                List.of("Tables:", "  /home/somebody/results/compare", "  and more"),
                Lines.of("Tables: /home/somebody/results/compare and more", 20));
    }

    @Test
    void commandsKeysAndUnitsStayTogether() {
        assertEquals(
                List.of("write it as", "  java -jar harness.jar verify results/compare"),
                Lines.of("write it as java -jar harness.jar verify results/compare", 30));
        assertEquals(
                List.of("give it memory", "  (java -Xmx8g -jar harness.jar …)"),
                Lines.of("give it memory (java -Xmx8g -jar harness.jar …)", 36));
        assertEquals(List.of("it takes about", "  12 s in all"), Lines.of("it takes about 12 s in all", 17));
        assertEquals(List.of("so set", "  \"beta1\": 0.9, end"), Lines.of("so set \"beta1\": 0.9, end", 19));
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertEquals(6, Lines.width("神经网"));
        assertEquals(1, Lines.width("e\u0301"));
        assertEquals(List.of("神经 网络", "  训练"), Lines.of("神经 网络 训练", 10));
        assertEquals("神经…", Lines.shortened("神经网络", 6));
        assertEquals("神经  ", Lines.padded("神经", 6));
    }

    /** No word is lost, none is cut, and a line is too wide only if it is one piece. */
    @ParameterizedTest
    @ValueSource(ints = {20, 60, 77, 120})
    void keepsAllWords(int width) {
        Random random = new Random(width);
        for (int trial = 0; trial < 200; trial++) {
            StringBuilder text = new StringBuilder(" ".repeat(random.nextInt(5)));
            for (int word = 0; word < 30; word++) {
                text.append("wörd".repeat(1 + random.nextInt(8)), 0, 1 + random.nextInt(4))
                        .append(' ');
            }
            List<String> lines = Lines.of(text.toString().stripTrailing(), width);
            assertEquals(
                    text.toString().strip(),
                    String.join(" ", lines.stream().map(String::strip).toList()));
            assertTrue(
                    lines.stream()
                            .allMatch(line ->
                                    Lines.width(line) <= width || !line.strip().contains(" ")),
                    lines.toString());
        }
    }

    @Test
    void aTextOfAnyLengthIsWrapped() {
        String command = "java" + " -a".repeat(50_000) + " harness.jar" + " a.json".repeat(50_000);
        assertEquals(
                command.replace(" ", ""), String.join("", Lines.of(command, 60)).replace(" ", ""));
        assertEquals(59, Lines.shortened("x".repeat(1_000_000), 60).indexOf('…'));
    }
}
