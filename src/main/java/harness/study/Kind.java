package harness.study;

import harness.config.Config;
import harness.config.ConfigKind;
import harness.report.folder.Mark;
import harness.report.verify.ResultsException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A kind of study: all that there is to know of it beside what its configs look like.
 *
 * @param <C> its configs
 */
interface Kind<C extends Config> {

    /** What its configs look like, and how they are read. */
    ConfigKind config();

    /** Whether it consists of runs, of which a sample can be repeated, several at once. */
    boolean hasRuns();

    /** What tells its results from files of others. */
    Mark mark();

    /** The study of a config; see {@link Studies#job}. */
    Job<?> job(C config, Path out, int threads);

    /** What repeats it; see {@link Studies#verification}. */
    VerificationJob verification(C config, VerificationJob.Scope scope) throws IOException, ResultsException;
}
