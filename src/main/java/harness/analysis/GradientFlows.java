package harness.analysis;

import harness.experiment.RunResult;
import harness.training.History;
import harness.training.Outcome;
import harness.training.RecordedEpochs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sums up the gradients of one cell's networks at the first and the last recorded epoch. */
final class GradientFlows {

    private final int[] epochs;

    /** One a run: the measures at each of the epochs. */
    private final List<List<Map<GradientMeasure, Double>>> runs = new ArrayList<>();

    private int depth;

    /** Of no run yet. */
    GradientFlows(RecordedEpochs recorded) {
        epochs = IntStream.of(0, recorded.last()).distinct().toArray();
    }

    /** Takes in a run of this cell. */
    void add(RunResult result) {
        depth = result.weights().length;
        runs.add(
                Arrays.stream(epochs).mapToObj(epoch -> measures(result, epoch)).toList());
    }

    private static Map<GradientMeasure, Double> measures(RunResult result, int epoch) {
        History history = result.history();
        // A run that was stopped early keeps what it had last.
        boolean lost = result.outcome() == Outcome.DIVERGED && epoch > 0;
        double[][] layers = history.layers()[epoch == 0 ? 0 : history.last()];
        Map<GradientMeasure, Double> measures = new EnumMap<>(GradientMeasure.class);
        for (GradientMeasure measure : GradientMeasure.values()) {
            measures.put(measure, lost ? Double.POSITIVE_INFINITY : measure.of(layers, result.weights()));
        }
        return measures;
    }

    /** Number of layers of the networks. */
    int depth() {
        return depth;
    }

    /** One an epoch. */
    List<GradientFlow> flows() {
        return IntStream.range(0, epochs.length).mapToObj(this::flow).toList();
    }

    private GradientFlow flow(int index) {
        Map<GradientMeasure, Quartiles> quartiles = new EnumMap<>(GradientMeasure.class);
        for (GradientMeasure measure : GradientMeasure.values()) {
            quartiles.put(
                    measure,
                    Quartiles.of(runs.stream()
                            .mapToDouble(run -> run.get(index).get(measure))
                            .toArray()));
        }
        return new GradientFlow(epochs[index], quartiles);
    }
}
