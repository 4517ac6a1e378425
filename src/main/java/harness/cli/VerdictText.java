package harness.cli;

import harness.report.Verification;

/** What a verification comes to, in one sentence for a person. It speaks only of what was compared. */
final class VerdictText {

    private VerdictText() {}

    /**
     * The sentence.
     *
     * @param repeated number of runs that were
     * @param runs of the plan
     * @param cells of the plan
     */
    static String of(Verification verification, int repeated, int runs, int cells) {
        StringBuilder text = new StringBuilder(repeated + " of " + runs + " runs were repeated");
        if (verification.comparesRuns()) {
            text.append(", ").append(verification.agreeing() == repeated ? "all" : verification.agreeing());
            text.append(" agree bit for bit");
        } else {
            text.append(", though there is no table of runs to compare");
        }
        if (verification.differingCells() > 0) {
            text.append("; ").append(verification.differingCells() + " of " + cells + " cells differ");
        } else if (!verification.comparesRuns()) {
            text.append("; all cells agree bit for bit");
        }
        if (!verification.strays().isEmpty()) {
            text.append("; there are rows that should not be");
        }
        return text.append('.').toString();
    }
}
