package harness.study;

import harness.config.Config;
import harness.report.folder.ResultsFolder;
import harness.report.table.EnvironmentFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.time.StopWatch;

/**
 * One study from its config to its results: {@linkplain #check checked}, then {@linkplain #run made}, once. Another thread
 * may {@linkplain #stop stop} it.
 *
 * @param <F> what it finds, beside the files that it leaves
 */
public abstract class Job<F> {

    private final Config config;
    private final Path out;
    private final int threads;

    /** Null before they were looked for. */
    private List<Obstacle> obstacles;

    /** Null before there is one. */
    private volatile ResultsFolder folder;

    private volatile boolean stopping;

    /**
     * A job of its own kind.
     *
     * @param out where results are kept: they go to the folder there that is named after the study
     * @param threads how many runs or charts are under way at once, at least 1
     */
    Job(Config config, Path out, int threads) {
        this.config = config;
        this.out = out;
        this.threads = threads;
    }

    /**
     * What a kind of study made in the draft of its folder.
     *
     * @param files all that must be there
     * @param failures one line for each reason why charts that should be there are not
     * @param notDrawn the names of these charts
     * @param failedRuns how many runs broke off
     */
    record Made<F>(F findings, List<Path> files, List<String> failures, List<String> notDrawn, int failedRuns) {}

    /** What is to be made. */
    public final Config config() {
        return config;
    }

    /** Names the folder of the results. */
    public final String name() {
        return config.name();
    }

    /** Where the results will be. */
    public final Path target() {
        return out.resolve(name());
    }

    /** How many runs or charts are under way at once. */
    public final int threads() {
        return threads;
    }

    /** Checks what reading the config could not. Returns what keeps the study from being made; empty if nothing does. */
    public final List<Obstacle> check() {
        if (obstacles == null) {
            obstacles = List.copyOf(obstacles());
        }
        return obstacles;
    }

    /** Looks for obstacles; once. */
    List<Obstacle> obstacles() {
        return List.of();
    }

    /** What the user should know before the study is made, a sentence each; of a study without obstacles. */
    public List<String> notes() {
        return config.notes();
    }

    /**
     * Makes the study and puts its results in their place: all of them, or none.
     *
     * @param listener hears how it goes on
     * @throws IllegalStateException if there are {@linkplain #check obstacles}
     * @throws InterruptedIOException if it was {@linkplain #stop stopped} before its results were in their place
     * @throws IOException if results cannot be stored
     * @throws InterruptedException if the calling thread is interrupted
     */
    public final Results<F> run(JobListener listener) throws IOException, InterruptedException {
        if (!check().isEmpty()) {
            throw new IllegalStateException(check().toString());
        }
        StopWatch watch = StopWatch.createStarted();
        try (ResultsFolder opened = Studies.folder(out, name())) {
            folder = opened;
            try {
                return publish(make(opened, listener), opened, watch);
            } catch (IOException | RuntimeException e) {
                if (stopping || opened.isAbandoned()) {
                    throw stopped();
                }
                opened.requireUndisturbed();
                throw e;
            }
        }
    }

    private Results<F> publish(Made<F> made, ResultsFolder opened, StopWatch watch) throws IOException {
        opened.expect(made.files());
        opened.expect(List.of(EnvironmentFile.write(
                opened.draft(), HarnessVersion.number(), threads, watch, tablesFolder(), tableHashes())));
        List<String> keptCharts = opened.keepCharts(made.notDrawn());
        requireNotStopped();
        opened.publish();
        Duration elapsed = watch.getDuration();
        return new Results<>(opened.target(), made.findings(), made.failedRuns(), made.failures(), keptCharts, elapsed);
    }

    /** Makes the results in the draft. */
    abstract Made<F> make(ResultsFolder opened, JobListener listener) throws IOException, InterruptedException;

    /** Where the relative paths of the user's tables start. */
    Path tablesFolder() {
        return config.folder();
    }

    /** SHA-256 of the user's tables that were read, by their paths as the config has them. */
    Map<String, String> tableHashes() {
        return Map.of();
    }

    /**
     * Keeps anything more from being stored, so that {@link #run} ends; from another thread. What is finished is on the disk
     * when this returns.
     */
    public void stop() throws IOException {
        stopping = true;
    }

    final void requireNotStopped() throws InterruptedIOException {
        if (stopping) {
            throw stopped();
        }
    }

    private static InterruptedIOException stopped() {
        return new InterruptedIOException("the study was stopped");
    }

    /** The folder of the results while they are being made; null before. */
    public final ResultsFolder folder() {
        return folder;
    }
}
