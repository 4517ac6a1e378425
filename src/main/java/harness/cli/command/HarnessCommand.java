package harness.cli.command;

import harness.cli.text.Output;
import harness.cli.text.StudyText;
import harness.config.json.ConfigException;
import harness.config.json.Setting;
import harness.data.dataset.Printable;
import harness.report.folder.UnusableFolderException;
import harness.study.Job;
import harness.study.Studies;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "harness",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {ListCommand.class, BenchCommand.class, VerifyCommand.class},
        sortOptions = false,
        description = "Trains the grid of small networks, or compares the activations, that each CONFIG describes, and"
                + " leaves tables and charts.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was done",
            "1:a run failed, or something could not be written",
            "2:the config or the command is wrong; nothing was run",
            "130:interrupted (Ctrl-C)",
            "137:killed, as a rule because memory ran out",
            "143:terminated"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar harness.jar configs/quick.json",
            "  java -jar harness.jar configs/compare.json --seeds 3",
            "  java -jar harness.jar configs/activations.json",
            "  java -jar harness.jar verify results/compare",
            "  java -jar harness.jar list"
        })
public final class HarnessCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "CONFIG",
            arity = "0..*",
            description = "JSON file that describes an experiment, or activations")
    private List<Path> configs = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "results",
            description = "where results go, in a folder named after the experiment (default: ${DEFAULT-VALUE})")
    private Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "runs or charts under way at once (default: one for each processor)")
    private Integer threads;

    @Option(names = "--seeds", paramLabel = "N", description = "repetitions of every cell; the same as --set seeds=N")
    private Integer seeds;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "replaces what the config says at a path (training.epochs=50)")
    private List<String> settings = List.of();

    @Option(
            names = "--fresh",
            description = "does everything again; the results of before are moved aside, to a folder with a number")
    private boolean fresh;

    @Option(names = "--dry-run", description = "shows the grid, its size and an estimate of the time, and stops")
    private boolean dryRun;

    @Option(names = "--quiet", description = "prints nothing but what went wrong")
    private boolean quiet;

    /** Only described here: it is looked for before anything of this class is loaded. */
    @Option(
            names = OneJvm.SWITCH,
            description = "works in the JVM that was started; otherwise in a second one, with faster kernels")
    private boolean oneJvm;

    private List<StudyText<?>> studies = List.of();

    /** Refuses a number below 1; null is an option that was not given. */
    static void requireAtLeastOne(CommandLine commandLine, String option, Integer value) {
        if (value != null && value < 1) {
            throw new ParameterException(commandLine, option + " must be at least 1, found " + value);
        }
    }

    @Override
    public Integer call() throws Exception {
        int worst = prepare();
        if (worst != ExitCode.DONE) {
            return worst;
        }
        for (StudyText<?> study : studies) {
            if (dryRun) {
                study.preview();
            } else {
                worst = Math.max(worst, make(study));
            }
        }
        return worst;
    }

    private int make(StudyText<?> study) throws Exception {
        Output output = new Output(command.commandLine(), quiet);
        if (fresh) {
            Path aside = Studies.moveAside(out, study.job().name());
            if (aside != null) {
                output.sayWhole("The results of before are now in " + aside);
            }
        }
        try (Interruption interruption = new Interruption(study.job(), study::interrupted, output)) {
            return study.make() ? ExitCode.DONE : ExitCode.FAILED;
        } catch (FileSystemException | InterruptedIOException | UnusableFolderException known) {
            throw known;
        } catch (IOException unlocated) {
            // Such as a full disk, of which only files that are being opened know where it is.
            String reason = unlocated.getMessage() == null ? unlocated.toString() : unlocated.getMessage();
            FileSystemException located =
                    new FileSystemException(study.job().target().toString(), null, reason);
            located.initCause(unlocated);
            throw located;
        }
    }

    /** Reads and checks all that is to be done, and returns the exit code so far. */
    public int prepare() {
        OneJvm.requireKernels(command.commandLine());
        if (configs.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "Name a config, for example: java -jar harness.jar configs/quick.json");
        }
        if (out.toString().isEmpty()) {
            throw new ParameterException(command.commandLine(), "--out is empty: name a folder, or . for this one");
        }
        requireAtLeastOne(command.commandLine(), "--threads", threads);
        ConfigArguments.habit(configs, command).ifPresent(cure -> {
            throw new ParameterException(command.commandLine(), cure);
        });
        studies = read();
        if (studies.size() < configs.size()) {
            return ExitCode.WRONG;
        }
        requireDifferentNames();
        boolean canBeMade = true;
        for (StudyText<?> study : studies) {
            canBeMade &= study.check();
        }
        if (!canBeMade) {
            return ExitCode.WRONG;
        }
        return ExitCode.DONE;
    }

    /** Reads all configs and prints everything that is wrong with any of them. */
    private List<StudyText<?>> read() {
        Output output = new Output(command.commandLine(), quiet);
        int threadCount = threads != null ? threads : Runtime.getRuntime().availableProcessors();
        List<Setting> all = allSettings();
        List<StudyText<?>> read = new ArrayList<>();
        for (Path file : configs) {
            Optional<String> mistake = ConfigArguments.mistake(file);
            if (mistake.isPresent()) {
                output.complain(Printable.line(file.toString()) + "\n    " + mistake.get());
                continue;
            }
            try {
                Job<?> job = Studies.job(Studies.read(file, all), out, threadCount);
                read.add(StudyText.of(job, file, fresh, output));
            } catch (ConfigException e) {
                output.complain(e.getMessage());
            }
        }
        return read;
    }

    private List<Setting> allSettings() {
        List<Setting> all = new ArrayList<>();
        for (String setting : settings) {
            try {
                all.add(Setting.parse(setting));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(command.commandLine(), "--set: " + e.getMessage(), e);
            }
        }
        if (seeds != null) {
            all.add(new Setting("seeds", seeds.toString()));
        }
        return all;
    }

    private void requireDifferentNames() {
        // Some file systems take upper and lower case for the same.
        List<String> names = studies.stream()
                .map(study -> study.job().name().toLowerCase(Locale.ROOT))
                .toList();
        for (int index = 0; index < names.size(); index++) {
            int first = names.indexOf(names.get(index));
            if (first < index) {
                throw new ParameterException(
                        command.commandLine(),
                        configs.get(first) + " and " + configs.get(index) + " are both named \""
                                + studies.get(index).job().name() + "\": their results would go to the same folder");
            }
        }
    }
}
