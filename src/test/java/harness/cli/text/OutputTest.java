package harness.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.command.HarnessCommand;
import harness.cli.launch.Execution;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {

    private final Screen screen = new Screen(60);
    private final PrintWriter terminal = new PrintWriter(screen, true);

    private Output output() {
        return new Output(
                Execution.commandLine(new HarnessCommand(), terminal, terminal).setUsageHelpWidth(60), false);
    }

    @Test
    void nothingOfALongerFootStaysBehindAShorterOne() {
        Output output = output();
        output.drawFoot("[====>   ] 9/20  10.1/s  12 s left  c1-leaky_relu-s9");
        output.drawFoot("[=======>] 19/20  1 s left  c2");
        assertEquals(List.of("[=======>] 19/20  1 s left  c2"), screen.lines());
        output.drawFoot("[========] 20/20");
        output.leaveFoot();
        output.say("Drawing charts");
        assertEquals(List.of("[========] 20/20", "Drawing charts", ""), screen.lines());
    }

    @Test
    void linesInBetweenStandAboveTheFoot() throws Exception {
        Output output = output();
        output.drawFoot("[>       ] 0/20  a long identifier of the run under way");
        output.say("short");
        output.drawFoot("[=>      ] 1/20");
        assertEquals(List.of("short", "[=>      ] 1/20"), screen.lines());
        long complained = System.nanoTime();
        output.complain("run c1-s1 failed: out of memory");
        // What goes to standard error may take another way to the terminal: nothing is drawn before it is there.
        output.drawFoot("[==>     ] 2/20");
        // On a busy machine the two lines above may take longer than the pause.
        if (System.nanoTime() - complained < 100_000_000) {
            assertEquals(List.of("short", "run c1-s1 failed: out of memory", ""), screen.lines());
        }
        Thread.sleep(150);
        output.drawFoot("[===>    ] 3/20");
        output.leaveFoot();
        assertEquals(List.of("short", "run c1-s1 failed: out of memory", "[===>    ] 3/20", ""), screen.lines());
    }

    /** As when a window is made narrower. */
    @Test
    void aFootThatIsTooLongIsClippedAndTakesOneLine() {
        Output output = output();
        output.drawFoot("[=>      ] 1/20 " + "x".repeat(80));
        output.drawFoot("[==>     ] 2/20");
        output.leaveFoot();
        assertEquals(List.of("[==>     ] 2/20", ""), screen.lines());
    }

    @Test
    void aBarThatIsDoneIsOneLine() {
        BarProgress bar = new BarProgress(output(), 3, 60);
        bar.close();
        bar.close();
        List<String> lines = screen.lines();
        assertEquals(2, lines.size(), lines.toString());
        assertTrue(lines.get(0).endsWith(" 0/3"), lines.toString());
    }

    @Test
    void quietSaysNothingButComplains() {
        StringWriter out = new StringWriter();
        Output output = new Output(
                Execution.commandLine(new HarnessCommand(), new PrintWriter(out, true), new PrintWriter(screen, true)),
                true);
        output.say("hello");
        output.sayWhole("hello");
        output.describe("hello");
        output.complain("no");
        assertEquals("", out.toString());
        assertEquals(List.of("no", ""), screen.lines());
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 72, 80, 100, 120})
    void allThatIsSaidFitsIntoTheWidth(int columns) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text, true);
        Output output = new Output(
                Execution.commandLine(new HarnessCommand(), writer, writer).setUsageHelpWidth(columns), false);
        output.say("Note: " + "a sentence of many words ".repeat(9));
        output.complain("own.json:3:5  data.source\n    " + "what was expected and what was found ".repeat(7));
        output.describe("one\ntwo   three " + "四五六 ".repeat(40));
        assertTrue(text.toString().lines().allMatch(line -> Lines.width(line) <= columns), text.toString());
        assertFalse(text.toString().lines().anyMatch(line -> line.endsWith(" ") && !line.endsWith("  ")));
    }
}
