package harness.study;

import harness.cli.command.HarnessCommand;
import harness.cli.text.DifferenceText;
import harness.cli.text.Explanation;
import harness.cli.text.Output;
import harness.cli.text.Progress;
import harness.cli.text.VerdictText;
import harness.config.Experiment;
import harness.data.dataset.FirstFew;
import harness.experiment.DataCheck;
import harness.experiment.MemoryNeed;
import harness.experiment.RunCosts;
import harness.experiment.RunListener;
import harness.experiment.Runner;
import harness.math.KernelChoice;
import harness.report.table.EnvironmentFile;
import harness.report.verify.ResultsException;
import harness.report.verify.Verification;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunData;
import harness.run.RunExecutor;
import harness.run.RunResult;
import harness.run.RunSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Repeats recorded runs of an experiment and compares them with its tables. */
public final class VerificationJob {

    private final Path folder;
    private final Path dataFolder;
    private final int threads;
    private final Output output;
    private final Plan plan;
    private final RunData data;
    private final RunExecutor executor;

    /**
     * Prepares to repeat an experiment.
     *
     * @param folder of its results
     * @param dataFolder where relative paths of tables start, null if the user did not say
     */
    public VerificationJob(Path folder, Experiment experiment, Path dataFolder, int threads, Output output) {
        this.folder = folder;
        this.dataFolder = dataFolder;
        this.threads = threads;
        this.output = output;
        plan = new Plan(experiment);
        data = dataFolder != null
                ? new RunData(dataFolder.toAbsolutePath())
                : EnvironmentFile.configFolder(folder)
                        .map(origin -> new RunData(origin, experiment.folder()))
                        .orElseGet(() -> new RunData(experiment.folder()));
        executor = new RunExecutor(data);
    }

    /**
     * Does it and returns the exit code.
     *
     * @param sample number of runs to repeat, null for all
     * @throws ResultsException if there are no tables that could be compared
     */
    public int run(Integer sample) throws IOException, InterruptedException, ResultsException {
        BitSet chosen = RunSample.of(plan, sample == null ? plan.runs() : sample);
        int count = chosen.cardinality();
        try (Verification verification = new Verification(plan, folder, count == plan.runs())) {
            requireData();
            RunCosts costs = new RunCosts(plan, executor);
            if (costs.ofPlan() * count / plan.runs() < HarnessCommand.WORTH_SIMD) {
                KernelChoice.workIsShort();
            }
            KernelChoice.slowness().ifPresent(note -> output.say("Note: " + note));
            output.say(folder + ": repeating " + count + " of " + plan.runs() + " runs");
            output.say(
                    "Comparing " + String.join(", ", verification.comparison().tables()));
            try (Progress progress = Progress.on(output, count)) {
                Repetition repetition = new Repetition(chosen, verification, MemoryNeed.of(plan, costs), progress);
                new Runner(plan, executor, costs, repetition).run(Math.min(threads, count));
                progress.close();
                return conclude(verification, count, repetition.broken.get());
            }
        }
    }

    private void requireData() throws IOException, ResultsException {
        DataCheck check = DataCheck.of(plan, data);
        if (!check.problems().isEmpty()) {
            String cure = dataFolder != null
                    ? ""
                    : "\n    If the path of a table is relative, name the folder of the config that was run: --data DIR";
            throw new ResultsException(folder.resolve("config.json") + "  data.source\n    "
                    + String.join("\n", check.problems().lines("dataset")).replace("\n", "\n    ") + cure);
        }
        Map<String, String> recorded = EnvironmentFile.tables(folder);
        for (Map.Entry<String, String> file : data.fileHashes().entrySet()) {
            if (!file.getValue().equals(recorded.getOrDefault(file.getKey(), file.getValue()))) {
                throw new ResultsException(
                        file.getKey() + " has changed since these results were made: put back the file"
                                + " whose SHA-256 is " + recorded.get(file.getKey()));
            }
        }
    }

    /** Compares every run as it ends, so that memory holds none. */
    private final class Repetition implements RunListener {

        private final BitSet chosen;
        private final Verification verification;
        private final MemoryNeed need;
        private final Progress progress;
        private final AtomicInteger broken = new AtomicInteger();

        Repetition(BitSet chosen, Verification verification, MemoryNeed need, Progress progress) {
            this.chosen = chosen;
            this.verification = verification;
            this.need = need;
            this.progress = progress;
        }

        /** Whether the run is not to be repeated. */
        @Override
        public boolean isDone(Run run) {
            return !chosen.get(run.index());
        }

        @Override
        public void started(Run run) {
            progress.started(run);
        }

        @Override
        public void finished(Run run, RunResult result) throws IOException {
            verification.add(run, result);
            progress.ended(run);
        }

        @Override
        public void failed(Run run, Throwable cause) throws IOException {
            if (broken.incrementAndGet() <= FirstFew.PROBLEMS) {
                String why = Explanation.of(cause, need);
                output.complain("run " + run.id() + " could not be repeated: " + why);
            }
            verification.leaveOut(run);
            progress.ended(run);
        }
    }

    private int conclude(Verification verification, int chosen, int broken) throws IOException {
        DifferenceText.say(verification.comparison(), output);
        List<String> untouched = untouched(verification.comparison().tables());
        if (!untouched.isEmpty()) {
            output.say("Not compared: " + String.join(", ", untouched));
        }
        if (chosen < plan.runs()) {
            output.say("Tables of whole cells need all runs.");
        }
        String result = VerdictText.of(verification, plan, chosen - broken, broken);
        if (verification.comparison().agrees() && broken == 0) {
            output.say(result);
            return HarnessCommand.DONE;
        }
        output.complain(result);
        return HarnessCommand.FAILED;
    }

    /** Tables in the folder that were not compared. */
    private List<String> untouched(List<String> compared) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    new ArrayList<>(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".csv"))
                            .sorted()
                            .toList());
            names.removeAll(compared);
            return names;
        }
    }
}
