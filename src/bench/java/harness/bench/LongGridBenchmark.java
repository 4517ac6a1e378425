package harness.bench;

import harness.config.ConfigReader;
import harness.config.Experiment;
import harness.config.json.Setting;
import harness.experiment.Journal;
import harness.experiment.RunCosts;
import harness.experiment.RunKeys;
import harness.experiment.RunListener;
import harness.experiment.Runner;
import harness.math.KernelChoice;
import harness.report.ReportWriter;
import harness.report.folder.ResultsFolder;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunData;
import harness.run.RunExecutor;
import harness.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Timeout;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A hundred thousand runs of the network of {@code configs/quick.json}, tables and charts included, in a process of
 * its own with a heap of 256 MB, every fifth of them diverging: whether the last tenth is as fast as the first, and whether memory grows. Runs are
 * recorded at the first and the last epoch only; at every epoch, they would write ten gigabytes.
 *
 * <p>{@code mvn -q -Pbench test -Dbench=LongGrid}, or for one of the grids {@code "-Dbench=LongGrid -p cells=1000"}; see
 * {@link SeedBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Timeout(time = 3, timeUnit = TimeUnit.HOURS)
public class LongGridBenchmark {

    /** Learning rates, the last of which makes runs diverge. */
    private static final int RATES = 5;

    @Param("100000")
    public int runs;

    @Param({"1000", "20000"})
    public int cells;

    @Param("60")
    public int epochs;

    /** The whole experiment. */
    @Benchmark
    public void experiment() throws Exception {
        KernelChoice.expectWork(Double.POSITIVE_INFINITY);
        Path parent = Files.createTempDirectory("harness-bench");
        Plan plan = new Plan((Experiment) ConfigReader.read(Path.of("configs", "quick.json"), settings()));
        RunData data = new RunData(plan.experiment().folder());
        try (ResultsFolder folder = new ResultsFolder(parent, "long", List.of());
                Journal journal = Journal.open(folder.target().resolve(Journal.FILE));
                ReportWriter report = new ReportWriter(plan, data, folder.draft())) {
            Store store = new Store(journal, new RunKeys(plan, data), report, plan.runs());
            RunExecutor executor = new RunExecutor(data);
            new Runner(plan, executor, new RunCosts(plan, executor), store).run(2);
            report.finish(2);
            System.out.printf(
                    Locale.ROOT,
                    "first tenth %.1f runs a second and then %.1f MB in use, last tenth %.1f runs a second and %.1f MB; ",
                    store.ratesOfTenths[0],
                    store.megabytes[0],
                    store.ratesOfTenths[1],
                    store.megabytes[1]);
        }
        try (Stream<Path> files = Files.walk(parent)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Cells differ in the noise of their data and the learning rate; every fifth diverges. */
    private List<Setting> settings() {
        String noises = IntStream.range(0, cells / RATES)
                .mapToObj(cell -> String.valueOf(0.1 + 0.1 * cell * RATES / cells))
                .collect(Collectors.joining(", ", "[", "]"));
        return List.of(
                new Setting("network.activation", "leaky_relu"),
                new Setting("vary.data.source.noise", noises),
                new Setting("vary.training.optimizer.learningRate", "[0.1, 0.09, 0.08, 0.07, 1e9]"),
                new Setting("training.epochs", String.valueOf(epochs)),
                new Setting("record.everyEpochs", String.valueOf(Math.max(1, epochs))),
                new Setting("seeds", String.valueOf(runs / cells)));
    }

    /** Stores every run, and looks at the clock and the heap after the first and the last tenth. */
    private static final class Store implements RunListener {

        private final Journal journal;
        private final RunKeys keys;
        private final ReportWriter report;
        private final int runs;
        private final double[] ratesOfTenths = new double[2];
        private final double[] megabytes = new double[2];
        private long start = System.nanoTime();
        private int done;

        Store(Journal journal, RunKeys keys, ReportWriter report, int runs) {
            this.journal = journal;
            this.keys = keys;
            this.report = report;
            this.runs = runs;
        }

        @Override
        public void started(Run run) {
            // Nothing is shown.
        }

        @Override
        public void finished(Run run, RunResult result) throws IOException {
            journal.append(keys.of(run), result);
            report.add(run, result);
            count();
        }

        private synchronized void count() {
            done++;
            if (done == runs / 10) {
                look(0);
            } else if (done == runs - runs / 10) {
                start = System.nanoTime();
            } else if (done == runs) {
                look(1);
            }
        }

        private void look(int place) {
            ratesOfTenths[place] = runs / 10 / ((System.nanoTime() - start) * 1e-9);
            System.gc();
            Runtime machine = Runtime.getRuntime();
            megabytes[place] = (machine.totalMemory() - machine.freeMemory()) / 1e6;
        }

        @Override
        public void failed(Run run, Throwable cause) {
            throw new IllegalStateException(run.id(), cause);
        }
    }
}
