package harness.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.DataException;
import harness.data.dataset.Dataset;
import harness.data.dataset.Generator;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.random.MersenneTwister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every generator. */
class GeneratorTest {

    static Stream<Generator> generators() {
        return Stream.of(
                new Moons(0.2),
                new Circles(0.1, 0.5),
                new Spirals(1.5, 0.03, 2),
                new Xor(0.1),
                new Gaussians(3, 1, 2),
                new Spirals(1.5, 0.03, 3),
                new Gaussians(3, 1, 5),
                new Checkerboard(4, 0.05),
                new Classification(6, 3, 2, 2, 2, 1, 0),
                new Classification(3, 3, 0, 4, 2, 1, 0),
                new Classification(1, 1, 0, 2, 1, 1, 0),
                new RandomSamples(3));
    }

    @Test
    void everyGeneratorOfTheCatalogueIsTestedHere() {
        Set<Class<?>> listed = DataSources.CATALOGUE.classes().stream()
                .filter(Generator.class::isAssignableFrom)
                .collect(Collectors.toSet());
        assertEquals(listed, generators().map(Generator::getClass).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("generators")
    void sameSeedGivesTheSameBits(Generator generator) {
        for (int seed = 0; seed < 5; seed++) {
            Dataset once = generator.generate(101, new MersenneTwister(seed));
            Dataset again = generator.generate(101, new MersenneTwister(seed));
            assertArrayEquals(once.labels(), again.labels());
            for (int f = 0; f < once.featureCount(); f++) {
                assertArrayEquals(once.features()[f], again.features()[f]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void anotherSeedGivesOtherSamples(Generator generator) {
        Dataset one = generator.generate(100, new MersenneTwister(1));
        Dataset other = generator.generate(100, new MersenneTwister(2));
        for (int f = 0; f < one.featureCount(); f++) {
            assertFalse(Arrays.equals(one.features()[f], other.features()[f]));
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void classesAreBalancedAndTheOddOfTwoIsOfClassOne(Generator generator) {
        int classes = generator.generate(1000, new MersenneTwister(1)).classCount();
        for (int samples = classes; samples < 60; samples++) {
            Dataset dataset = generator.generate(samples, new MersenneTwister(samples));
            assertEquals(samples, dataset.samples());
            assertEquals(List.of("0", "1", "2", "3", "4").subList(0, classes), dataset.labelNames());
            int[] counts = dataset.classCounts();
            if (classes == 2) {
                assertArrayEquals(new int[] {samples / 2, samples - samples / 2}, counts);
            }
            for (int count : counts) {
                assertTrue(count == samples / classes || count == samples / classes + 1, Arrays.toString(counts));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void fewerSamplesThanClassesAreRefused(Generator generator) {
        int classes = generator.generate(1000, new MersenneTwister(1)).classCount();
        DataException refusal =
                assertThrows(DataException.class, () -> generator.generate(classes - 1, new MersenneTwister(0)));
        assertEquals(
                classes + " classes need at least " + classes + " samples, but " + (classes - 1)
                        + " were asked for: raise data.samples",
                refusal.getMessage());
    }
}
