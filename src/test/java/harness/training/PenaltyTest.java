package harness.training;

import static harness.training.TrainingExamples.fullBatch;
import static harness.training.TrainingExamples.samples;
import static harness.training.TrainingExamples.train;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.activation.Prelu;
import harness.network.DenseLayer;
import harness.network.Network;
import harness.training.optimizer.Sgd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Penalties and clipping, each with an update worked by hand. */
class PenaltyTest {

    /** Weights (2, −3) and 0, bias 5; no gradient yet. */
    private static Network network() {
        Network network = new Network(new int[] {2, 1, 1}, List.of(new Prelu(0.25)));
        network.layers().get(0).weights()[0][0] = 2;
        network.layers().get(0).weights()[0][1] = -3;
        network.layers().get(0).biases()[0] = 5;
        return network;
    }

    private static void assertGradients(Penalty penalty, double first, double second) {
        Network network = network();
        DenseLayer hidden = network.layers().get(0);
        hidden.weightGradients()[0][0] = 10;
        hidden.weightGradients()[0][1] = 20;
        penalty.addGradients(network);
        assertArrayEquals(new double[] {10 + first, 20 + second}, hidden.weightGradients()[0], 1e-15);
        // At 0 neither has a slope; biases and the learned slope cost nothing.
        assertEquals(0, network.layers().get(1).weightGradients()[0][0]);
        assertEquals(0, hidden.biasGradients()[0]);
        assertEquals(0, hidden.activationParameterGradients()[0]);
    }

    @Test
    void theGradientOfTheAbsoluteValueIsTheSign() {
        assertGradients(new Penalty(0.5, 0), 0.5, -0.5);
    }

    @Test
    void theGradientOfHalfTheSquareIsTheWeight() {
        assertGradients(new Penalty(0, 0.5), 1, -1.5);
    }

    @Test
    void bothAddUp() {
        assertGradients(new Penalty(0.5, 0.5), 1.5, -2);
        assertGradients(new Penalty(0, 0), 0, 0);
    }

    /** Logistic regression on the samples (4, 0) of class 1 and (0, 4) of class 0; all parameters start at 0. */
    private static double[] weightsAfter(int steps, Penalty penalty, Double clipNorm) {
        Network network = new Network(new int[] {2, 1}, List.of());
        train(
                network,
                new Sgd(1),
                fullBatch(steps).penalty(penalty).clipNorm(clipNorm),
                samples(new double[] {4, 0}, new double[] {0, 4}, 1, 0));
        return network.layers().get(0).weights()[0];
    }

    @Test
    void aStepWithThePenaltyByHand() {
        // σ(0) = ½: delta = (−¼, ¼), ∂L/∂w = (−1, 1), ∂L/∂b = 0. No weight is penalized at 0.
        assertArrayEquals(new double[] {1, -1}, weightsAfter(1, new Penalty(0.25, 0), null), 1e-15);
        // z = (4, −4): delta = ∓σ(−4)/2, ∂L/∂w = ∓2·σ(−4); the penalty adds ±¼.
        double slope = 2 / (1 + Math.exp(4));
        assertArrayEquals(
                new double[] {1 + slope - 0.25, -1 - slope + 0.25}, weightsAfter(2, new Penalty(0.25, 0), null), 1e-15);
    }

    @Test
    void aStepThatIsClippedByHand() {
        // The gradient (−1, 1) of the norm √2 is shortened to the norm ½: ½/√2 of each.
        double each = 0.5 / (Math.sqrt(2) + 1e-6);
        assertArrayEquals(new double[] {each, -each}, weightsAfter(1, new Penalty(0, 0), 0.5), 1e-15);
        // With a norm that it does not exceed it stays as it is.
        assertArrayEquals(new double[] {1, -1}, weightsAfter(1, new Penalty(0, 0), 1.5));
    }

    @Test
    void thePenaltyIsClippedToo() {
        // As above, the second gradient is ∓slope ± 100: its norm is √2·(100 − slope).
        double slope = 2 / (1 + Math.exp(4));
        double first = 1;
        double clipped = (100 - slope) * 1.5 / (Math.sqrt(2) * (100 - slope) + 1e-6);
        assertArrayEquals(
                new double[] {first - clipped, -first + clipped}, weightsAfter(2, new Penalty(100, 0), 1.5), 1e-13);
    }

    @Test
    void theNormIsThatOfAllGradientsTogether() {
        // 3² + 4² + 12² = 13²; PyTorch divides by the norm plus 10⁻⁶.
        double[][] gradients = {{3}, {}, {-4, 12}};
        GradientClipping.clip(gradients, 6.5);
        double factor = 6.5 / 13.000001;
        assertArrayEquals(new double[] {3 * factor}, gradients[0], 1e-15);
        assertArrayEquals(new double[] {-4 * factor, 12 * factor}, gradients[2], 1e-14);
    }

    @Test
    void clippingHidesNoGradientThatIsNotANumber() {
        double[][] gradients = {{Double.NaN, 1}};
        GradientClipping.clip(gradients, 1);
        assertArrayEquals(new double[] {Double.NaN, Double.NaN}, gradients[0]);
    }
}
