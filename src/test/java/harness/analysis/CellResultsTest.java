package harness.analysis;

import static harness.analysis.TestResults.history;
import static harness.analysis.TestResults.result;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.Part;
import harness.run.RunResult;
import harness.training.Metric;
import harness.training.Outcome;
import harness.training.Quantity;
import harness.training.RecordedEpochs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellResultsTest {

    private static final Map<String, String> VALUES = Map.of("network.activation", "relu");
    private static final GridCell CELL = new GridCell(Map.of(), null);
    private static final Set<String> PROBES = Set.of("gradient_norm", "activation_sd");
    private static final int[] EPOCHS = {0, 1, 2};

    private static CellResults cell(RunResult... results) {
        CellResults cell = new CellResults(VALUES, new RecordedEpochs(2, 1), results.length, PROBES);
        for (int seed = 1; seed <= results.length; seed++) {
            cell.add(seed, results[seed - 1]);
        }
        return cell;
    }

    @Test
    void measuresOfARun() {
        RunResult run = result(Outcome.CONVERGED, 1, history(EPOCHS, 0.6, 0.1, 0.2));
        assertEquals(0.2, Measure.atEnd(Part.TEST, Quantity.LOSS).of(run));
        assertEquals(0.1, Measure.atEnd(Part.TRAIN, Quantity.LOSS).of(run));
        assertEquals(0.8, Measure.atEnd(Part.TEST, Quantity.ACCURACY).of(run));
        assertEquals(0.1, Measure.best(Part.TEST, Quantity.LOSS).of(run));
        assertEquals(0.05, Measure.best(Part.TRAIN, Quantity.LOSS).of(run));
        assertEquals(0.9, Measure.best(Part.TEST, Quantity.ACCURACY).of(run));
        assertEquals(1, Measure.EPOCHS_TO_THRESHOLD.of(run));
        assertEquals(1, Measure.BEST_TEST_LOSS_EPOCH.of(run));
        assertEquals(2, Measure.EPOCHS_TRAINED.of(run));
    }

    @Test
    void aLossThatIsNotANumberIsNotTheBest() {
        RunResult run = result(Outcome.DIVERGED, null, history(EPOCHS, 0.6, 0.4, Double.NaN));
        assertEquals(Double.NaN, Measure.atEnd(Part.TEST, Quantity.LOSS).of(run));
        assertEquals(0.4, Measure.best(Part.TEST, Quantity.LOSS).of(run));
        assertEquals(1, Measure.BEST_TEST_LOSS_EPOCH.of(run));
    }

    @Test
    void theBestEpochIsTheFirstOfTheSmallestLossAndARecordedOne() {
        int[] epochs = {0, 5, 10, 12};
        RunResult run = result(Outcome.STALLED, null, history(epochs, 0.6, 0.3, 0.4, 0.3));
        assertEquals(5, Measure.BEST_TEST_LOSS_EPOCH.of(run));
        assertEquals(12, Measure.EPOCHS_TRAINED.of(run));
        RunResult never = result(Outcome.DIVERGED, null, history(new int[] {0}, Double.NaN));
        assertEquals(Double.NaN, Measure.BEST_TEST_LOSS_EPOCH.of(never));
    }

    @Test
    void aRunThatWasStoppedKeepsItsLastLossInCurves() {
        RunResult stopped = result(Outcome.STALLED, null, history(new int[] {0, 1}, 0.6, 0.4));
        assertArrayEquals(
                new double[] {0.6, 0.4, 0.4},
                cell(stopped)
                        .analysis(CELL, null)
                        .learningCurves()
                        .bands()
                        .get(new Metric(Part.TEST, Quantity.LOSS))
                        .median());
        RunResult diverged = result(Outcome.DIVERGED, null, history(new int[] {0, 1}, 0.6, 9));
        assertArrayEquals(
                new double[] {0.6, 9, Double.POSITIVE_INFINITY},
                cell(diverged)
                        .analysis(CELL, null)
                        .learningCurves()
                        .bands()
                        .get(new Metric(Part.TEST, Quantity.LOSS))
                        .median());
    }

    @Test
    void neverReachedIsInfinitelyLate() {
        RunResult run = result(Outcome.STALLED, null, history(EPOCHS, 0.6, 0.4, 0.3));
        assertEquals(Double.POSITIVE_INFINITY, Measure.EPOCHS_TO_THRESHOLD.of(run));
    }

    @Test
    void columnsAreUnique() {
        assertEquals(
                Measure.ALL.size(),
                Measure.ALL.stream().map(Measure::column).distinct().count());
    }

    @Test
    void theSummaryCountsEveryRun() {
        CellSummary summary = cell(
                        result(Outcome.CONVERGED, 1, history(EPOCHS, 0.6, 0.2, 0.1)),
                        result(Outcome.CONVERGED, 2, history(EPOCHS, 0.6, 0.3, 0.2)),
                        result(Outcome.DIVERGED, null, history(EPOCHS, 0.6, 9, Double.NaN)),
                        result(Outcome.DEAD, null, history(EPOCHS, 0.7, 0.7, 0.7)))
                .summary();
        assertEquals(4, summary.runs());
        assertEquals(VALUES, summary.values());
        assertEquals(
                Map.of(
                        Outcome.CONVERGED, 2,
                        Outcome.DIVERGED, 1,
                        Outcome.DEAD, 1,
                        Outcome.STALLED, 0,
                        Outcome.VANISHED, 0),
                summary.outcomes());
        assertEquals(0.5, summary.shareConverged());
        // Of 1, 2, never and never the median lies between 2 and never.
        assertEquals(Double.POSITIVE_INFINITY, summary.median(Measure.EPOCHS_TO_THRESHOLD));
        // Of 0.1, 0.2, 0.7 and +∞ it is 0.45.
        assertEquals(0.45, summary.median(Measure.atEnd(Part.TEST, Quantity.LOSS)), 1e-15);
        assertEquals(Measure.ALL, List.copyOf(summary.measures().keySet()));
    }

    @Test
    void theAnalysisHasOneValueASeedAndCurves() {
        CellResults cell = cell(
                result(Outcome.CONVERGED, 1, history(EPOCHS, 0.6, 0.2, 0.1)),
                result(Outcome.STALLED, null, history(EPOCHS, 0.6, 0.5, 0.4)));
        CellAnalysis analysis = cell.analysis(CELL, null);
        assertEquals(CELL, analysis.cell());
        assertEquals(List.of(Outcome.CONVERGED, Outcome.STALLED), analysis.outcomes());
        assertArrayEquals(new double[] {0.9, 0.6}, analysis.finalTestAccuracy(), 1e-15);
        assertArrayEquals(
                new double[] {0.6, 0.35, 0.25},
                analysis.learningCurves()
                        .bands()
                        .get(new Metric(Part.TEST, Quantity.LOSS))
                        .median(),
                1e-15);
        assertArrayEquals(
                new double[] {0.3, 0.175, 0.125},
                analysis.learningCurves()
                        .bands()
                        .get(new Metric(Part.TRAIN, Quantity.LOSS))
                        .median(),
                1e-15);
        assertEquals(PROBES, analysis.probes().keySet());
        LayerBands norms = analysis.probe("gradient_norm");
        assertArrayEquals(new double[] {0.6, 0.35, 0.25}, norms.curves().get(0).median(), 1e-15);
        assertNull(analysis.decisionField());
    }

    @Test
    void seedsComeInAnyOrderAndThoseThatFailedNever() {
        CellResults cell = new CellResults(VALUES, new RecordedEpochs(2, 1), 4, PROBES);
        cell.add(4, result(Outcome.STALLED, null, history(EPOCHS, 0.6, 0.5, 0.4)));
        cell.add(1, result(Outcome.CONVERGED, 1, history(EPOCHS, 0.6, 0.2, 0.1)));
        cell.add(2, result(Outcome.DEAD, null, history(EPOCHS, 0.7, 0.7, 0.7)));
        CellAnalysis analysis = cell.analysis(CELL, null);
        assertEquals(List.of(Outcome.CONVERGED, Outcome.DEAD, Outcome.STALLED), analysis.outcomes());
        assertArrayEquals(new double[] {0.9, 1 - 0.7, 0.6}, analysis.finalTestAccuracy());
        assertEquals(3, cell.summary().runs());
        assertEquals(1 - 0.4, cell.summary().median(Measure.atEnd(Part.TEST, Quantity.ACCURACY)));
    }

    @Test
    void isEmptyUntilARunIsTakenIn() {
        assertTrue(cell().isEmpty());
        assertFalse(cell().hasCurves());
        assertFalse(
                cell(result(Outcome.STALLED, null, history(EPOCHS, 1, 1, 1))).isEmpty());
    }

    @Test
    void moreSeedsThanCurvesStillCount() {
        CellResults cell = new CellResults(VALUES, new RecordedEpochs(2, 1), CellResults.MOST_CURVES + 5, PROBES);
        for (int seed = CellResults.MOST_CURVES + 5; seed > 0; seed--) {
            double loss = seed <= CellResults.MOST_CURVES ? 0.25 : 0.75;
            cell.add(seed, result(Outcome.STALLED, null, history(EPOCHS, loss, loss, loss)));
        }
        assertEquals(CellResults.MOST_CURVES + 5, cell.summary().runs());
        assertEquals(CellResults.MOST_CURVES + 5, cell.analysis(CELL, null).finalTestAccuracy().length);
        assertArrayEquals(
                new double[] {0.25, 0.25, 0.25},
                cell.analysis(CELL, null)
                        .learningCurves()
                        .bands()
                        .get(new Metric(Part.TEST, Quantity.LOSS))
                        .upper());
    }
}
