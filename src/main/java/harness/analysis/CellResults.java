package harness.analysis;

import harness.data.Part;
import harness.run.RunResult;
import harness.training.Outcome;
import harness.training.Probes;
import harness.training.Quantity;
import harness.training.RecordedEpochs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Takes in the results of one cell's runs, one at a time and in any order of seeds, and sums them up. */
public final class CellResults {

    /** Curves are drawn over the first seeds, at most this number, so that memory does not grow with the number of runs. */
    static final int MOST_CURVES = 1000;

    private final Map<String, String> values;
    private final Outcome[] outcomes;
    private final SeedColumns measures;
    private final Curves curves;
    private final Map<String, LayerCurves> probes = new TreeMap<>();
    private final GradientFlows flows;
    private final List<GradientSpread.Counts> spreads;

    /** Null until a run says what classes there are. */
    private ConfusionSum confusion;

    /**
     * Results of a cell, none yet.
     *
     * @param values what is varied: path and this cell's value
     * @param recorded the epochs at which its runs are recorded
     * @param seeds number of its runs
     * @param probes names of the probes whose curves are kept
     */
    public CellResults(Map<String, String> values, RecordedEpochs recorded, int seeds, Set<String> probes) {
        this.values = values;
        outcomes = new Outcome[seeds];
        measures = new SeedColumns(Measure.ALL.size(), seeds);
        curves = new Curves(recorded);
        probes.forEach(probe -> this.probes.put(probe, new LayerCurves(recorded, Probes.indexOf(probe))));
        flows = new GradientFlows(recorded, seeds);
        spreads = IntStream.of(0, recorded.last())
                .distinct()
                .mapToObj(GradientSpread.Counts::new)
                .toList();
    }

    /**
     * Takes in a run of this cell.
     *
     * @param seed from 1
     */
    public void add(int seed, RunResult result) {
        outcomes[seed - 1] = result.outcome();
        measures.put(
                seed,
                Measure.ALL.stream()
                        .mapToDouble(measure -> value(measure, result))
                        .toArray());
        flows.add(seed, result);
        if (confusion == null) {
            confusion = new ConfusionSum(result.confusion().classes());
        }
        confusion.add(result.confusion());
        if (result.gradientHistograms() != null) {
            for (int index = 0; index < result.gradientHistograms().size(); index++) {
                spreads.get(index).add(result.gradientHistograms().get(index));
            }
        }
        if (seed <= MOST_CURVES) {
            boolean diverged = result.outcome() == Outcome.DIVERGED;
            curves.add(result.history(), diverged);
            probes.values().forEach(probe -> probe.add(result.history(), diverged));
        }
    }

    /**
     * The final losses of a run that diverged are +∞, whatever was measured last: it would have grown on.
     */
    private static double value(Measure measure, RunResult result) {
        boolean lost = result.outcome() == Outcome.DIVERGED && measure.isFinalLoss();
        return lost ? Double.POSITIVE_INFINITY : measure.of(result);
    }

    /** Whether no run of this cell was taken in. */
    public boolean isEmpty() {
        return measures.seeds() == 0;
    }

    /** Whether there is a run among those over which curves are drawn. */
    public boolean hasCurves() {
        return curves.size() > 0;
    }

    /** The cell's row of {@code summary.csv}. */
    public CellSummary summary() {
        return CellSummary.of(values, outcomes(), this::column);
    }

    /** How many of its runs had reached the threshold at epoch 0. */
    public int reachedBeforeTraining() {
        return (int) Arrays.stream(column(Measure.EPOCHS_TO_THRESHOLD))
                .filter(epochs -> epochs == 0)
                .count();
    }

    /** How its runs ended, in the order of their seeds. */
    private List<Outcome> outcomes() {
        return Arrays.stream(outcomes).filter(Objects::nonNull).toList();
    }

    private double[] column(Measure measure) {
        return measures.column(Measure.ALL.indexOf(measure));
    }

    /** Number of weight layers of its networks, the output layer included. */
    public int depth() {
        return flows.depth();
    }

    /** The cell's rows of {@code gradients.csv}. */
    public List<GradientFlow> gradientFlows() {
        return flows.flows();
    }

    /**
     * What charts show of the cell, which {@linkplain #hasCurves has curves}.
     *
     * @param cell its varied values and its config
     * @param decisionField the first seed's, null if there is none
     */
    public CellAnalysis analysis(GridCell cell, DecisionField decisionField) {
        Map<String, LayerBands> bands = new TreeMap<>();
        probes.forEach((probe, ofProbe) -> bands.put(probe, ofProbe.bands()));
        return new CellAnalysis(
                cell,
                outcomes(),
                column(Measure.atEnd(Part.TEST, Quantity.ACCURACY)),
                curves.learningCurves(),
                bands,
                flows.flows(),
                spreads.stream()
                        .filter(counts -> !counts.isEmpty())
                        .map(GradientSpread.Counts::spread)
                        .toList(),
                confusion,
                decisionField);
    }
}
