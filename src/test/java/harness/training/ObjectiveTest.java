package harness.training;

import static harness.training.TrainingExamples.moons;
import static harness.training.TrainingExamples.network;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.activation.Tanh;
import harness.data.dataset.Dataset;
import harness.network.BinaryCrossEntropy;
import harness.network.NaiveNetwork;
import harness.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectiveTest {

    private final Network network = network(new Tanh(), 5);
    private final Dataset moons = moons().train();
    private final Objective objective = new Objective(moons, network, new BinaryCrossEntropy());

    @Test
    void takesTheSamplesThatTheOrderNames() {
        int[] order = {290, 3, 3, 17, 250, 0};
        double loss = objective.evaluate(order, 1, 5).loss();
        Dataset named = moons.select(Arrays.copyOfRange(order, 1, 5));
        assertEquals(new NaiveNetwork(network, named.features(), named.labels()).meanLoss, loss, 1e-14);
    }

    @Test
    void evaluatingAndDifferentiatingFindTheSame() {
        int[] order = IntStream.range(0, 600).toArray();
        assertEquals(objective.evaluate(order, 0, 600), objective.differentiate(order, 0, 600, count -> {}));
    }

    @Test
    void evaluatingLeavesTheGradients() {
        objective.differentiate(new int[] {1, 2, 3}, 0, 3, count -> {});
        double[] gradients = network.layers().get(0).weightGradients()[0].clone();
        objective.evaluate(new int[] {7, 8}, 0, 2);
        assertArrayEquals(gradients, network.layers().get(0).weightGradients()[0]);
    }

    @Test
    void observersSeeEveryBlock() {
        List<Integer> counts = new ArrayList<>();
        objective.differentiate(IntStream.range(0, 600).toArray(), 0, 600, counts::add);
        assertEquals(List.of(256, 256, 88), counts);
    }

    @Test
    void differentiatingAgainReplacesTheGradients() {
        int[] order = {1, 2, 3};
        objective.differentiate(order, 0, 3, count -> {});
        double[] once = network.layers().get(0).weightGradients()[0].clone();
        objective.differentiate(order, 0, 3, count -> {});
        assertArrayEquals(once, network.layers().get(0).weightGradients()[0]);
    }
}
