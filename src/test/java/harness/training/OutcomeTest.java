package harness.training;

import static harness.training.TrainingExamples.fullBatch;
import static harness.training.TrainingExamples.network;
import static harness.training.TrainingExamples.settings;
import static harness.training.TrainingExamples.train;
import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.activation.Relu;
import harness.activation.Sigmoid;
import harness.activation.Tanh;
import harness.data.Part;
import harness.network.Network;
import harness.training.optimizer.Sgd;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every outcome from a real run. */
class OutcomeTest {

    private static final Convergence EASY = new Convergence(new Metric(Part.TEST, Quantity.ACCURACY), 0.8);
    private static final Convergence OUT_OF_REACH = new Convergence(new Metric(Part.TRAIN, Quantity.LOSS), 1e-12);

    @Test
    void aGoodRunConverges() {
        Trainer.Result result = train(network(new Tanh(), 8), new Sgd(0.5), settings(30, 32, 0, 1));
        assertEquals(Outcome.CONVERGED, Outcome.of(result, EASY));
    }

    @Test
    void theSameRunStallsBeforeAThresholdOutOfReach() {
        Trainer.Result result = train(network(new Tanh(), 8), new Sgd(0.5), settings(30, 32, 0, 1));
        assertEquals(Outcome.STALLED, Outcome.of(result, OUT_OF_REACH));
    }

    @Test
    void aHugeLearningRateDiverges() {
        Trainer.Result result = train(network(new Relu(), 8, 8), new Sgd(1e6), settings(30, 32, 0, 1));
        assertEquals(Outcome.DIVERGED, Outcome.of(result, OUT_OF_REACH));
    }

    @Test
    void aRunThatDivergesAfterReachingTheThresholdDiverged() {
        Trainer.Result result = train(network(new Relu(), 8, 8), new Sgd(1e6), settings(30, 32, 0, 1));
        assertEquals(
                Outcome.DIVERGED, Outcome.of(result, new Convergence(new Metric(Part.TRAIN, Quantity.ACCURACY), 0.01)));
    }

    @Test
    void aLayerWithoutALivingUnitIsDead() {
        Network network = network(new Relu(), 6, 6);
        Arrays.fill(network.layers().get(1).biases(), -1000);
        Trainer.Result result = train(network, new Sgd(0.1), fullBatch(5));
        assertEquals(Outcome.DEAD, Outcome.of(result, OUT_OF_REACH));
    }

    @Test
    void oneLivingUnitIsEnough() {
        Network network = network(new Relu(), 6, 6);
        Arrays.fill(network.layers().get(1).biases(), -1000);
        network.layers().get(1).biases()[3] = 1;
        Trainer.Result result = train(network, new Sgd(0.1), fullBatch(5));
        assertEquals(Outcome.STALLED, Outcome.of(result, OUT_OF_REACH));
    }

    @Test
    void tenLayersOfSigmoidVanish() {
        int[] tenLayers = new int[10];
        Arrays.fill(tenLayers, 10);
        Trainer.Result result = train(network(new Sigmoid(), tenLayers), new Sgd(0.1), fullBatch(5));
        assertEquals(Outcome.VANISHED, Outcome.of(result, OUT_OF_REACH));
    }

    @Test
    void vanishedIsBelowAThousandthOfTheLargestGradient() {
        assertEquals(Outcome.VANISHED, Outcome.of(withGradientNorms(0.0009, 0.5, 1, 0.1), OUT_OF_REACH));
        assertEquals(Outcome.STALLED, Outcome.of(withGradientNorms(0.0011, 0.5, 1, 0.1), OUT_OF_REACH));
    }

    /** A run of one record in which nothing but the layers' gradient norms differs from 0. */
    private static Trainer.Result withGradientNorms(double... norms) {
        double[][] layers = new double[norms.length][Probes.ALL.size()];
        for (int layer = 0; layer < norms.length; layer++) {
            layers[layer][Probes.indexOf("gradient_norm")] = norms[layer];
        }
        History history = Histories.ofAll(new int[] {0}, new double[] {1}, new double[][][] {layers});
        return new Trainer.Result(history, false, 0);
    }

    @Test
    void labelsAreLowerCase() {
        assertEquals("converged", Outcome.CONVERGED.label());
        assertEquals("diverged", Outcome.DIVERGED.label());
    }
}
