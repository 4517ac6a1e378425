package harness.training;

import harness.data.dataset.Dataset;
import harness.network.DenseLayer;
import harness.network.Loss;
import harness.network.Network;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How the entries of ∂L/∂W are spread, layer by layer, over the whole training part. The bins are the powers of two, of
 * either sign: [2ᵏ, 2ᵏ⁺¹) and (−2ᵏ⁺¹, −2ᵏ], and one for exactly 0. They are the same in every run of every study, need no
 * logarithm and reach from the smallest number to the largest.
 *
 * @param epoch when it was taken
 * @param layers the bins of each layer that hold an entry, ascending; the first hidden layer's first
 */
public record GradientHistogram(int epoch, List<List<Bin>> layers) {

    /** Above the place of every power of two. */
    private static final int NOT_FINITE = 4000;

    /**
     * Some entries of about the same size.
     *
     * @param lower lower edge; equal to {@code upper} for entries that are exactly 0, and +∞ for those not finite
     * @param upper upper edge; of the two edges the one nearer to 0 belongs to the bin
     * @param count number of entries, at least 1
     */
    public record Bin(double lower, double upper, int count) {}

    /**
     * The histogram of a network as it is now.
     *
     * @param network its gradients are overwritten
     */
    public static GradientHistogram of(Network network, Loss loss, Dataset train, int epoch) {
        int[] order = IntStream.range(0, train.samples()).toArray();
        new Objective(train, network, loss).differentiate(order, 0, order.length, count -> {});
        return new GradientHistogram(
                epoch,
                network.layers().stream()
                        .map(DenseLayer::weightGradients)
                        .map(GradientHistogram::bins)
                        .toList());
    }

    static List<Bin> bins(double[][] gradients) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (double[] row : gradients) {
            for (double gradient : row) {
                counts.merge(place(gradient), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> bin(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A bin's place in the order of their values: 0 for 0, k + 1024 for [2ᵏ, 2ᵏ⁺¹), the same below 0. */
    private static int place(double gradient) {
        if (!Double.isFinite(gradient)) {
            return NOT_FINITE;
        }
        int place = gradient == 0 ? 0 : Math.getExponent(gradient) + Double.MAX_EXPONENT + 1;
        return gradient < 0 ? -place : place;
    }

    private static Bin bin(int place, int count) {
        if (place == NOT_FINITE) {
            return new Bin(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, count);
        }
        if (place == 0) {
            return new Bin(0, 0, count);
        }
        int exponent = Math.abs(place) - Double.MAX_EXPONENT - 1;
        // Numbers too small for an exponent of their own share one.
        double near = exponent < Double.MIN_EXPONENT ? Double.MIN_VALUE : Math.scalb(1.0, exponent);
        double far = Math.scalb(1.0, exponent + 1);
        return place > 0 ? new Bin(near, far, count) : new Bin(-far, -near, count);
    }
}
