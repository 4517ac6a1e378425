package harness.run;

import harness.config.ConfigReader;
import harness.config.Experiment;
import harness.config.json.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Experiments from config files, for tests of what comes after the config. */
public final class TestExperiments {

    private TestExperiments() {}

    /** The plan of a config that is written to the folder first. For legibility, its texts are in single quotes. */
    public static Plan plan(Path folder, String config) {
        return new Plan(experiment(folder, config));
    }

    private static Experiment experiment(Path folder, String config) {
        try {
            Path file = folder.resolve("config.json");
            Files.writeString(file, config.replace('\'', '"'));
            return (Experiment) ConfigReader.read(file, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ConfigException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Does all runs of a plan on one thread, in order. */
    public static List<RunResult> results(Plan plan) {
        RunExecutor executor = new RunExecutor(new RunData(plan.experiment().folder()));
        return IntStream.range(0, plan.runs())
                .mapToObj(index -> executor.execute(plan.run(index)))
                .toList();
    }

    /** A small config or table that tests of this package have as a file. */
    public static String resource(String name) throws IOException {
        try (InputStream file = TestExperiments.class.getResourceAsStream("/harness/experiment/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
