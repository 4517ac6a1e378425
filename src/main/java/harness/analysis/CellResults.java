package harness.analysis;

import harness.experiment.RunResult;
import harness.training.Outcome;
import harness.training.Probes;
import harness.training.RecordedEpochs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes in the results of one cell's runs, one at a time, and sums them up. */
public final class CellResults {

    /** Curves are drawn over so many seeds at most, so that memory does not grow with the number of runs. */
    public static final int MOST_CURVES = 1000;

    private static final int GRADIENT_NORM = Probes.indexOf("gradient_norm");

    private final Map<String, String> values;
    private final List<RunFigures> figures = new ArrayList<>();
    private final Curves curves;

    /**
     * Results of a cell, none yet.
     *
     * @param values what is varied: path and this cell's value
     * @param recorded the epochs at which its runs are recorded
     */
    public CellResults(Map<String, String> values, RecordedEpochs recorded) {
        this.values = values;
        curves = new Curves(recorded, GRADIENT_NORM);
    }

    /** Takes in a run of this cell. */
    public void add(RunResult result) {
        figures.add(RunFigures.of(result));
        if (curves.size() < MOST_CURVES) {
            curves.add(result.history(), result.outcome() == Outcome.DIVERGED);
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
                decisionField);
    }
}
