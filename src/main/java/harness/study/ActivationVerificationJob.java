package harness.study;

import harness.config.ActivationStudy;
import harness.report.verify.ActivationVerification;
import harness.report.verify.FolderComparison;
import harness.report.verify.ResultsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Repeats a study of activations and compares its tables. */
final class ActivationVerificationJob implements VerificationJob {

    private final int activations;
    private final ActivationVerification verification;

    /**
     * Opens the tables.
     *
     * @throws ResultsException if there are no tables that could be compared
     */
    ActivationVerificationJob(ActivationStudy study, Path folder) throws IOException, ResultsException {
        activations = study.activations().size();
        verification = new ActivationVerification(study, folder);
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public String scope() {
        return activations + (activations == 1 ? " activation" : " activations");
    }

    @Override
    public FolderComparison comparison() {
        return verification.comparison();
    }

    @Override
    public Verdict run(JobListener listener) throws IOException {
        verification.run();
        int differing = comparison().differing();
        String sentence;
        if (differing > 0) {
            sentence = differing + " of " + verification.compared() + " activations and classes of softmax differ.";
        } else {
            sentence = comparison().strays().isEmpty()
                    ? "Every table that is there agrees bit for bit."
                    : "All agrees bit for bit; there are rows that should not be.";
        }
        return new Verdict(comparison().agrees(), List.of(), sentence);
    }

    @Override
    public void close() {
        verification.close();
    }
}
