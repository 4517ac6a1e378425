package harness.analysis;

import harness.training.GradientHistogram;
import harness.training.GradientHistogram.Bin;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How large the entries of ∂L/∂W are, over all seeds of a cell, at one recorded epoch.
 *
 * @param epoch when; of runs that ended earlier, the last recorded
 * @param layers of each layer, the share of its weights whose gradient has a size in [2ᵏ, 2ᵏ⁺¹), by k
 * @param zeros of each layer, the share of its weights whose gradient is exactly 0
 * @param notFinite of each layer, the share of its weights whose gradient is not finite
 */
public record GradientSpread(
        int epoch, List<TreeMap<Integer, Double>> layers, List<Double> zeros, List<Double> notFinite) {

    /** Takes in histograms of one epoch, so that memory does not grow with the number of runs. */
    static final class Counts {

        private final int epoch;
        private final List<TreeMap<Integer, Long>> sizes = new ArrayList<>();
        private final List<Long> zeros = new ArrayList<>();
        private final List<Long> notFinite = new ArrayList<>();
        private final List<Long> totals = new ArrayList<>();

        Counts(int epoch) {
            this.epoch = epoch;
        }

        void add(GradientHistogram histogram) {
            for (int layer = 0; layer < histogram.layers().size(); layer++) {
                if (layer == sizes.size()) {
                    sizes.add(new TreeMap<>());
                    zeros.add(0L);
                    notFinite.add(0L);
                    totals.add(0L);
                }
                for (Bin bin : histogram.layers().get(layer)) {
                    double near = Math.min(Math.abs(bin.lower()), Math.abs(bin.upper()));
                    add(totals, layer, bin);
                    if (near == 0) {
                        add(zeros, layer, bin);
                    } else if (near < Double.POSITIVE_INFINITY) {
                        sizes.get(layer).merge(Math.getExponent(near), (long) bin.count(), Long::sum);
                    } else {
                        add(notFinite, layer, bin);
                    }
                }
            }
        }

        private static void add(List<Long> counts, int layer, Bin bin) {
            counts.set(layer, counts.get(layer) + bin.count());
        }

        boolean isEmpty() {
            return sizes.isEmpty();
        }

        GradientSpread spread() {
            List<TreeMap<Integer, Double>> shares = new ArrayList<>();
            for (int layer = 0; layer < sizes.size(); layer++) {
                TreeMap<Integer, Double> ofLayer = new TreeMap<>();
                double total = totals.get(layer);
                sizes.get(layer).forEach((exponent, count) -> ofLayer.put(exponent, count / total));
                shares.add(ofLayer);
            }
            return new GradientSpread(epoch, shares, shares(zeros), shares(notFinite));
        }

        private List<Double> shares(List<Long> counts) {
            return IntStream.range(0, counts.size())
                    .mapToObj(layer -> counts.get(layer) / (double) totals.get(layer))
                    .toList();
        }
    }
}
