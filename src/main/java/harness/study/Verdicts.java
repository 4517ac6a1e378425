package harness.study;

import harness.report.verify.Verification;
import harness.run.Plan;

/** What a verification comes to, in one sentence for a person. It speaks only of what was compared. */
final class Verdicts {

    private Verdicts() {}

    /**
     * The sentence.
     *
     * @param repeated number of runs that were
     * @param broken number of runs that were tried and could not be
     */
    static String sentence(Verification verification, Plan plan, int repeated, int broken) {
        StringBuilder text = new StringBuilder(repeated + " of " + plan.runs() + " runs were repeated");
        if (!verification.comparesRuns()) {
            text.append(", though there is no table of runs to compare");
        } else if (repeated > 0) {
            text.append(", ").append(verification.agreeing() == repeated ? "all" : verification.agreeing());
            text.append(" agree bit for bit");
        }
        if (broken > 0) {
            text.append("; ").append(broken).append(" could not be repeated");
        }
        if (verification.differingCells() > 0) {
            text.append("; ").append(verification.differingCells() + " of " + plan.cells() + " cells differ");
        } else if (!verification.comparesRuns() && repeated > 0) {
            text.append("; all cells agree bit for bit");
        }
        if (!verification.comparison().strays().isEmpty()) {
            text.append("; there are rows that should not be");
        }
        return text.append('.').toString();
    }
}
