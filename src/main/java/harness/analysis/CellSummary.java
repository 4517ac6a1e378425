package harness.analysis;

import harness.training.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

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
     * @param runs one a seed, at least one
     */
    static CellSummary of(Map<String, String> values, List<RunFigures> runs) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, (int)
                    runs.stream().filter(run -> run.outcome() == outcome).count());
        }
        Map<Measure, SeedStatistics> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            ToDoubleFunction<RunFigures> value = run -> run.measures().get(measure);
            measures.put(
                    measure, SeedStatistics.of(runs.stream().mapToDouble(value).toArray()));
        }
        return new CellSummary(values, runs.size(), outcomes, measures);
    }

    /** The median over seeds of a measure. */
    public double median(Measure measure) {
        return measures.get(measure).quartiles().median();
    }

    /** Share of runs that converged, 0 … 1. */
    public double shareConverged() {
        return (double) outcomes.get(Outcome.CONVERGED) / runs;
    }
}
