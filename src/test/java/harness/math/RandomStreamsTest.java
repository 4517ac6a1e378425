package harness.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {

    private static List<Long> start(long experimentSeed, int seed, String purpose) {
        RandomGenerator stream = new RandomStreams(experimentSeed, seed).stream(purpose);
        return List.of(stream.nextLong(), stream.nextLong());
    }

    /** Pinned: should these change, every published result changes with them. */
    @Test
    void aStreamIsTheSameForEver() {
        RandomGenerator stream = new RandomStreams(1, 1).stream("data");
        assertEquals(3722294092955908636L, stream.nextLong());
        assertEquals(0.8652579641029425, stream.nextDouble());
        assertEquals(1.6378160205124885, stream.nextGaussian());
        assertEquals(723, stream.nextInt(1000));
    }

    @Test
    void everyAskingStartsTheStreamAnew() {
        RandomStreams streams = new RandomStreams(5, 3);
        streams.stream("data").nextLong();
        assertEquals(streams.stream("data").nextLong(), streams.stream("data").nextLong());
    }

    @Test
    void anotherNameIsAnotherStream() {
        Set<List<Long>> starts = new HashSet<>();
        for (long experimentSeed : new long[] {-1, 0, 1, 11, Long.MAX_VALUE}) {
            for (int seed : new int[] {1, 2, 11, 111}) {
                for (String purpose : List.of("data", "split", "batches", "weights of layer 1", "1")) {
                    starts.add(start(experimentSeed, seed, purpose));
                }
            }
        }
        assertEquals(5 * 4 * 5, starts.size());
    }

    @Test
    void aShuffleIsAPermutation() {
        RandomGenerator random = new RandomStreams(1, 1).stream("shuffle");
        for (int size = 0; size < 50; size++) {
            int[] elements = IntStream.range(0, size).toArray();
            RandomStreams.shuffle(elements, random);
            assertArrayEquals(
                    IntStream.range(0, size).toArray(),
                    Arrays.stream(elements).sorted().toArray());
        }
    }

    @Test
    void everyOrderIsEquallyLikely() {
        RandomGenerator random = new RandomStreams(1, 2).stream("shuffle");
        Map<List<Integer>, Long> counts = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        int shuffles = 24_000;
        for (int i = 0; i < shuffles; i++) {
            int[] elements = {0, 1, 2, 3};
            RandomStreams.shuffle(elements, random);
            counts.merge(Arrays.stream(elements).boxed().toList(), 1L, Long::sum);
        }
        List<Long> observed = new ArrayList<>(counts.values());
        assertEquals(24, observed.size());
        double[] expected = new double[24];
        Arrays.fill(expected, shuffles / 24.0);
        double p = new ChiSquareTest()
                .chiSquareTest(
                        expected, observed.stream().mapToLong(count -> count).toArray());
        assertTrue(p > 0.001, "p = " + p);
    }

    @Test
    void streamsOfOneSeedAreUncorrelated() {
        RandomStreams streams = new RandomStreams(1, 1);
        RandomGenerator first = streams.stream("weights of layer 1");
        RandomGenerator second = streams.stream("weights of layer 2");
        int draws = 100_000;
        double sum = 0;
        for (int i = 0; i < draws; i++) {
            sum += first.nextGaussian() * second.nextGaussian();
        }
        // The mean of n products of independent normals has standard deviation 1/√n.
        assertEquals(0, sum / draws, 4 / Math.sqrt(draws));
    }
}
