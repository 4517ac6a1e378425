package harness.analysis;

import harness.training.Outcome;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One cell of the grid summed up over its seeds.
 *
 * @param values what is varied: path and this cell's value
 * @param runs number of seeds that ended, at least 1
 * @param outcomes how many runs ended how; every outcome is a key
 * @param measures statistics over seeds of every measure
 */
public record CellSummary(
        Map<String, String> values, int runs, Map<Outcome, Integer> outcomes, Map<Measure, SeedStatistics> measures) {

    /**
     * Sums up one cell.
     *
     * @param values what is varied: path and this cell's value
     * @param runs how each ended, at least one
     * @param measured what was measured of each run
     */
    static CellSummary of(Map<String, String> values, List<Outcome> runs, Function<Measure, double[]> measured) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, Collections.frequency(runs, outcome));
        }
        Map<Measure, SeedStatistics> measures = new LinkedHashMap<>();
        for (Measure measure : Measure.ALL) {
            measures.put(measure, SeedStatistics.of(measured.apply(measure)));
        }
        return new CellSummary(values, runs.size(), outcomes, measures);
    }

    /** The median over seeds of a measure. */
    double median(Measure measure) {
        return measures.get(measure).quartiles().median();
    }

    /** Share of runs that converged, 0 … 1. */
    double shareConverged() {
        return (double) outcomes.get(Outcome.CONVERGED) / runs;
    }
}
