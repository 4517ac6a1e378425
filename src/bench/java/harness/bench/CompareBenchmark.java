package harness.bench;

import harness.config.ConfigReader;
import harness.config.Experiment;
import harness.experiment.Journal;
import harness.experiment.RunCosts;
import harness.experiment.RunKeys;
import harness.experiment.RunListener;
import harness.experiment.Runner;
import harness.math.KernelChoice;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunData;
import harness.run.RunExecutor;
import harness.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All runs of {@code configs/compare.json}, data and journal included, on one thread and then on two: how the runner
 * scales once the just-in-time compiler is done. Tables and charts are not part of it. One measurement is such a pair,
 * and prints both times with their ratio, because the speed of a shared machine drifts from minute to minute.
 *
 * <p>{@code mvn -q -Pbench test -Dbench=Compare}; see {@link SeedBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(1)
public class CompareBenchmark {

    /** A pair. */
    @Benchmark
    public void oneThreadThenTwo() throws Exception {
        double one = secondsToTrain(1);
        double two = secondsToTrain(2);
        System.out.printf(Locale.ROOT, "1 thread %.2f s, 2 threads %.2f s: %.2f times; ", one, two, one / two);
    }

    private static double secondsToTrain(int threads) throws Exception {
        long start = System.nanoTime();
        train(threads);
        return (System.nanoTime() - start) * 1e-9;
    }

    /** Every run of the plan, from the config to the journal. */
    private static void train(int threads) throws Exception {
        KernelChoice.expectWork(Double.POSITIVE_INFINITY);
        Plan plan = new Plan((Experiment) ConfigReader.read(Path.of("configs", "compare.json"), List.of()));
        RunData data = new RunData(plan.experiment().folder());
        RunExecutor executor = new RunExecutor(data);
        Path folder = Files.createTempDirectory("harness-bench");
        Path file = folder.resolve("journal.jsonl");
        try (Journal journal = Journal.open(file)) {
            new Runner(plan, executor, new RunCosts(plan, executor), new Store(journal, new RunKeys(plan, data)))
                    .run(threads);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private record Store(Journal journal, RunKeys keys) implements RunListener {

        @Override
        public void started(Run run) {
            // Nothing is shown.
        }

        @Override
        public void finished(Run run, RunResult result) throws IOException {
            journal.append(keys.of(run), result);
        }

        @Override
        public void failed(Run run, Throwable cause) {
            throw new IllegalStateException(run.id(), cause);
        }
    }
}
