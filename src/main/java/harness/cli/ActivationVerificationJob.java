package harness.cli;

import harness.config.ActivationStudy;
import harness.report.ActivationVerification;
import harness.report.ResultsException;
import java.io.IOException;
import java.nio.file.Path;

/** Repeats a study of activations and compares its tables. */
final class ActivationVerificationJob {

    private final Path folder;
    private final ActivationStudy study;
    private final Output output;

    ActivationVerificationJob(Path folder, ActivationStudy study, Output output) {
        this.folder = folder;
        this.study = study;
        this.output = output;
    }

    /**
     * Does it and returns the exit code.
     *
     * @throws ResultsException if there are no tables that could be compared
     */
    int run() throws IOException, ResultsException {
        try (ActivationVerification verification = new ActivationVerification(study, folder)) {
            output.say(folder + ": " + study.activations().size() + " activations");
            Lines.of("Comparing " + String.join(", ", verification.tables())).forEach(output::say);
            verification.run();
            return conclude(verification);
        }
    }

    private int conclude(ActivationVerification verification) {
        verification.strays().forEach(output::complain);
        DifferenceText.lines(verification.differences(), verification.differing())
                .forEach(output::complain);
        if (!verification.missing().isEmpty()) {
            Lines.of("Not there: " + String.join(", ", verification.missing())).forEach(output::say);
        }
        if (verification.differing() > 0) {
            output.complain(verification.differing() + " of " + verification.compared()
                    + " activations and classes of softmax differ.");
            return HarnessCommand.FAILED;
        }
        if (!verification.strays().isEmpty()) {
            output.complain("All agrees bit for bit; there are rows that should not be.");
            return HarnessCommand.FAILED;
        }
        output.say("Every table that is there agrees bit for bit.");
        return HarnessCommand.DONE;
    }
}
