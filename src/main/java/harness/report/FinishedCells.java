package harness.report;

import harness.analysis.CellAnalysis;
import harness.analysis.CellResults;
import harness.analysis.CellStanding;
import harness.analysis.CellSummary;
import harness.training.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is kept in memory of cells that are done: a few numbers of each, and of those that charts show what they show of them.
 * Cells come in any order, from any thread.
 */
final class FinishedCells {

    private final List<CellStanding> standings = new ArrayList<>();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    /** Runs that had reached the threshold at epoch 0. */
    private int reachedBeforeTraining;

    private final String notShown;

    /** By the number of the cell; only those that charts show. */
    private final TreeMap<Integer, CellAnalysis> charted = new TreeMap<>();

    /**
     * No cells yet.
     *
     * @param notShown what charts leave out, a sentence; empty if they show all
     */
    FinishedCells(String notShown) {
        this.notShown = notShown;
    }

    /**
     * Takes in a cell with at least one run.
     *
     * @param analysis what charts show of it; empty if they do not
     */
    synchronized void add(int cell, CellSummary summary, CellResults results, Optional<CellAnalysis> analysis) {
        standings.add(CellStanding.of(cell, summary));
        summary.outcomes().forEach((outcome, runs) -> outcomes.merge(outcome, runs, Integer::sum));
        reachedBeforeTraining += results.reachedBeforeTraining();
        analysis.ifPresent(shown -> charted.put(cell, shown));
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
        if (!notShown.isEmpty()) {
            notes.add(notShown);
        }
        return notes;
    }
}
