package harness.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole processes, as a user starts them and from cold: the JVM, the runs, tables and charts. {@code sweep} is six
 * activations × 20 seeds of the job of {@link SeedBenchmark}, with 100 epochs. Experiments train on two threads; where there
 * are more than two cores, {@code taskset -c 0,1} keeps compiler and collector to as many.
 *
 * <p>{@code mvn -q package -DskipTests && mvn -q -Pbench test -Dbench=Process}; one of them:
 * {@code "-Dbench=Process -p command=sweep"}; see {@link SeedBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 7)
@Fork(1)
public class ProcessBenchmark {

    private static final Path JAR = Path.of("harness.jar").toAbsolutePath();

    @Param({"--help", "activations", "sweep", "compare"})
    public String command;

    private Path results;
    private ProcessBuilder builder;

    /** Makes room for the results. */
    @Setup
    public void makeFolder() throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing: mvn -q package -DskipTests");
        }
        results = Files.createTempDirectory("harness-bench");
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        words.addAll(arguments());
        builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private List<String> arguments() {
        if (command.equals("--help")) {
            return List.of("--help");
        }
        Path config = command.equals("sweep")
                ? Path.of("src", "bench", "resources", "sweep.json")
                : Path.of("configs", command + ".json");
        return List.of(config.toString(), "--fresh", "--quiet", "--threads", "2", "--out", results.toString());
    }

    /** One process. */
    @Benchmark
    public void process() throws Exception {
        int exitCode = builder.start().waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException(builder.command() + " ended with " + exitCode);
        }
    }

    /** Deletes the results. */
    @TearDown
    public void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(results)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
