package harness.study;

import harness.config.Config;
import harness.config.ConfigReader;
import harness.config.json.ConfigException;
import harness.config.json.Setting;
import harness.report.folder.Mark;
import harness.report.folder.ResultsFolder;
import harness.report.table.EnvironmentFile;
import harness.report.verify.ResultsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Studies of every kind. */
public final class Studies {

    /** The kinds; a new one is a file and a line here. */
    private static final List<Kind<?>> KINDS = List.of(new ExperimentKind(), new ActivationKind());

    private static final List<Mark> MARKS = KINDS.stream().map(Kind::mark).toList();

    private Studies() {}

    /**
     * Reads a config; one among results as the harness wrote it. Files that it names are not opened.
     *
     * @param settings laid over the file, in this order
     * @throws ConfigException if anything is wrong
     */
    public static Config read(Path file, List<Setting> settings) throws ConfigException {
        return EnvironmentFile.isIn(ConfigReader.folder(file))
                ? ConfigReader.readResolved(file, settings)
                : ConfigReader.read(file, settings);
    }

    @SuppressWarnings("unchecked")
    private static <C extends Config> Kind<C> kind(C config) {
        return (Kind<C>) KINDS.stream()
                .filter(kind -> kind.config() == config.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no study of kind " + config.kind().label()));
    }

    /**
     * The study of a config.
     *
     * @param out where results are kept: they go to the folder there that is named after the study
     * @param threads how many runs or charts are under way at once, at least 1
     */
    public static Job<?> job(Config config, Path out, int threads) {
        return kind(config).job(config, out, threads);
    }

    /** Whether the study of a config consists of runs, of which a sample can be repeated, several at once. */
    public static boolean hasRuns(Config config) {
        return kind(config).hasRuns();
    }

    /**
     * What repeats the study that a folder of results has the config of.
     *
     * @throws ResultsException if there is nothing that could be compared
     */
    public static VerificationJob verification(Config config, VerificationJob.Scope scope)
            throws IOException, ResultsException {
        return kind(config).verification(config, scope);
    }

    /**
     * Gives the results of a study another name, so that it is made anew.
     *
     * @param out where results are kept
     * @param name of the study
     * @return where they are now; null if there were none
     * @throws IOException if another process has them, or they cannot be moved
     */
    public static Path moveAside(Path out, String name) throws IOException {
        return ResultsFolder.moveAside(out, name, MARKS);
    }

    /** Whether a folder is of a study that has no results, or not all of them: under way, stopped or killed. */
    public static boolean isUnfinished(Path folder) throws IOException {
        return ResultsFolder.isUnfinished(folder, MARKS);
    }

    /** A folder for the results of a study. */
    static ResultsFolder folder(Path out, String name) throws IOException {
        return new ResultsFolder(out, name, MARKS);
    }
}
