package harness.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.data.dataset.Dataset;
import harness.data.dataset.Generator;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.math3.random.MersenneTwister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Results pinned to the last bit: on any machine and any JDK, a seed must give what it gave when it was first published.
 * If one of these changes, all results change: say so in the notes of the release.
 */
class GoldenTest {

    static Stream<Arguments> golden() {
        return Stream.of(
                golden(new Moons(0.2), -1502732796, 1.5490256372478606, -0.359649020305966),
                golden(new Circles(0.1, 0.5), -665566153, -0.4754871813760696, 0.0031881917392364),
                golden(new Spirals(1.5, 0.03, 2), -1811250680, -0.3027208900511526, -0.7262667945259196),
                golden(new Spirals(1.5, 0.03, 3), -1921865499, -0.09303997322024878, -0.6989871695977719),
                golden(new Gaussians(3, 1, 5), 466156382, -0.5434684819393956, -2.395169065732479),
                golden(new Xor(0.1), 907315105, 0.35105805517776806, -0.002720033839077679),
                golden(new Gaussians(3, 1, 2), -846286227, 1.7451281862393042, 0.03188191739236339),
                golden(new Checkerboard(4, 0.05), 969843896, -0.824470972411116, -0.0013600169195388395),
                golden(new RandomSamples(2), 1849627006, 1.6012312541480742, 0.8716730283348649),
                golden(
                        new Classification(4, 2, 1, 2, 2, 1, 0),
                        1467702012,
                        0.5409270306486725,
                        0.09959741566285896,
                        -0.2285912645082903,
                        -0.13557311149222068),
                golden(
                        new Classification(5, 3, 1, 2, 2, 1, 0.01),
                        -2115780814,
                        -1.9323310337777597,
                        -2.750250886548469,
                        -0.1675723199839121,
                        0.20978561077285326,
                        -2.4340293784494214));
    }

    private static Arguments golden(Generator generator, int hash, double... sixthSample) {
        return Arguments.of(generator, hash, sixthSample);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void generatorsGiveTheSameBitsEverywhere(Generator generator, int hash, double[] sixthSample) {
        Dataset few = generator.generate(7, new MersenneTwister(42));
        double[] sample =
                Arrays.stream(few.features()).mapToDouble(feature -> feature[5]).toArray();
        assertArrayEquals(sixthSample, sample);
        Dataset many = generator.generate(1001, new MersenneTwister(42));
        assertEquals(hash, Arrays.deepHashCode(many.features()));
    }

    @Test
    void splitAndStandardizerGiveTheSameBitsEverywhere() {
        Split split = Split.stratified(Tables.numbers(new BreastCancer(), null), 0.2, new MersenneTwister(42));
        Standardizer standardizer = Standardizer.fit(split.train());
        assertEquals(990832639, Arrays.hashCode(split.train().labels()));
        assertEquals(
                -1580935809,
                Arrays.deepHashCode(standardizer.apply(split.train()).features()));
        assertEquals(
                591349044, Arrays.deepHashCode(standardizer.apply(split.test()).features()));
    }
}
