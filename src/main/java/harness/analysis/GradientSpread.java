package harness.analysis;

import harness.training.GradientHistogram;
import harness.training.GradientHistogram.Bin;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How large the entries of ∂L/∂W are, over all seeds of a cell, at one recorded epoch.
 *
 * @param epoch when; of runs that ended earlier, the last recorded
 * @param layers of each layer, the share of its weights whose gradient has a size in [2ᵏ, 2ᵏ⁺¹), by k
 */
public record GradientSpread(int epoch, List<TreeMap<Integer, Double>> layers) {

    /** Takes in histograms of one epoch, so that memory does not grow with the number of runs. */
    static final class Counts {

        private final int epoch;
        private final List<TreeMap<Integer, Long>> sizes = new ArrayList<>();
        private final List<Long> totals = new ArrayList<>();

        Counts(int epoch) {
            this.epoch = epoch;
        }

        void add(GradientHistogram histogram) {
            for (int layer = 0; layer < histogram.layers().size(); layer++) {
                if (layer == sizes.size()) {
                    sizes.add(new TreeMap<>());
                    totals.add(0L);
                }
                for (Bin bin : histogram.layers().get(layer)) {
                    totals.set(layer, totals.get(layer) + bin.count());
                    double near = Math.min(Math.abs(bin.lower()), Math.abs(bin.upper()));
                    if (near > 0 && near < Double.POSITIVE_INFINITY) {
                        sizes.get(layer).merge(Math.getExponent(near), (long) bin.count(), Long::sum);
                    }
                }
            }
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
            return new GradientSpread(epoch, shares);
        }
    }
}
