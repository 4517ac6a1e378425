package harness.cli;

import harness.config.ActivationStudy;
import harness.config.Config;
import harness.config.ConfigReader;
import harness.config.Experiment;
import harness.config.json.ConfigException;
import harness.report.folder.ResultsFolder;
import harness.report.verify.ResultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Repeats what a folder of results records, and compares. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Repeats the runs whose results are in a folder, and compares the tables bit for bit.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all agree",
            "1:something differs, or could not be repeated",
            "2:the folder or the command is wrong; nothing was repeated"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar harness.jar verify results/compare",
            "  java -jar harness.jar verify results/compare --sample 12"
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "a folder of results: a config.json, with tables beside it")
    private Path folder;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "repeats only N runs, spread over the grid, always the same; tables of whole cells"
                    + " (summary.csv) are not compared then")
    private Integer sample;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where relative paths of CSV files start: the folder of the config that was run"
                    + " (default: that folder, if it is still known)")
    private Path data;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "runs under way at once (default: one for each processor)")
    private Integer threads;

    @Option(names = "--quiet", description = "prints nothing but what went wrong")
    private boolean quiet;

    /** Only described here, as in {@link HarnessCommand}. */
    @Option(
            names = SecondJvm.OFF_SWITCH,
            description = "works in the JVM that was started; otherwise in a second one, with faster kernels")
    private boolean oneJvm;

    @Override
    public Integer call() throws Exception {
        HarnessCommand.requireKernels(command.commandLine());
        HarnessCommand.requireAtLeastOne(command.commandLine(), "--sample", sample);
        HarnessCommand.requireAtLeastOne(command.commandLine(), "--threads", threads);
        Output output = new Output(command.commandLine(), quiet);
        try {
            Config config = ConfigReader.readResolved(configFile(), List.of());
            if (config instanceof ActivationStudy study) {
                sayWhatIsWithoutEffect(output);
                return new ActivationVerificationJob(folder, study, output).run();
            }
            return verify((Experiment) config, output);
        } catch (ConfigException | ResultsException e) {
            output.complain(e.getMessage());
            return HarnessCommand.WRONG;
        }
    }

    private void sayWhatIsWithoutEffect(Output output) {
        List<String> idle = Stream.of("--sample", "--data", "--threads")
                .filter(command.commandLine().getParseResult()::hasMatchedOption)
                .toList();
        if (!idle.isEmpty()) {
            output.say("Without effect, for there are no runs: " + String.join(", ", idle));
        }
    }

    private int verify(Experiment experiment, Output output) throws Exception {
        int threadCount = threads != null ? threads : Runtime.getRuntime().availableProcessors();
        return new VerificationJob(folder, experiment, data, threadCount, output).run(sample);
    }

    private Path configFile() throws ResultsException, IOException {
        if (Files.notExists(folder)) {
            throw new ResultsException(
                    "there is no folder " + folder + ": name one of results, such as results/compare");
        }
        if (!Files.isDirectory(folder)) {
            throw new ResultsException(folder + " is a file: name the folder of results that it is in");
        }
        Path config = folder.resolve("config.json");
        if (Files.notExists(config)) {
            throw new ResultsException(
                    ResultsFolder.isUnfinished(folder)
                            ? folder
                                    + " has no results, or not all of them: its experiment is under way, or was stopped;"
                                    + " starting it again would finish it"
                            : folder + " is no folder of results: it has no config.json");
        }
        if (!Files.isRegularFile(config)) {
            throw new ResultsException(
                    config + " is a folder, a pipe or a device, where a config belongs: put the config back");
        }
        return config;
    }
}
