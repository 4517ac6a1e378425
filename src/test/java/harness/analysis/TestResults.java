package harness.analysis;

import harness.data.Part;
import harness.run.RunResult;
import harness.training.Confusion;
import harness.training.Histories;
import harness.training.History;
import harness.training.Metric;
import harness.training.Outcome;
import harness.training.Probes;
import harness.training.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Results of runs that never took place. */
final class TestResults {

    private TestResults() {}

    /** Half of these losses on the training part, the accuracies what they lack of 1, no validation part. */
    private static final Confusion CONFUSION = new Confusion(List.of("a", "b"), new int[][] {{3, 1}, {0, 4}});

    static History history(int[] epochs, double... losses) {
        double[] accuracies = Arrays.stream(losses).map(loss -> 1 - loss).toArray();
        double[] halves = Arrays.stream(losses).map(loss -> loss / 2).toArray();
        double[][][] layers = new double[epochs.length][2][Probes.ALL.size()];
        for (int index = 0; index < epochs.length; index++) {
            Arrays.fill(layers[index][0], losses[index]);
            Arrays.fill(layers[index][1], 10 * losses[index]);
        }
        Map<Metric, double[]> measured = Map.of(
                new Metric(Part.TRAIN, Quantity.LOSS), halves,
                new Metric(Part.TEST, Quantity.LOSS), losses,
                new Metric(Part.TRAIN, Quantity.ACCURACY), accuracies,
                new Metric(Part.TEST, Quantity.ACCURACY), accuracies);
        return Histories.of(epochs, metric -> measured.getOrDefault(metric, new double[0]), layers);
    }

    public static RunResult result(Outcome outcome, Integer epochsToThreshold, History history) {
        return new RunResult(0, outcome, epochsToThreshold, history, CONFUSION, new int[] {6, 3}, null, null, null, 1);
    }
}
