package harness.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.DataConfig;
import harness.data.Moons;
import harness.data.Split;
import harness.data.Transform;
import harness.data.csv.CsvTable;
import harness.data.dataset.DataException;
import harness.math.RandomStreams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDataTest {

    private static final RandomStreams FIRST_SEED = new RandomStreams(1, 1);
    private static final RandomStreams SECOND_SEED = new RandomStreams(1, 2);

    @TempDir
    Path folder;

    private RunData data;

    /** A table of 40 rows, x = 0 … 39, two classes by turns. */
    @BeforeEach
    void writeTable() throws IOException {
        StringBuilder rows = new StringBuilder("x,y\n");
        for (int row = 0; row < 40; row++) {
            rows.append(row).append(row % 2 == 0 ? ",a\n" : ",b\n");
        }
        Files.writeString(folder.resolve("table.csv"), rows);
        data = new RunData(folder);
    }

    private static DataConfig table(Integer samples) {
        return new DataConfig(new CsvTable("table.csv", "y"), samples, 0.25, 0, false, Transform.NONE);
    }

    private static double[] rows(Split split) {
        return DoubleStream.concat(
                        Arrays.stream(split.train().features()[0]),
                        Arrays.stream(split.test().features()[0]))
                .sorted()
                .toArray();
    }

    @Test
    void aGeneratorDrawsAsManySamplesAsAsked() {
        Split split = data.prepare(new DataConfig(new Moons(0.2), 50, 0.2, 0, false, Transform.NONE), FIRST_SEED);
        assertEquals(40, split.train().samples());
        assertEquals(10, split.test().samples());
        Split byDefault = data.prepare(new DataConfig(new Moons(0.2), null, 0.2, 0, false, Transform.NONE), FIRST_SEED);
        assertEquals(1000, byDefault.train().samples() + byDefault.test().samples());
    }

    @Test
    void pointsAndSplitHaveAStreamEach() {
        Split expected = Split.stratified(
                new Moons(0.2).generate(50, FIRST_SEED.stream("data")), 0.2, FIRST_SEED.stream("split"));
        Split split = data.prepare(new DataConfig(new Moons(0.2), 50, 0.2, 0, false, Transform.NONE), FIRST_SEED);
        assertArrayEquals(expected.train().features(), split.train().features());
        assertArrayEquals(expected.test().features(), split.test().features());
    }

    @Test
    void allRowsOfATableAreUsedUnlessFewerAreWanted() {
        assertArrayEquals(
                IntStream.range(0, 40).asDoubleStream().toArray(), rows(data.prepare(table(null), FIRST_SEED)));
        assertArrayEquals(IntStream.range(0, 40).asDoubleStream().toArray(), rows(data.prepare(table(40), FIRST_SEED)));
    }

    @Test
    void fewerRowsAreDifferentRowsChosenAtRandomBySeed() {
        double[] first = rows(data.prepare(table(20), FIRST_SEED));
        assertEquals(20, Arrays.stream(first).distinct().count());
        assertArrayEquals(first, rows(data.prepare(table(20), FIRST_SEED)));
        assertFalse(Arrays.equals(first, rows(data.prepare(table(20), SECOND_SEED))));
    }

    @Test
    void moreSamplesThanRowsAreRefused() {
        DataException refusal = assertThrows(DataException.class, () -> data.prepare(table(41), FIRST_SEED));
        assertTrue(refusal.getMessage().contains("41") && refusal.getMessage().contains("40"), refusal.getMessage());
    }

    @Test
    void aTableIsReadOnce() throws IOException {
        Split before = data.prepare(table(null), FIRST_SEED);
        SortedMap<String, String> hashes = data.fileHashes();
        assertEquals(Set.of("table.csv"), hashes.keySet());
        Files.delete(folder.resolve("table.csv"));
        assertEquals(hashes, data.fileHashes());
        assertArrayEquals(
                before.train().features(),
                data.prepare(table(null), FIRST_SEED).train().features());
        assertThrows(DataException.class, () -> new RunData(folder).prepare(table(null), FIRST_SEED));
    }

    @Test
    void theTrainingPartIsStandardizedAndTheTestPartWithIt() {
        Split raw = data.prepare(table(null), FIRST_SEED);
        Split standardized = data.prepare(
                new DataConfig(new CsvTable("table.csv", "y"), null, 0.25, 0, true, Transform.NONE), FIRST_SEED);
        double[] train = raw.train().features()[0];
        double mean = StatUtils.mean(train);
        double scale = Math.sqrt(StatUtils.populationVariance(train));
        double[] expected = Arrays.stream(raw.test().features()[0])
                .map(x -> (x - mean) / scale)
                .toArray();
        assertArrayEquals(expected, standardized.test().features()[0], 1e-14);
        assertEquals(0, StatUtils.mean(standardized.train().features()[0]), 1e-15);
        assertEquals(1, StatUtils.populationVariance(standardized.train().features()[0]), 1e-14);
    }

    @Test
    void theTestPartIsTheSameWhateverTheValidationPart() {
        Split two = data.prepare(table(null), FIRST_SEED);
        for (double fraction : new double[] {0.1, 0.5}) {
            Split three = data.prepare(
                    new DataConfig(new CsvTable("table.csv", "y"), null, 0.25, fraction, false, Transform.NONE),
                    FIRST_SEED);
            assertArrayEquals(two.test().features(), three.test().features());
            assertEquals(40 * fraction, three.validation().samples());
            assertEquals(30 - 40 * fraction, three.train().samples());
        }
        assertNull(two.validation());
    }

    @Test
    void onlyTheTrainingPartDecidesTheStandardization() {
        Split raw = data.prepare(
                new DataConfig(new CsvTable("table.csv", "y"), null, 0.25, 0.25, false, Transform.NONE), FIRST_SEED);
        Split standardized = data.prepare(
                new DataConfig(new CsvTable("table.csv", "y"), null, 0.25, 0.25, true, Transform.NONE), FIRST_SEED);
        double mean = StatUtils.mean(raw.train().features()[0]);
        double scale = Math.sqrt(StatUtils.populationVariance(raw.train().features()[0]));
        double[] expected = Arrays.stream(raw.validation().features()[0])
                .map(x -> (x - mean) / scale)
                .toArray();
        assertArrayEquals(expected, standardized.validation().features()[0], 1e-14);
        assertEquals(1, StatUtils.populationVariance(standardized.train().features()[0]), 1e-14);
    }

    @Test
    void everySeedHasPointsAndASplitOfItsOwn() {
        DataConfig moons = new DataConfig(new Moons(0.2), 50, 0.2, 0, true, Transform.NONE);
        assertFalse(Arrays.deepEquals(
                data.prepare(moons, FIRST_SEED).train().features(),
                data.prepare(moons, SECOND_SEED).train().features()));
        assertFalse(Arrays.equals(
                data.prepare(table(null), FIRST_SEED).test().features()[0],
                data.prepare(table(null), SECOND_SEED).test().features()[0]));
    }

    @Test
    void bothPartsAreTransformedAfterStandardizationWithNoiseOfTheirOwn() {
        Split plain = data.prepare(new DataConfig(new Moons(0.2), 50, 0.2, 0, true, Transform.NONE), FIRST_SEED);
        Split scaled =
                data.prepare(new DataConfig(new Moons(0.2), 50, 0.2, 0, true, new Transform(10, 5, 0)), FIRST_SEED);
        Split noisy =
                data.prepare(new DataConfig(new Moons(0.2), 50, 0.2, 0, true, new Transform(1, 0, 1)), FIRST_SEED);
        RandomGenerator noise = FIRST_SEED.stream("noise");
        for (int f = 0; f < 2; f++) {
            assertEquals(5, StatUtils.mean(scaled.train().features()[f]), 1e-13);
            assertEquals(100, StatUtils.populationVariance(scaled.train().features()[f]), 1e-12);
            for (int s = 0; s < 10; s++) {
                assertEquals(
                        plain.test().features()[f][s] * 10 + 5, scaled.test().features()[f][s]);
            }
        }
        for (Split part :
                new Split[] {new Split(plain.train(), noisy.train()), new Split(plain.test(), noisy.test())}) {
            for (int f = 0; f < 2; f++) {
                for (int s = 0; s < part.train().samples(); s++) {
                    double expected = part.train().features()[f][s] + noise.nextGaussian();
                    assertEquals(expected, part.test().features()[f][s]);
                }
            }
        }
    }
}
