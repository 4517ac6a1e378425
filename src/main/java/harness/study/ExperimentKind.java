package harness.study;

import harness.config.ConfigKind;
import harness.config.Experiment;
import harness.report.folder.Mark;
import harness.report.verify.ResultsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Experiments. */
final class ExperimentKind implements Kind<Experiment> {

    @Override
    public ConfigKind config() {
        return Experiment.KIND;
    }

    @Override
    public boolean hasRuns() {
        return true;
    }

    @Override
    public Mark mark() {
        return new Mark("runs.csv", "run,", ",seed,outcome,", List.of("name", "seeds", "experimentSeed"));
    }

    @Override
    public Job<?> job(Experiment config, Path out, int threads) {
        return new ExperimentJob(config, out, threads);
    }

    @Override
    public VerificationJob verification(Experiment config, VerificationJob.Scope scope)
            throws IOException, ResultsException {
        return new ExperimentVerificationJob(config, scope);
    }
}
