package harness.report.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Activation;
import harness.activation.Activations;
import harness.activation.Elu;
import harness.activation.LeakyRelu;
import harness.activation.Relu;
import harness.activation.Swish;
import harness.activation.Tanh;
import harness.report.chart.SyntheticGrid;
import harness.report.figure.SeriesStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesStylesTest {

    private static SeriesStyles of(Activation... activations) {
        return SeriesStyles.ofActivations(named(List.of(activations)));
    }

    private static Map<String, Activation> named(List<Activation> activations) {
        Map<String, Activation> named = new LinkedHashMap<>();
        activations.forEach(activation -> named.put(activation.toString(), activation));
        return named;
    }

    @Test
    void anActivationHasTheSameLookInEveryStudy() {
        SeriesStyles few = of(new Tanh(), new LeakyRelu(0.3), new Relu());
        SeriesStyles many = of(new Relu(), new Elu(1), new LeakyRelu(0.01), new Tanh());

        assertEquals(many.of(new Relu().toString()), few.of(new Relu().toString()));
        assertEquals(many.of(new Tanh().toString()), few.of(new Tanh().toString()));
        assertEquals(
                many.of(new LeakyRelu(0.01).toString()),
                few.of(new LeakyRelu(0.3).toString()),
                "one variant alone looks as the activation does");
    }

    @Test
    void variantsAreShadesWithAnotherMarker() {
        SeriesStyles styles = of(new Swish(2), new Tanh(), new Swish(1), new Swish(0.5));
        SeriesStyle usual = styles.of(new Swish(1).toString());
        assertNull(usual.form(), "the usual parameters have the usual look");
        assertEquals(usual, of(new Swish(1)).of(new Swish(1).toString()));
        for (double beta : new double[] {2, 0.5}) {
            assertNotEquals(usual.color(), styles.of(new Swish(beta).toString()).color());
            assertNotEquals(usual.form(), styles.of(new Swish(beta).toString()).form());
        }
    }

    private static void assertToldApart(SeriesStyles styles, List<String> names) {
        List<SeriesStyle> seen = new ArrayList<>();
        for (String name : names) {
            SeriesStyle style = styles.of(name);
            assertTrue(SeriesStyles.toldApart(style, seen), () -> name + " " + style + " among " + seen);
            seen.add(style);
        }
        assertEquals(names.size(), new HashSet<>(seen).size());
    }

    @Test
    void noTwoOfAnySeriesLookAlike() {
        Random random = new Random(14);
        List<String> families = new ArrayList<>(Activations.CATALOGUE.names());
        for (int trial = 0; trial < 300; trial++) {
            Map<String, Optional<Activation>> series = new LinkedHashMap<>();
            int count = 1 + random.nextInt(20);
            while (series.size() < count) {
                Optional<Activation> activation = random.nextInt(12) == 0
                        ? Optional.empty()
                        : Optional.of(activation(families.get(random.nextInt(families.size())), random));
                series.put(activation + " " + random.nextInt(3), activation);
            }
            assertToldApart(SeriesStyles.ofNetworks(series), List.copyOf(series.keySet()));
        }
    }

    private static Activation activation(String family, Random random) {
        double parameter = 0.05 * (1 + random.nextInt(40));
        return switch (random.nextInt(4)) {
            case 0 -> new LeakyRelu(parameter);
            case 1 -> random.nextBoolean() ? new Swish(parameter) : new Elu(parameter);
            default -> SyntheticGrid.activation(family);
        };
    }

    @Test
    void numbersGoFromDarkToLightAndAreToldApart() {
        for (int count = 1; count <= 40; count++) {
            List<String> names =
                    IntStream.range(0, count).mapToObj(String::valueOf).toList();
            SeriesStyles styles = SeriesStyles.ofNumbers(names);
            assertEquals(count, names.stream().map(styles::of).distinct().count());
            if (count <= 20) {
                assertToldApart(styles, names);
            }
            double before = -1;
            for (String name : names) {
                double lightness = styles.of(name).color().getGreen();
                assertTrue(lightness >= before);
                before = lightness;
            }
        }
    }

    @Test
    void otherValuesAreToldApart() {
        for (int count = 1; count <= 40; count++) {
            List<String> names =
                    IntStream.range(0, count).mapToObj(String::valueOf).toList();
            assertToldApart(SeriesStyles.ofValues(names), names);
        }
    }
}
