package harness.study;

import harness.cli.command.HarnessCommand;
import harness.cli.text.DifferenceText;
import harness.cli.text.Output;
import harness.cli.text.PlanText;
import harness.config.ActivationStudy;
import harness.report.verify.ActivationVerification;
import harness.report.verify.FolderComparison;
import harness.report.verify.ResultsException;
import java.io.IOException;
import java.nio.file.Path;

/** Repeats a study of activations and compares its tables. */
public final class ActivationVerificationJob {

    private final Path folder;
    private final ActivationStudy study;
    private final Output output;

    public ActivationVerificationJob(Path folder, ActivationStudy study, Output output) {
        this.folder = folder;
        this.study = study;
        this.output = output;
    }

    /**
     * Does it and returns the exit code.
     *
     * @throws ResultsException if there are no tables that could be compared
     */
    public int run() throws IOException, ResultsException {
        try (ActivationVerification verification = new ActivationVerification(study, folder)) {
            output.sayWhole(folder + ": " + PlanText.count(study.activations().size(), "activation"));
            output.say(
                    "Comparing " + String.join(", ", verification.comparison().tables()));
            verification.run();
            return conclude(verification.comparison(), verification.compared());
        }
    }

    private int conclude(FolderComparison found, int compared) {
        DifferenceText.say(found, output);
        if (found.differing() > 0) {
            output.complain(found.differing() + " of " + compared + " activations and classes of softmax differ.");
            return HarnessCommand.FAILED;
        }
        if (!found.strays().isEmpty()) {
            output.complain("All agrees bit for bit; there are rows that should not be.");
            return HarnessCommand.FAILED;
        }
        output.say("Every table that is there agrees bit for bit.");
        return HarnessCommand.DONE;
    }
}
