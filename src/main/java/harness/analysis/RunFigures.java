package harness.analysis;

import harness.experiment.RunResult;
import harness.training.Outcome;
import java.util.EnumMap;
import java.util.Map;

/**
 * The few figures by which a run enters its cell's summary.
 *
 * @param outcome how it ended
 * @param measures its value of every measure; the final losses of a run that diverged are +∞, whatever was measured last:
 *     it would have grown on
 */
record RunFigures(Outcome outcome, Map<Measure, Double> measures) {

    static RunFigures of(RunResult result) {
        Map<Measure, Double> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            boolean lost = result.outcome() == Outcome.DIVERGED && measure.isFinalLoss();
            measures.put(measure, lost ? Double.POSITIVE_INFINITY : measure.of(result));
        }
        return new RunFigures(result.outcome(), measures);
    }
}
