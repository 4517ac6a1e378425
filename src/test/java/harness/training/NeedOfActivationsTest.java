package harness.training;

import static harness.training.TrainingExamples.network;
import static harness.training.TrainingExamples.settings;
import static harness.training.TrainingExamples.train;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Activation;
import harness.activation.Linear;
import harness.activation.Tanh;
import harness.data.Moons;
import harness.data.dataset.Dataset;
import harness.math.RandomStreams;
import harness.network.BinaryCrossEntropy;
import harness.network.Network;
import harness.training.optimizer.Adam;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Why networks need activations. A stack of linear layers is one linear function, and where the classes overlap the
 * cross-entropy has a single best one, that of logistic regression: however deep, a linear network trained to the end
 * finds it. A network with tanh is not bound to it.
 */
class NeedOfActivationsTest {

    private static final int WIDTH = 4;

    /** Two moons that overlap, so that the best weights of logistic regression are finite. */
    private static final Dataset SAMPLES = new Moons(0.3).generate(200, new RandomStreams(1, 1).stream("data"));

    /** w1, w2 and bias of the trained logistic regression. */
    private static double[] logistic;

    @BeforeAll
    static void trainLogisticRegression() {
        logistic = plane(trained(new Linear(1), 0));
    }

    private static Network trained(Activation activation, int hiddenLayers) {
        int[] hidden = new int[hiddenLayers];
        Arrays.fill(hidden, WIDTH);
        Network network = network(activation, hidden);
        train(network, new Adam(0.01, 0.9, 0.999, 1e-8), settings(4000, Integer.MAX_VALUE, 0, 4000), SAMPLES);
        return network;
    }

    /** The logit at a point. */
    private static double logit(Network network, double x1, double x2) {
        network.forward(new double[][] {{x1}, {x2}}, 1);
        return network.logits()[0][0];
    }

    /** Slopes and value at the origin of a logit that is linear. */
    private static double[] plane(Network network) {
        double origin = logit(network, 0, 0);
        return new double[] {logit(network, 1, 0) - origin, logit(network, 0, 1) - origin, origin};
    }

    /** Largest difference of the logit from a plane over the samples' part of the plane. */
    private static double distance(Network network, double[] plane) {
        double largest = 0;
        for (double x1 = -1.5; x1 <= 2.5; x1 += 0.25) {
            for (double x2 = -1; x2 <= 1.5; x2 += 0.25) {
                double expected = plane[0] * x1 + plane[1] * x2 + plane[2];
                largest = Math.max(largest, Math.abs(logit(network, x1, x2) - expected));
            }
        }
        return largest;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9})
    void linearNetworksOfDepth3And10HaveTheBoundaryOfLogisticRegression(int hiddenLayers) {
        Network network = trained(new Linear(1), hiddenLayers);
        double[] plane = plane(network);
        double scale = Math.hypot(logistic[0], logistic[1]);
        double ownScale = Math.hypot(plane[0], plane[1]);
        assertTrue(scale > 1, "logistic regression has learned something");
        for (int part = 0; part < 3; part++) {
            assertEquals(logistic[part] / scale, plane[part] / ownScale, 0.01);
        }
        assertTrue(distance(network, logistic) < 0.1, "and the same probabilities everywhere");
    }

    @Test
    void aTanhNetworkHasAnother() {
        Network network = trained(new Tanh(), 2);
        assertTrue(distance(network, logistic) > 1);
        assertTrue(distance(network, plane(network)) > 1, "it is no plane at all");
        double linearLoss = loss(trained(new Linear(1), 2));
        assertTrue(loss(network) < 0.7 * linearLoss, "and a better one");
    }

    private static double loss(Network network) {
        int[] order = new int[SAMPLES.samples()];
        Arrays.setAll(order, sample -> sample);
        return new Objective(SAMPLES, network, new BinaryCrossEntropy())
                .evaluate(order, 0, order.length)
                .loss();
    }
}
