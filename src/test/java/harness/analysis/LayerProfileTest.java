package harness.analysis;

import static harness.analysis.TestResults.history;
import static harness.analysis.TestResults.result;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import harness.analysis.CellAnalysis.LayerProfile;
import harness.training.History;
import harness.training.Outcome;
import harness.training.RecordedEpochs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What charts see of a probe: a curve a layer, and profiles from layer to layer. */
class LayerProfileTest {

    private static final String PROBE = "gradient_norm";

    private static CellAnalysis analysis(int last, int every, Outcome outcome, History history) {
        CellResults results = new CellResults(Map.of(), new RecordedEpochs(last, every), 1, Set.of(PROBE));
        results.add(1, result(outcome, null, history));
        return results.analysis(new GridCell(Map.of(), null), null);
    }

    @Test
    void profilesShowTheFirstTheMiddleAndTheLastEpoch() {
        int[] epochs = {0, 5, 10, 15, 20};
        List<LayerProfile> profiles =
                analysis(20, 5, Outcome.STALLED, history(epochs, 5, 4, 3, 2, 1)).profiles(PROBE);
        assertEquals(
                List.of(0, 10, 20), profiles.stream().map(LayerProfile::epoch).toList());
        assertArrayEquals(new int[] {1, 2}, profiles.get(1).layers().at());
        assertArrayEquals(new double[] {3, 30}, profiles.get(1).layers().median());
    }

    @Test
    void aRunThatWasStoppedKeepsItsLastProfile() {
        List<LayerProfile> profiles = analysis(20, 7, Outcome.STALLED, history(new int[] {0, 7, 10}, 0.5, 0.4, 0.3))
                .profiles(PROBE);
        assertArrayEquals(new double[] {0.4, 4}, profiles.get(1).layers().median());
        assertEquals(20, profiles.get(2).epoch());
        assertArrayEquals(new double[] {0.3, 3}, profiles.get(2).layers().median());
    }

    @Test
    void aRunThatDivergedHasInfiniteProfilesFromThereOn() {
        List<LayerProfile> profiles = analysis(20, 10, Outcome.DIVERGED, history(new int[] {0, 5}, 0.5, 9))
                .profiles(PROBE);
        double infinite = Double.POSITIVE_INFINITY;
        assertArrayEquals(
                new double[] {infinite, infinite}, profiles.get(2).layers().median());
    }

    @Test
    void profilesOfFewerEpochsAreFewer() {
        CellAnalysis analysis = analysis(0, 1, Outcome.STALLED, history(new int[] {0}, 0.5));
        assertEquals(1, analysis.profiles(PROBE).size());
    }

    @Test
    void aProbeThatNoChartAskedForIsNotKept() {
        CellAnalysis analysis = analysis(0, 1, Outcome.STALLED, history(new int[] {0}, 0.5));
        assertThrows(IllegalArgumentException.class, () -> analysis.probe("dead_fraction"));
    }
}
