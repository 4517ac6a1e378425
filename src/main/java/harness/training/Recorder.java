package harness.training;

import harness.activation.LearnedActivation;
import harness.activation.Slopes;
import harness.data.Split;
import harness.math.Moments;
import harness.network.DenseLayer;
import harness.network.Loss;
import harness.network.Network;
import harness.training.Objective.Evaluation;
import harness.training.Probe.Gauge;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Measures a network at the recorded epochs, over the whole training and test part. */
final class Recorder {

    /** What one recorded epoch gave; layers are {@code [layer][probe]}. */
    private record Entry(int epoch, Evaluation train, Evaluation test, double[][] layers) {}

    private final Network network;
    private final Objective train;
    private final int[] trainOrder;
    private final Objective test;
    private final int[] testOrder;
    private final double[] largestSlopes;
    private final List<Entry> entries = new ArrayList<>();

    /** Weights before the last optimizer step, {@code [layer][fanOut][fanIn]}; null unless that step was to be measured. */
    private double[][][] weightsBeforeLastStep;

    Recorder(Network network, Loss loss, Split split) {
        this.network = network;
        train = new Objective(split.train(), network, loss);
        test = new Objective(split.test(), network, loss);
        trainOrder = IntStream.range(0, split.train().samples()).toArray();
        testOrder = IntStream.range(0, split.test().samples()).toArray();
        largestSlopes = network.layers().stream()
                .mapToDouble(layer -> Slopes.supremum(layer.activation()))
                .toArray();
    }

    /** Keeps the present weights, so that the step that follows can be measured. */
    void keepWeights() {
        weightsBeforeLastStep =
                network.layers().stream().map(layer -> copy(layer.weights())).toArray(double[][][]::new);
    }

    /** Measures everything now; changes the network's gradients, not its parameters. */
    Evaluation record(int epoch) {
        List<Probe.Subject> subjects = subjects();
        List<List<Gauge>> gauges = subjects.stream()
                .map(subject ->
                        Probes.ALL.stream().map(probe -> probe.on(subject)).toList())
                .toList();
        Evaluation onTrain = train.differentiate(trainOrder, 0, trainOrder.length, count -> {
            subjects.forEach(subject -> addActivations(subject, count));
            gauges.forEach(layer -> layer.forEach(gauge -> gauge.observe(count)));
        });
        Evaluation onTest = test.evaluate(testOrder, 0, testOrder.length);
        double[][] layers = gauges.stream()
                .map(layer -> layer.stream().mapToDouble(Gauge::value).toArray())
                .toArray(double[][]::new);
        entries.add(new Entry(epoch, onTrain, onTest, layers));
        weightsBeforeLastStep = null;
        return onTrain;
    }

    /** Everything recorded so far. */
    History history() {
        return new History(
                entries.stream().mapToInt(Entry::epoch).toArray(),
                entries.stream().mapToDouble(entry -> entry.train().loss()).toArray(),
                entries.stream().mapToDouble(entry -> entry.test().loss()).toArray(),
                entries.stream().mapToDouble(entry -> entry.train().accuracy()).toArray(),
                entries.stream().mapToDouble(entry -> entry.test().accuracy()).toArray(),
                entries.stream().map(Entry::layers).toArray(double[][][]::new));
    }

    private List<Probe.Subject> subjects() {
        List<Probe.Subject> subjects = new ArrayList<>();
        for (int index = 0; index < network.layers().size(); index++) {
            subjects.add(new Probe.Subject(
                    network.layers().get(index),
                    weightsBeforeLastStep == null ? null : weightsBeforeLastStep[index],
                    largestSlope(index),
                    new Moments()));
        }
        return subjects;
    }

    private static void addActivations(Probe.Subject subject, int count) {
        for (double[] row : subject.layer().activations()) {
            subject.activations().add(row, count);
        }
    }

    private double largestSlope(int index) {
        DenseLayer layer = network.layers().get(index);
        // A layer takes over its learned parameter at the next pass, which is still to come.
        return layer.activation() instanceof LearnedActivation learned
                ? Slopes.supremum(learned.withParameter(layer.activationParameters()[0]))
                : largestSlopes[index];
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            copy[row] = matrix[row].clone();
        }
        return copy;
    }
}
