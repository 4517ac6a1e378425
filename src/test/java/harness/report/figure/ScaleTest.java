package harness.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    private static List<String> labels(Scale scale) {
        return scale.ticks().stream().map(Scale.Tick::label).toList();
    }

    @Test
    void linearTicksAreRoundNumbersWithTheDigitsTheyNeed() {
        assertEquals(List.of("0.5", "0.6", "0.7", "0.8", "0.9", "1.0"), labels(Scale.linear(0.5, 1, 5)));
        assertEquals(List.of("0.95", "0.96", "0.97", "0.98", "0.99", "1.00"), labels(Scale.linear(0.95, 1, 5)));
    }

    @Test
    void linearTicksOfTinyAndLargeValuesHavePowersOfTen() {
        assertEquals(List.of("−10⁻¹²", "0", "10⁻¹²", "2·10⁻¹²"), labels(Scale.linear(-1e-12, 2e-12, 3)));
        assertEquals(List.of("0", "5·10⁵", "10⁶", "1.5·10⁶"), labels(Scale.linear(0, 1.5e6, 3)));
    }

    @ParameterizedTest
    @CsvSource({"0", "-3.2", "1e17", "-1e99", "1e-300"})
    void aLinearAxisAroundASingleValueHasItInTheMiddle(double value) {
        Scale scale = Scale.linear(value, value, 4);

        assertEquals(0.5, scale.place(value), 1e-3);
        assertEquals(0.5, Scale.plain(value, value).place(value), 1e-3);
        assertTrue(
                scale.ticks().size() >= 2 && scale.ticks().size() <= 12,
                labels(scale).toString());
    }

    @Test
    void longLogAxesHaveTicksAtDecadesOnly() {
        assertEquals(List.of("10⁻³", "10⁻²", "10⁻¹", "10⁰"), labels(Scale.logarithmic(1e-3, 1, 5)));
        assertEquals(
                List.of("10⁻³⁰", "10⁻²⁵", "10⁻²⁰", "10⁻¹⁵", "10⁻¹⁰", "10⁻⁵", "10⁰", "10⁵"),
                labels(Scale.logarithmic(1e-30, 1e5, 7)));
    }

    @Test
    void shortLogAxesHaveTicksWithinADecade() {
        assertEquals(List.of("0.03", "0.1", "0.3", "1"), labels(Scale.logarithmic(0.02, 1, 4)));
        assertEquals(List.of("0.1", "0.2", "0.5"), labels(Scale.logarithmic(0.1, 0.7, 4)));
    }

    @ParameterizedTest
    @CsvSource({"1e-300,1e300", "4.9e-324,1", "1e15,1e15", "0.5,0.5", "1e-30,1e5"})
    void everyLogAxisHasIncreasingTicksOnIt(double minimum, double maximum) {
        Scale scale = Scale.logarithmic(minimum, maximum, 5);

        assertTrue(scale.ticks().size() >= 2, labels(scale).toString());
        double before = -1;
        for (Scale.Tick tick : scale.ticks()) {
            assertTrue(
                    tick.place() > before && tick.place() >= 0 && tick.place() <= 1,
                    labels(scale).toString());
            before = tick.place();
        }
    }

    @Test
    void epochsAndLayersHaveWholeTicks() {
        assertEquals(List.of("0", "50", "100", "150", "200"), labels(Scale.whole(0, 200, 4)));
        assertEquals(List.of("1", "2", "3"), labels(Scale.whole(1, 3, 5)));
        assertEquals(List.of("0"), labels(Scale.whole(0, 0, 5)));
    }

    @Test
    void valuesOffTheAxisKeepTheirSide() {
        Scale scale = Scale.logarithmic(0.01, 1, 4);

        assertEquals(Double.NEGATIVE_INFINITY, scale.place(0));
        assertEquals(Double.NEGATIVE_INFINITY, scale.place(-1));
        assertEquals(Double.POSITIVE_INFINITY, scale.place(Double.POSITIVE_INFINITY));
        assertTrue(Double.isNaN(scale.place(Double.NaN)));
        assertTrue(scale.place(1e300) > 1 && scale.place(1e300) < 2);
        assertTrue(scale.place(1e-300) < 0 && scale.place(1e-300) > -1);
        assertEquals(0.5, scale.place(0.1), 1e-12);
    }

    @Test
    void roomBelowMovesValuesAndTicksAlike() {
        Scale scale = Scale.logarithmic(0.01, 1, 4).withRoomBelow(0.25);

        assertEquals(0.25 + 0.75 * 0.5, scale.place(0.1), 1e-12);
        assertEquals(
                scale.place(0.1),
                scale.ticks().get(labels(scale).indexOf("10⁻¹")).place(),
                1e-12);
    }

    @Test
    void theFirstNameIsHighest() {
        Scale scale = Scale.names(List.of("first", "second"));

        assertEquals(List.of(new Scale.Tick(0.25, "second"), new Scale.Tick(0.75, "first")), scale.ticks());
    }

    @Test
    void aNarrowLogAxisOverManyDecadesHasFewTicksThatAreFarApart() {
        List<Scale.Tick> ticks = Scale.logarithmic(1e-17, 3, 2).ticks();

        assertTrue(ticks.size() >= 2 && ticks.size() <= 3, ticks.toString());
        for (int i = 1; i < ticks.size(); i++) {
            assertTrue(ticks.get(i).place() - ticks.get(i - 1).place() > 0.3, ticks.toString());
        }
    }
}
