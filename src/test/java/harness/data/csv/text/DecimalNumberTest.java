package harness.data.csv.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalNumberTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, -1", "+2.5, 2.5", ".5, 0.5", "5., 5", "1e3, 1000", "-.5E-1, -0.05", "007, 7", "1.e+2, 100"
    })
    void finiteDecimalsAreNumbers(String text, double value) {
        assertTrue(DecimalNumber.isNumber(text));
        assertEquals(value, DecimalNumber.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                ".",
                "-.",
                "e1",
                ".e1",
                "1e",
                "1e+",
                "1.2.3",
                "1,5",
                " 1",
                "1 ",
                "1_0",
                "NaN",
                "Infinity",
                "1d",
                "2f",
                "0x1p3",
                "--1",
                "1e1.5",
                "١"
            })
    void nothingElseIs(String text) {
        assertFalse(DecimalNumber.isNumber(text));
        assertThrows(NumberFormatException.class, () -> DecimalNumber.parse(text));
    }

    @Test
    void numbersOfAMillionDigitsAreRead() {
        String digits = "9".repeat(1_000_000);
        assertTrue(DecimalNumber.isNumber(digits));
        assertEquals(Double.POSITIVE_INFINITY, DecimalNumber.parse(digits));
        assertEquals(1, DecimalNumber.parse("0." + digits));
        assertFalse(DecimalNumber.isNumber(digits + "x"));
    }

    @Test
    void blanksAreWhatUnicodeLeavesEmpty() {
        String blanks = " \t\n\u000B\f\r\u0085\u00A0\u1680\u2007\u2009\u2028\u202F\u3000\uFEFF";
        assertEquals("a" + blanks + "b", Blank.strip(blanks + "a" + blanks + "b" + blanks));
        assertEquals("", Blank.strip(blanks));
        assertEquals("\u200Bx\u200D", Blank.strip("\u200Bx\u200D"));
        assertEquals("\u001Bx\0", Blank.strip("\u001Bx\0"));
    }
}
