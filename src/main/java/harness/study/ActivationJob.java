package harness.study;

import harness.cli.command.HarnessCommand;
import harness.cli.command.Interruption;
import harness.cli.command.Version;
import harness.cli.text.ChartText;
import harness.cli.text.Durations;
import harness.cli.text.Output;
import harness.cli.text.PropertyText;
import harness.config.ActivationStudy;
import harness.config.ConfigReader;
import harness.config.RangeConfig;
import harness.experiment.ActivationTiming;
import harness.report.activations.ActivationReport;
import harness.report.chart.Charts;
import harness.report.figure.Numeral;
import harness.report.folder.ResultsFolder;
import harness.report.table.EnvironmentFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.lang3.time.StopWatch;

/** A look at activations, from its config to its results. */
public final class ActivationJob implements Job {

    private final Path config;
    private final ActivationStudy study;
    private final Path out;
    private final int threads;
    private final Output output;

    public ActivationJob(Path config, ActivationStudy study, Path out, int threads, Output output) {
        this.config = config;
        this.study = study;
        this.out = out;
        this.threads = threads;
        this.output = output;
    }

    @Override
    public String name() {
        return study.name();
    }

    @Override
    public int check() {
        return HarnessCommand.DONE;
    }

    @Override
    public double cost() {
        return 0;
    }

    @Override
    public int show() {
        introduce();
        output.say("  " + String.join(", ", study.activations().keySet()));
        output.say("  softmax of "
                + Arrays.stream(study.softmax()).mapToObj(Numeral::of).collect(Collectors.joining(", ")));
        output.say("About a second. Nothing was run.");
        return HarnessCommand.DONE;
    }

    @Override
    public int run() throws IOException {
        StopWatch watch = StopWatch.createStarted();
        introduce();
        Path target = out.resolve(study.name());
        try (Interruption interruption = new Interruption(
                        () -> {}, () -> "Interrupted; nothing was written to " + target + ".", output);
                ResultsFolder folder = interruption.in(new ResultsFolder(out, study.name()))) {
            try {
                List<ActivationTiming> timings = ActivationTiming.measure(study.activations());
                ActivationReport report = ActivationReport.write(study, timings, folder.draft(), threads);
                folder.expect(report.files());
                folder.expect(List.of(EnvironmentFile.write(
                        folder.draft(), Version.number(), threads, watch, ConfigReader.folder(config), Map.of())));
                List<String> keptCharts = folder.keepCharts(report.notDrawn());
                folder.publish();
                conclude(report, keptCharts, folder.target(), watch.getDuration());
                return report.failures().isEmpty() ? HarnessCommand.DONE : HarnessCommand.FAILED;
            } catch (IOException | RuntimeException e) {
                if (folder.isAbandoned()) {
                    throw new InterruptedIOException("the process is being stopped");
                }
                folder.requireUndisturbed();
                throw e;
            }
        }
    }

    private void introduce() {
        RangeConfig range = study.range();
        int count = study.activations().size();
        output.say(config + ": " + count + (count == 1 ? " activation" : " activations"));
        output.say("  at " + range.points() + " points from " + Numeral.of(range.from()) + " to "
                + Numeral.of(range.to()));
        output.describe(study.description());
        study.notes().forEach(note -> output.say("Note: " + note));
    }

    private void conclude(ActivationReport report, List<String> keptCharts, Path results, Duration elapsed) {
        PropertyText.lines(report.activations(), output.columns()).forEach(output::say);
        ChartText.failures(report.failures(), keptCharts).forEach(output::complain);
        output.say("");
        output.sayWhole("Tables: " + results);
        output.sayWhole("Charts: " + results.resolve(Charts.FOLDER));
        output.say("Took " + Durations.text(elapsed));
    }
}
