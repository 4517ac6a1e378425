package harness.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values and derivatives against an oracle of 17 digits computed with arbitrary precision: 1e-14 relative for |x| ≤ 6,
 * 1e-11 beyond, plus 1e-320 absolute for denormals.
 */
class ActivationOracleTest {

    record Row(Activation activation, double x, double value, double derivative) {}

    /** Rows of one activation with one set of parameters. */
    record Oracle(String name, List<Row> rows) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Oracle> oracles() {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        try (InputStream file = ActivationOracleTest.class.getResourceAsStream("activations.csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            reader.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> rows.computeIfAbsent(
                                    (cells[0] + " " + cells[1]).strip(), name -> new ArrayList<>())
                            .add(new Row(
                                    activation(cells[0], cells[1]),
                                    Double.parseDouble(cells[2]),
                                    Double.parseDouble(cells[3]),
                                    Double.parseDouble(cells[4]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.entrySet().stream()
                .map(entry -> new Oracle(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Activation activation(String name, String parameters) {
        if (parameters.isEmpty()) {
            return ActivationExamples.withDefaults(name);
        }
        double parameter = Double.parseDouble(parameters.substring(parameters.indexOf('=') + 1));
        return switch (name) {
            case "linear" -> new Linear(parameter);
            case "leaky_relu" -> new LeakyRelu(parameter);
            case "prelu" -> new Prelu(parameter);
            case "elu" -> new Elu(parameter);
            case "swish" -> new Swish(parameter);
            default -> throw new IllegalArgumentException(name + " " + parameters);
        };
    }

    @ParameterizedTest
    @MethodSource("oracles")
    void valueAndDerivativeKeepTheirDigits(Oracle oracle) {
        List<String> wrong = new ArrayList<>();
        for (Row row : oracle.rows()) {
            double tolerance = Math.abs(row.x()) <= 6 ? 1e-14 : 1e-11;
            double value = row.activation().value(row.x());
            if (!(Math.abs(value - row.value()) <= tolerance * Math.abs(row.value()) + 1e-320)) {
                wrong.add("f(" + row.x() + ") = " + value + ", not " + row.value());
            }
            double derivative = row.activation().derivative(row.x());
            if (!(Math.abs(derivative - row.derivative()) <= tolerance * Math.abs(row.derivative()) + 1e-320)) {
                wrong.add("f'(" + row.x() + ") = " + derivative + ", not " + row.derivative() + " rel "
                        + (derivative / row.derivative() - 1));
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void coversTheActivationsThatHarnessCameWith() {
        Set<String> covered =
                oracles().stream().map(oracle -> oracle.name().split(" ")[0]).collect(Collectors.toSet());
        assertEquals(14, covered.size());
        assertTrue(Activations.CATALOGUE.names().containsAll(covered));
    }
}
