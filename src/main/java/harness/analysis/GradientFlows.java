package harness.analysis;

import harness.run.RunResult;
import harness.training.History;
import harness.training.Outcome;
import harness.training.RecordedEpochs;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sums up the gradients of one cell's networks at the first and the last recorded epoch. */
final class GradientFlows {

    private static final GradientMeasure[] MEASURES = GradientMeasure.values();

    private final int[] epochs;

    /** The measures at the first of the epochs, then those at the next. */
    private final SeedColumns measures;

    private int depth;

    /** Room for the runs of a number of seeds, none of which has come. */
    GradientFlows(RecordedEpochs recorded, int seeds) {
        epochs = IntStream.of(0, recorded.last()).distinct().toArray();
        measures = new SeedColumns(epochs.length * MEASURES.length, seeds);
    }

    /** Takes in a run of this cell. */
    void add(int seed, RunResult result) {
        depth = result.weights().length;
        measures.put(
                seed,
                Arrays.stream(epochs)
                        .boxed()
                        .flatMapToDouble(
                                epoch -> Arrays.stream(MEASURES).mapToDouble(measure -> value(measure, result, epoch)))
                        .toArray());
    }

    private static double value(GradientMeasure measure, RunResult result, int epoch) {
        History history = result.history();
        // A run that was stopped early keeps what it had last.
        boolean lost = result.outcome() == Outcome.DIVERGED && epoch > 0;
        double[][] layers = history.layers()[epoch == 0 ? 0 : history.last()];
        return lost ? Double.POSITIVE_INFINITY : measure.of(layers, result.weights());
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
        for (GradientMeasure measure : MEASURES) {
            int column = index * MEASURES.length + measure.ordinal();
            quartiles.put(measure, Quartiles.of(measures.column(column)));
        }
        return new GradientFlow(epochs[index], quartiles);
    }
}
