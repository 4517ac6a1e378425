package harness.cli.text;

import harness.data.dataset.Printable;
import harness.report.chart.Charts;
import harness.study.ActivationJob;
import harness.study.ExperimentJob;
import harness.study.Job;
import harness.study.Obstacle;
import harness.study.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A study as the command line makes it: what is said before, meanwhile and after. This does for every kind of study; one of
 * which there is more to say has a text of its own.
 *
 * @param <F> what the study finds
 */
public class StudyText<F> {

    private final Job<F> job;
    private final String file;
    private final Output output;
    private final RunText runs;

    StudyText(Job<F> job, Path file, Output output) {
        this.job = job;
        this.file = Printable.line(file.toString());
        this.output = output;
        runs = new RunText(output, "failed");
    }

    /**
     * The text of a study.
     *
     * @param file its config
     * @param fresh whether runs of before are moved aside
     */
    public static StudyText<?> of(Job<?> job, Path file, boolean fresh, Output output) {
        if (job instanceof ExperimentJob experiment) {
            return new ExperimentText(experiment, file, fresh, output);
        }
        return job instanceof ActivationJob activations
                ? new ActivationText(activations, file, output)
                : new StudyText<>(job, file, output);
    }

    /** The study. */
    public final Job<F> job() {
        return job;
    }

    /** Checks the study, and says what keeps it from being made; whether nothing does. */
    public final boolean check() {
        for (Obstacle obstacle : job.check()) {
            String text = obstacle.memory() == null
                    ? obstacle.problem()
                    : MemoryText.of(obstacle.memory(), Runtime.getRuntime().maxMemory());
            output.complain(file + "  " + obstacle.path() + "\n    " + text.replace("\n", "\n    "));
        }
        return job.check().isEmpty();
    }

    /** Says what would be made. */
    public final void preview() throws IOException {
        introduce();
        details().forEach(output::say);
        output.say("Nothing was run.");
    }

    /** Makes the study and says what came of it; whether all went well. */
    public final boolean make() throws IOException, InterruptedException {
        introduce();
        beginning().forEach(output::say);
        try (runs) {
            Results<F> results = job.run(runs);
            List<String> found = findings(results.findings(), output.columns());
            if (!found.isEmpty()) {
                output.say("");
                found.forEach(output::say);
            }
            runs.tellFailuresNotShown();
            ChartText.failures(results.chartFailures(), results.keptCharts()).forEach(output::complain);
            output.say("");
            remarks(results.findings()).forEach(output::say);
            output.sayWhole("Tables: " + results.folder());
            Path charts = results.folder().resolve(Charts.FOLDER);
            if (Files.isDirectory(charts)) {
                output.sayWhole("Charts: " + charts);
            }
            output.say("Took " + Durations.text(results.elapsed()));
            return results.areWhole();
        }
    }

    private void introduce() {
        List<String> size = size();
        output.say(file + ": " + size.get(0));
        size.stream().skip(1).forEach(output::say);
        output.describe(job.config().description());
        job.notes().forEach(note -> output.say("Note: " + note));
    }

    /** How large the study is: to follow the name of its config, and perhaps further lines. */
    List<String> size() {
        return List.of(job.name());
    }

    /** What is in it, and how long it takes, for someone who has yet to decide on it. */
    List<String> details() throws IOException {
        return List.of();
    }

    /** What is to be known when it begins. */
    List<String> beginning() {
        return List.of();
    }

    /**
     * What was found.
     *
     * @param columns that a line of a table may have
     */
    List<String> findings(F findings, int columns) {
        return List.of();
    }

    /** What there is to add to that, after what went wrong. */
    List<String> remarks(F findings) {
        return List.of();
    }

    /** What is kept if the study is stopped now. */
    public String interrupted() {
        return "Interrupted; nothing was written to " + job.target() + ".";
    }
}
