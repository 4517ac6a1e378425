package harness.training;

import harness.activation.LearnedActivation;
import harness.activation.Slopes;
import harness.data.Part;
import harness.data.Split;
import harness.data.dataset.Dataset;
import harness.math.Moments;
import harness.network.DenseLayer;
import harness.network.Loss;
import harness.network.Network;
import harness.training.Objective.Evaluation;
import harness.training.Probe.Gauge;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measures a network at the recorded epochs, over the whole of every part. */
final class Recorder {

    /** What one recorded epoch gave: every part evaluated, and {@code [layer][probe]}. */
    private record Entry(int epoch, Map<Part, Evaluation> parts, double[][] layers) {}

    /** The samples of a part, in their own order. */
    private record Samples(Objective objective, int[] order) {

        Samples(Dataset dataset, Network network, Loss loss) {
            this(
                    new Objective(dataset, network, loss),
                    IntStream.range(0, dataset.samples()).toArray());
        }

        Evaluation evaluate() {
            return objective.evaluate(order, 0, order.length);
        }

        Evaluation differentiate(Objective.BlockObserver observer) {
            return objective.differentiate(order, 0, order.length, observer);
        }
    }

    private final Network network;
    private final Map<Part, Samples> parts = new EnumMap<>(Part.class);
    private final double[] largestSlopes;
    private final List<Entry> entries = new ArrayList<>();

    /** Weights before the last optimizer step that was to be measured, {@code [layer][fanOut][fanIn]}. */
    private final double[][][] weightsBeforeLastStep;

    /** Whether those belong to the step just made. */
    private boolean lastStepIsKept;

    Recorder(Network network, Loss loss, Split split) {
        this.network = network;
        split.parts().forEach(part -> parts.put(part, new Samples(split.of(part), network, loss)));
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
                .map(subject -> Probes.ALL.stream()
                        .map(probe -> probe.start().apply(subject))
                        .toList())
                .toList();
        Map<Part, Evaluation> evaluations = new EnumMap<>(Part.class);
        parts.forEach((part, samples) -> evaluations.put(
                part, part == Part.TRAIN ? differentiate(samples, subjects, gauges) : samples.evaluate()));
        double[][] layers = gauges.stream()
                .map(layer -> layer.stream().mapToDouble(Gauge::value).toArray())
                .toArray(double[][]::new);
        entries.add(new Entry(epoch, evaluations, layers));
        lastStepIsKept = false;
        return evaluations.get(Part.TRAIN);
    }

    private static Evaluation differentiate(Samples samples, List<Probe.Subject> subjects, List<List<Gauge>> gauges) {
        return samples.differentiate(count -> {
            subjects.forEach(subject -> addActivations(subject, count));
            gauges.forEach(layer -> layer.forEach(gauge -> gauge.observe(count)));
        });
    }

    /** The metric now, over the whole of its part; changes neither parameters nor gradients, and records nothing. */
    double measure(Metric metric) {
        return metric.quantity().of(parts.get(metric.part()).evaluate());
    }

    /** Everything recorded so far. */
    History history() {
        return new History(
                entries.stream().mapToInt(Entry::epoch).toArray(),
                Metric.ALL.stream().collect(Collectors.toMap(metric -> metric, this::recorded)),
                entries.stream().map(Entry::layers).toArray(double[][][]::new));
    }

    private double[] recorded(Metric metric) {
        return entries.stream()
                .map(entry -> entry.parts().get(metric.part()))
                .filter(Objects::nonNull)
                .mapToDouble(metric.quantity()::of)
                .toArray();
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
