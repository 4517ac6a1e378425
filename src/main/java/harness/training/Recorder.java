package harness.training;

import harness.activation.LearnedActivation;
import harness.activation.Slopes;
import harness.data.Split;
import harness.data.dataset.Dataset;
import harness.math.Moments;
import harness.network.DenseLayer;
import harness.network.Loss;
import harness.network.Network;
import harness.training.Objective.Evaluation;
import harness.training.Probe.Gauge;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures a network at the recorded epochs, over the whole of every part. */
final class Recorder {

    /** What one recorded epoch gave; validation is null without such a part, layers are {@code [layer][probe]}. */
    private record Entry(int epoch, Evaluation train, Evaluation test, Evaluation validation, double[][] layers) {}

    /** A part of the samples, in its own order. */
    private record Part(Objective objective, int[] order) {

        Part(Dataset dataset, Network network, Loss loss) {
            this(
                    new Objective(dataset, network, loss),
                    IntStream.range(0, dataset.samples()).toArray());
        }

        Evaluation evaluate() {
            return objective.evaluate(order, 0, order.length);
        }

        double measure(Metric metric) {
            return metric.isAccuracy()
                    ? objective.accuracy(order, 0, order.length)
                    : objective.loss(order, 0, order.length);
        }

        Evaluation differentiate(Objective.BlockObserver observer) {
            return objective.differentiate(order, 0, order.length, observer);
        }
    }

    private final Network network;
    private final Part train;
    private final Part test;

    /** Null if there is none. */
    private final Part validation;

    private final double[] largestSlopes;
    private final List<Entry> entries = new ArrayList<>();

    /** Weights before the last optimizer step that was to be measured, {@code [layer][fanOut][fanIn]}. */
    private final double[][][] weightsBeforeLastStep;

    /** Whether those belong to the step just made. */
    private boolean lastStepIsKept;

    Recorder(Network network, Loss loss, Split split) {
        this.network = network;
        train = new Part(split.train(), network, loss);
        test = new Part(split.test(), network, loss);
        validation = split.validation() == null ? null : new Part(split.validation(), network, loss);
        largestSlopes = network.layers().stream()
                .mapToDouble(layer -> Slopes.supremum(layer.activation()))
                .toArray();
        weightsBeforeLastStep = network.layers().stream()
                .map(layer -> new double[layer.fanOut()][layer.fanIn()])
                .toArray(double[][][]::new);
    }

    /** Keeps the present weights, so that the step that follows can be measured. */
    void keepWeights() {
        for (int layer = 0; layer < weightsBeforeLastStep.length; layer++) {
            double[][] weights = network.layers().get(layer).weights();
            for (int unit = 0; unit < weights.length; unit++) {
                System.arraycopy(weights[unit], 0, weightsBeforeLastStep[layer][unit], 0, weights[unit].length);
            }
        }
        lastStepIsKept = true;
    }

    /** Measures everything now; changes the network's gradients, not its parameters. */
    Evaluation record(int epoch) {
        List<Probe.Subject> subjects = subjects();
        List<List<Gauge>> gauges = subjects.stream()
                .map(subject ->
                        Probes.ALL.stream().map(probe -> probe.on(subject)).toList())
                .toList();
        Evaluation onTrain = train.differentiate(count -> {
            subjects.forEach(subject -> addActivations(subject, count));
            gauges.forEach(layer -> layer.forEach(gauge -> gauge.observe(count)));
        });
        Evaluation onTest = test.evaluate();
        Evaluation onValidation = validation == null ? null : validation.evaluate();
        double[][] layers = gauges.stream()
                .map(layer -> layer.stream().mapToDouble(Gauge::value).toArray())
                .toArray(double[][]::new);
        entries.add(new Entry(epoch, onTrain, onTest, onValidation, layers));
        lastStepIsKept = false;
        return onTrain;
    }

    /** The metric now, over the whole of its part; changes neither parameters nor gradients, and records nothing. */
    double measure(Metric metric) {
        Part part = switch (metric) {
            case TRAIN_ACCURACY, TRAIN_LOSS -> train;
            case TEST_ACCURACY, TEST_LOSS -> test;
            case VALIDATION_ACCURACY, VALIDATION_LOSS -> validation;
        };
        return part.measure(metric);
    }

    /** Everything recorded so far. */
    History history() {
        return new History(
                entries.stream().mapToInt(Entry::epoch).toArray(),
                losses(Entry::train),
                losses(Entry::test),
                accuracies(Entry::train),
                accuracies(Entry::test),
                losses(Entry::validation),
                accuracies(Entry::validation),
                entries.stream().map(Entry::layers).toArray(double[][][]::new));
    }

    private double[] losses(Function<Entry, Evaluation> part) {
        return evaluations(part).mapToDouble(Evaluation::loss).toArray();
    }

    private double[] accuracies(Function<Entry, Evaluation> part) {
        return evaluations(part).mapToDouble(Evaluation::accuracy).toArray();
    }

    private Stream<Evaluation> evaluations(Function<Entry, Evaluation> part) {
        return entries.stream().map(part).filter(Objects::nonNull);
    }

    private List<Probe.Subject> subjects() {
        List<Probe.Subject> subjects = new ArrayList<>();
        for (int index = 0; index < network.layers().size(); index++) {
            subjects.add(new Probe.Subject(
                    network.layers().get(index),
                    lastStepIsKept ? weightsBeforeLastStep[index] : null,
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
        return layer.activation() instanceof LearnedActivation learned
                ? Slopes.supremum(learned)
                : largestSlopes[index];
    }
}
