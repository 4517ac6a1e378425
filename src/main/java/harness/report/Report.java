package harness.report;

import harness.analysis.CellStanding;
import harness.training.Outcome;
import java.util.List;
import java.util.Map;

/**
 * What came of an experiment whose tables and charts are written.
 *
 * @param cells one for each cell that has a run, in the order of the plan
 * @param outcomes how many runs ended how
 * @param failures one line for each reason why charts that should be there are not
 * @param notDrawn the names of these charts
 * @param notes one line for what the outcomes do not show, and for each limit that left something out of the charts on
 *     purpose
 */
public record Report(
        List<CellStanding> cells,
        Map<Outcome, Integer> outcomes,
        List<String> failures,
        List<String> notDrawn,
        List<String> notes) {}
