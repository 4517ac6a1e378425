package harness.data;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Different corners of a hypercube, chosen as scikit-learn's {@code make_classification} does: all of them in the order of
 * their numbers, where the first dimension is the highest binary digit; nearly all in the order that a reservoir leaves;
 * else any, in any order.
 */
final class HypercubeCorners {

    /** From this share of all corners on they stay in order. */
    private static final double NEARLY_ALL = 0.99;

    private HypercubeCorners() {}

    /** How many there are; {@link Long#MAX_VALUE} if a long does not hold it. */
    static long count(int dimensions) {
        return dimensions < Long.SIZE - 1 ? 1L << dimensions : Long.MAX_VALUE;
    }

    /**
     * Chooses corners.
     *
     * @param wanted how many, at most {@link #count}
     * @param random the source of chance. Modified unless all are wanted.
     * @return for each corner and dimension whether it is the upper end
     */
    static List<List<Boolean>> choose(int wanted, int dimensions, RandomGenerator random) {
        return wanted >= NEARLY_ALL * count(dimensions)
                ? reservoir(wanted, dimensions, random)
                : distinct(wanted, dimensions, random);
    }

    /** Vitter 1985, "Random sampling with a reservoir", algorithm R: each later corner replaces an earlier one or none. */
    private static List<List<Boolean>> reservoir(int wanted, int dimensions, RandomGenerator random) {
        int[] numbers = IntStream.range(0, wanted).toArray();
        for (int number = wanted; number < count(dimensions); number++) {
            int place = random.nextInt(number + 1);
            if (place < wanted) {
                numbers[place] = number;
            }
        }
        return Arrays.stream(numbers)
                .mapToObj(number -> IntStream.range(0, dimensions)
                        .mapToObj(dimension -> (number >> (dimensions - 1 - dimension)) % 2 == 1)
                        .toList())
                .toList();
    }

    private static List<List<Boolean>> distinct(int wanted, int dimensions, RandomGenerator random) {
        Set<List<Boolean>> corners = new LinkedHashSet<>();
        while (corners.size() < wanted) {
            corners.add(IntStream.range(0, dimensions)
                    .mapToObj(dimension -> random.nextDouble() >= 0.5)
                    .toList());
        }
        return List.copyOf(corners);
    }
}
