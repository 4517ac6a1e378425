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

    /** Does it and returns the exit code. */
    int run() throws IOException, ResultsException {
        ActivationVerification found = ActivationVerification.of(study, folder);
        output.say(folder + ": " + study.activations().size() + " activations, comparing "
                + String.join(", ", found.tables()));
        found.differences()
                .forEach(difference -> DifferenceText.lines(difference).forEach(output::complain));
        int differing = found.differences().size();
        if (differing > 0) {
            output.complain(differing + " of " + found.tables().size() + " tables differ.");
            return HarnessCommand.FAILED;
        }
        output.say("All tables agree, bit for bit.");
        return HarnessCommand.DONE;
    }
}
