package harness.report;

import harness.analysis.CellAnalysis;
import harness.analysis.CellResults;
import harness.analysis.CellStanding;
import harness.analysis.CellSummary;
import harness.analysis.DecisionField;
import harness.analysis.GridCell;
import harness.training.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What is kept in memory of cells that are done: a few numbers of each, and of the first of the plan what charts show.
 * Cells come in any order, from any thread.
 */
final class FinishedCells {

    /** More cells than anyone looks at are left out of the charts, so that memory does not grow with the grid. */
    private static final int MOST_CHARTED = 600;

    private final List<CellStanding> standings = new ArrayList<>();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    /** Runs that had reached the threshold at epoch 0. */
    private int reachedBeforeTraining;

    /** By the number of the cell; never more than are charted. */
    private final TreeMap<Integer, CellAnalysis> charted = new TreeMap<>();

    /** Takes in a cell with at least one run. */
    void add(int cell, CellSummary summary, CellResults results, Supplier<GridCell> gridCell, DecisionField field) {
        CellAnalysis analysis = isCharted(cell) && results.hasCurves() ? results.analysis(gridCell.get(), field) : null;
        synchronized (this) {
            standings.add(CellStanding.of(cell, summary));
            summary.outcomes().forEach((outcome, runs) -> outcomes.merge(outcome, runs, Integer::sum));
            reachedBeforeTraining += results.reachedBeforeTraining();
            if (analysis != null) {
                charted.put(cell, analysis);
            }
            if (charted.size() > MOST_CHARTED) {
                charted.pollLastEntry();
            }
        }
    }

    /** Whether a cell is among the first, as far as can be told now. */
    synchronized boolean isCharted(int cell) {
        return charted.size() < MOST_CHARTED || cell < charted.lastKey();
    }

    /** What charts show, in the order of the plan. */
    synchronized List<CellAnalysis> charted() {
        return List.copyOf(charted.values());
    }

    /** One a cell, in the order of the plan. */
    synchronized List<CellStanding> standings() {
        standings.sort(Comparator.comparingInt(CellStanding::cell));
        return List.copyOf(standings);
    }

    /** How many runs ended how. */
    synchronized Map<Outcome, Integer> outcomes() {
        return new EnumMap<>(outcomes);
    }

    /** Says so if runs had converged untrained, and if charts leave cells out. */
    synchronized List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (reachedBeforeTraining > 0) {
            notes.add(reachedBeforeTraining + (reachedBeforeTraining == 1 ? " run" : " runs")
                    + " had reached the threshold at epoch 0, before any training.");
        }
        if (charted.size() < standings.size()) {
            notes.add("Charts show the first " + charted.size() + " of " + standings.size()
                    + " cells; the tables have all.");
        }
        return notes;
    }
}
