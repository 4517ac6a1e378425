package harness.training;

import static harness.training.TrainingExamples.moons;
import static harness.training.TrainingExamples.network;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Tanh;
import harness.network.BinaryCrossEntropy;
import harness.network.NaiveNetwork;
import harness.network.Network;
import harness.training.GradientHistogram.Bin;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientHistogramTest {

    @Test
    void binsArePowersOfTwoOfEitherSign() {
        double[][] gradients = {{1, 1.5, 2, -1, -1.9}, {0, -0.0, 0.25, -1e300, 1.99}};
        assertEquals(
                List.of(
                        new Bin(-Math.scalb(1.0, 997), -Math.scalb(1.0, 996), 1),
                        new Bin(-2, -1, 2),
                        new Bin(0, 0, 2),
                        new Bin(0.25, 0.5, 1),
                        new Bin(1, 2, 3),
                        new Bin(2, 4, 1)),
                GradientHistogram.bins(gradients));
    }

    @Test
    void theSmallestShareABinAndWhatIsNotFiniteIsCounted() {
        double[][] gradients = {
            {Double.MIN_VALUE, Double.MIN_NORMAL / 2, Double.MIN_NORMAL, -Double.MIN_VALUE},
            {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.MAX_VALUE}
        };
        assertEquals(
                List.of(
                        new Bin(-Double.MIN_NORMAL, -Double.MIN_VALUE, 1),
                        new Bin(Double.MIN_VALUE, Double.MIN_NORMAL, 2),
                        new Bin(Double.MIN_NORMAL, 2 * Double.MIN_NORMAL, 1),
                        new Bin(Math.scalb(1.0, 1023), Double.POSITIVE_INFINITY, 1),
                        new Bin(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 3)),
                GradientHistogram.bins(gradients));
    }

    @Test
    void everyWeightOfEveryLayerIsInItsBin() {
        Network network = network(new Tanh(), 8, 5);
        GradientHistogram histogram = GradientHistogram.of(network, new BinaryCrossEntropy(), moons().train(), 3);
        NaiveNetwork naive = new NaiveNetwork(
                network, moons().train().features(), moons().train().labels());
        assertEquals(3, histogram.epoch());
        assertEquals(3, histogram.layers().size());
        for (int layer = 0; layer < 3; layer++) {
            double[] gradients = Arrays.stream(naive.weightGradients[layer])
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
            List<Bin> bins = histogram.layers().get(layer);
            assertEquals(gradients.length, bins.stream().mapToInt(Bin::count).sum());
            for (Bin bin : bins) {
                assertTrue(bin.lower() < bin.upper());
                long inside = Arrays.stream(gradients)
                        .filter(g -> g > 0 ? g >= bin.lower() && g < bin.upper() : g > bin.lower() && g <= bin.upper())
                        .count();
                assertEquals(inside, bin.count());
            }
        }
    }
}
