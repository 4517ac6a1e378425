package harness.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource({
        "0.25, 0.25",
        "1.7580993, 1.76",
        "-0.0, 0",
        "0.1, 0.1",
        "-1, -1",
        "0.4775, 0.478",
        "120, 120",
        "12345, 12300",
        "0.00027846, 0.000278",
        "1e-9, 1E-9",
        "1.26e9, 1.26E+9",
        "-Infinity, -∞",
        "NaN, ?"
    })
    void threeDigitsAtMost(double number, String text) {
        assertEquals(text, Numeral.of(number));
    }
}
