package harness.analysis;

import harness.experiment.RunResult;
import harness.training.Outcome;
import harness.training.Probes;
import harness.training.RecordedEpochs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes in the results of one cell's runs, one at a time, and sums them up. */
public final class CellResults {

    /** Curves are drawn over so many seeds at most, so that memory does not grow with the number of runs. */
    public static final int MOST_CURVES = 1000;

    private static final int GRADIENT_NORM = Probes.indexOf("gradient_norm");
    private static final int DEAD_FRACTION = Probes.indexOf("dead_fraction");

    private final Map<String, String> values;
    private final List<RunFigures> figures = new ArrayList<>();
    private final Curves curves;
    private final LayerCurves gradientNorms;
    private final LayerCurves deadFractions;
    private final GradientFlows flows;
    private final List<GradientSpread.Counts> spreads;

    /**
     * Results of a cell, none yet.
     *
     * @param values what is varied: path and this cell's value
     * @param recorded the epochs at which its runs are recorded
     */
    public CellResults(Map<String, String> values, RecordedEpochs recorded) {
        this.values = values;
        curves = new Curves(recorded, GRADIENT_NORM);
        gradientNorms = new LayerCurves(recorded, GRADIENT_NORM);
        deadFractions = new LayerCurves(recorded, DEAD_FRACTION);
        flows = new GradientFlows(recorded);
        spreads = IntStream.of(0, recorded.last())
                .distinct()
                .mapToObj(GradientSpread.Counts::new)
                .toList();
    }

    /** Takes in a run of this cell. */
    public void add(RunResult result) {
        figures.add(RunFigures.of(result));
        flows.add(result);
        if (result.gradientHistograms() != null) {
            for (int index = 0; index < result.gradientHistograms().size(); index++) {
                spreads.get(index).add(result.gradientHistograms().get(index));
            }
        }
        if (curves.size() < MOST_CURVES) {
            boolean diverged = result.outcome() == Outcome.DIVERGED;
            curves.add(result.history(), diverged);
            gradientNorms.add(result.history(), diverged);
            deadFractions.add(result.history(), diverged);
        }
    }

    /** Whether no run of this cell was taken in. */
    public boolean isEmpty() {
        return figures.isEmpty();
    }

    /** The cell's row of {@code summary.csv}. */
    public CellSummary summary() {
        return CellSummary.of(values, figures);
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
     * What charts show of the cell.
     *
     * @param decisionField the first seed's, null if there is none
     */
    public CellAnalysis analysis(DecisionField decisionField) {
        return new CellAnalysis(
                values,
                figures.stream().map(RunFigures::outcome).toList(),
                figures.stream()
                        .mapToDouble(run -> run.measures().get(Measure.FINAL_TEST_ACCURACY))
                        .toArray(),
                curves.trainLoss(),
                curves.testLoss(),
                curves.trainAccuracy(),
                curves.testAccuracy(),
                curves.profiles(),
                gradientNorms.bands(),
                deadFractions.bands(),
                flows.flows(),
                spreads.stream()
                        .filter(counts -> !counts.isEmpty())
                        .map(GradientSpread.Counts::spread)
                        .toList(),
                decisionField);
    }
}
