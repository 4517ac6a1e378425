package harness.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarTextTest {

    private static final String RUN = "c07-leaky_relu_alpha=0.2_-spirals_turns=1_-s03";

    @Test
    void aWideTerminalShowsTheWholeRun() {
        assertEquals(
                "[=======>                    ] 120/480  12.0/s  30 s left  " + RUN,
                BarText.line(120, 480, 10, RUN, 120));
    }

    @Test
    void aNarrowTerminalShowsTheCellAndTheSeed() {
        assertEquals(
                "[==>     ] 120/480  12.0/s  30 s left  c07-leaky_relu…_-s03", BarText.line(120, 480, 10, RUN, 59));
    }

    @Test
    void beforeTheFirstAndAfterTheLastRun() {
        assertEquals("[>              ] 0/4  c1-s1", BarText.line(0, 4, 0.2, "c1-s1", 55));
        assertEquals("[===========] 4/4  2.0/s  in 2 s", BarText.line(4, 4, 2, "", 60));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 59, 60, 79, 80, 119, 120, 200})
    void noLineIsLongerThanTheTerminal(int width) {
        for (int done : new int[] {0, 1, 77, 999, 1000}) {
            assertTrue(BarText.line(done, 1000, 3.3 * done, RUN, width).length() <= width);
        }
    }
}
