package harness.study;

import harness.config.ActivationStudy;
import harness.config.ConfigKind;
import harness.report.folder.Mark;
import harness.report.verify.ResultsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Studies of activations. */
final class ActivationKind implements Kind<ActivationStudy> {

    @Override
    public ConfigKind config() {
        return ActivationStudy.KIND;
    }

    @Override
    public boolean hasRuns() {
        return false;
    }

    @Override
    public Mark mark() {
        return new Mark("properties.csv", "activation,infimum,", "", List.of("kind", "name", "range", "softmax"));
    }

    @Override
    public Job<?> job(ActivationStudy config, Path out, int threads) {
        return new ActivationJob(config, out, threads);
    }

    @Override
    public VerificationJob verification(ActivationStudy config, VerificationJob.Scope scope)
            throws IOException, ResultsException {
        return new ActivationVerificationJob(config, scope.folder());
    }
}
