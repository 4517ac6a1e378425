package harness.cli;

import harness.config.ActivationStudy;
import harness.config.Config;
import harness.config.ConfigReader;
import harness.config.Experiment;
import harness.config.json.ConfigException;
import harness.config.json.Setting;
import harness.data.dataset.FileNames;
import harness.data.dataset.Quoted;
import harness.math.KernelChoice;
import harness.report.folder.ResultsFolder;
import harness.report.folder.UnusableFolderException;
import harness.report.table.EnvironmentFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
final class HarnessCommand implements Callable<Integer> {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG = 2;

    /**
     * So many multiply-adds in all, some seconds of training, make up for the second that the just-in-time compiler needs
     * for kernels with SIMD instructions.
     */
    static final double WORTH_SIMD = 2.5e10;

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

    /** Only described here: {@link SecondJvm} looks for it before anything of this class is loaded. */
    @Option(
            names = SecondJvm.OFF_SWITCH,
            description = "works in the JVM that was started; otherwise in a second one, with faster kernels")
    private boolean oneJvm;

    private List<Job> jobs = List.of();

    /** Runs the command that the arguments name, and returns its exit code. */
    static int execute(String... args) {
        StandardOutput out = new StandardOutput();
        CommandLine commandLine = commandLine(
                new HarnessCommand(),
                Output.writer(out, "stdout.encoding"),
                Output.writer(System.err, "stderr.encoding"));
        ProgramJar.watch();
        try {
            return out.exitCode(commandLine.execute(args));
        } catch (Error failure) {
            // Memory, as a rule. The library hands on only exceptions.
            return fail(commandLine, failure);
        }
    }

    /** Says why arguments are not even looked at, and returns the exit code. */
    static int refuse(String complaint) {
        CommandLine commandLine = parser().setUsageHelpWidth(Terminal.textColumns());
        commandLine.setErr(Output.writer(System.err, "stderr.encoding"));
        new Output(commandLine, false).complain(complaint);
        return WRONG;
    }

    /** What reads the arguments, starts the command, and says there what went wrong. */
    static CommandLine commandLine(HarnessCommand command, PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(command)
                .setUsageHelpWidth(Terminal.textColumns())
                .setExpandAtFiles(false)
                .setOut(out)
                .setErr(err);
        commandLine.setExecutionExceptionHandler((failure, line, parsed) -> {
            // Stopped from outside: the interruption has said what there is to say.
            if (!(failure instanceof InterruptedIOException)) {
                fail(line, failure);
            }
            return FAILED;
        });
        commandLine.setParameterExceptionHandler(HarnessCommand::complainOfUsage);
        return commandLine;
    }

    private static int fail(CommandLine commandLine, Throwable failure) {
        if (ProgramJar.explains(failure)) {
            ProgramJar.complain();
            return FAILED;
        }
        new Output(commandLine, false).complain("harness: " + Explanation.of(failure));
        return FAILED;
    }

    /** What reads the arguments. */
    static CommandLine parser() {
        return new CommandLine(new HarnessCommand());
    }

    /** One line, the nearest known names if an option is mistyped, and where to find help. */
    private static int complainOfUsage(ParameterException wrong, String[] args) {
        Output output = new Output(wrong.getCommandLine(), false);
        Optional<String> unknown = FileNames.areAscii() ? unknownName(wrong.getMessage(), args) : Optional.empty();
        if (unknown.isPresent()) {
            output.complain(Quoted.one(unknown.get()) + ": " + FileNames.CURE);
            return WRONG;
        }
        List<String> near = wrong instanceof CommandLine.UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions()
                : List.of();
        output.complain(
                wrong.getMessage() + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
        output.complain("Try --help.");
        return WRONG;
    }

    /** The argument that a complaint is about, or what it gives to an option, if no file can have that name here. */
    private static Optional<String> unknownName(String complaint, String[] args) {
        return Stream.of(args)
                .map(argument -> argument.startsWith("--") ? argument.substring(argument.indexOf('=') + 1) : argument)
                .filter(name -> !FileNames.canBeOpened(name) && complaint.contains(name))
                .findFirst();
    }

    /** Refuses a system property that asks for kernels which are not there. */
    static void requireKernels(CommandLine commandLine) {
        KernelChoice.problem().ifPresent(problem -> {
            throw new ParameterException(commandLine, problem + ": " + SecondJvm.whyThereIsNone());
        });
    }

    /** Refuses a number below 1; null is an option that was not given. */
    static void requireAtLeastOne(CommandLine commandLine, String option, Integer value) {
        if (value != null && value < 1) {
            throw new ParameterException(commandLine, option + " must be at least 1, found " + value);
        }
    }

    @Override
    public Integer call() throws Exception {
        int worst = prepare();
        if (worst != DONE) {
            return worst;
        }
        for (Job job : jobs) {
            worst = Math.max(worst, dryRun ? job.show() : run(job));
        }
        return worst;
    }

    private int run(Job job) throws Exception {
        if (fresh) {
            Path aside = ResultsFolder.moveAside(out, job.name());
            if (aside != null) {
                new Output(command.commandLine(), quiet).sayWhole("The results of before are now in " + aside);
            }
        }
        try {
            return job.run();
        } catch (FileSystemException | InterruptedIOException | UnusableFolderException known) {
            throw known;
        } catch (IOException unlocated) {
            // Such as a full disk, of which only files that are being opened know where it is.
            String reason = unlocated.getMessage() == null ? unlocated.toString() : unlocated.getMessage();
            FileSystemException located =
                    new FileSystemException(out.resolve(job.name()).toString(), null, reason);
            located.initCause(unlocated);
            throw located;
        }
    }

    /** Reads and checks all that is to be done, and returns the exit code so far. */
    int prepare() {
        requireKernels(command.commandLine());
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
        jobs = readAll();
        if (jobs.size() < configs.size()) {
            return WRONG;
        }
        requireDifferentNames();
        int worst = DONE;
        for (Job job : jobs) {
            worst = Math.max(worst, job.check());
        }
        if (worst != DONE) {
            return worst;
        }
        // An estimate is over before the just-in-time compiler has done with the kernels that it would be about.
        if (dryRun || jobs.stream().mapToDouble(Job::cost).sum() < WORTH_SIMD) {
            KernelChoice.workIsShort();
        }
        return DONE;
    }

    /** Reads all configs and prints everything that is wrong with any of them. */
    private List<Job> readAll() {
        List<Job> read = new ArrayList<>();
        Output output = new Output(command.commandLine(), quiet);
        for (Path config : configs) {
            Optional<String> mistake = ConfigArguments.mistake(config);
            if (mistake.isPresent()) {
                output.complain(config + "\n    " + mistake.get());
                continue;
            }
            try {
                read.add(job(config, read(config)));
            } catch (ConfigException e) {
                output.complain(e.getMessage());
            }
        }
        return read;
    }

    private Config read(Path config) throws ConfigException {
        return EnvironmentFile.isIn(ConfigReader.folder(config))
                ? ConfigReader.readResolved(config, allSettings())
                : ConfigReader.read(config, allSettings());
    }

    private Job job(Path file, Config config) {
        Output output = new Output(command.commandLine(), quiet);
        return config instanceof ActivationStudy study
                ? new ActivationJob(file, study, out, threadCount(), output)
                : new ExperimentJob(file, (Experiment) config, out, threadCount(), fresh, output);
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
        List<String> names =
                jobs.stream().map(job -> job.name().toLowerCase(Locale.ROOT)).toList();
        for (int index = 0; index < names.size(); index++) {
            int first = names.indexOf(names.get(index));
            if (first < index) {
                throw new ParameterException(
                        command.commandLine(),
                        configs.get(first) + " and " + configs.get(index) + " are both named \""
                                + jobs.get(index).name() + "\": their results would go to the same folder");
            }
        }
    }

    private int threadCount() {
        return threads != null ? threads : Runtime.getRuntime().availableProcessors();
    }
}
