package harness.report.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "f(z) = 1/(1 + e^−z); 1/(1 + e⁻ᶻ)",
                "f(z) = (1 − e^−2z)/(1 + e^−2z); (1 − e⁻²ᶻ)/(1 + e⁻²ᶻ)",
                "f(z) = alpha · (e^z − 1); alpha·(eᶻ − 1)",
                "z^12; z¹²",
                // There are no signs for these, and half an exponent above the line would be another formula.
                "f(z) = e^−|z|; e^−|z|",
                "e^(−z²/2); e^(−z²/2)",
                "2^zeta; 2^zeta",
                "z^2.5; z^2.5",
                "z; z",
            })
    void exponentsStandAboveTheLineWhereThereAreSignsForThem(String formula, String typeset) {
        assertEquals(typeset, Formulas.typeset(formula));
    }
}
