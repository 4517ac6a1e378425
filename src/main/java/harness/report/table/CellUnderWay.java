package harness.report.table;

import harness.analysis.CellResults;
import harness.analysis.DecisionField;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunResult;
import java.util.Set;

/** A cell some of whose runs are still to come. */
public final class CellUnderWay {

    private final CellResults results;
    private int missing;

    /** The first seed's, null if there is none. */
    private DecisionField decisionField;

    private CellUnderWay(CellResults results, int runs) {
        this.results = results;
        missing = runs;
    }

    /**
     * The cell of a run, without any run yet.
     *
     * @param probes names of the probes whose curves are kept
     */
    public static CellUnderWay of(Plan plan, Run run, Set<String> probes) {
        CellResults results = new CellResults(run.values(), run.recordedEpochs(), plan.seeds(), probes);
        return new CellUnderWay(results, plan.seeds());
    }

    /**
     * Takes in a run; returns whether it was the cell's last.
     *
     * @param field the run's decision field, null if it has none
     */
    public synchronized boolean add(int seed, RunResult result, DecisionField field) {
        results.add(seed, result);
        if (field != null) {
            decisionField = field;
        }
        return leaveOut();
    }

    /** Goes without a run; returns whether it was the cell's last. */
    public synchronized boolean leaveOut() {
        missing--;
        return missing == 0;
    }

    /** What the runs that came so far left. */
    public synchronized CellResults results() {
        return results;
    }

    /** That of the first seed; null if there is none. */
    public synchronized DecisionField decisionField() {
        return decisionField;
    }
}
