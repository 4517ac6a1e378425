package harness.cli;

import harness.activation.Activation;
import harness.activation.Relu;
import harness.activation.Sigmoid;
import harness.activation.Swish;
import harness.activation.Tanh;
import harness.data.Split;
import harness.experiment.SpeedJob;
import harness.math.KernelChoice;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Times three training jobs on this machine and prints them beside the published times. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Times three training jobs on one thread, in ten seconds, beside the times that README states.")
final class BenchCommand implements Callable<Integer> {

    /** How long one job with one activation is repeated, first for the just-in-time compiler and then to be timed. */
    private static final double WARM_UP_SECONDS = 0.3;

    private static final double SECONDS = 0.7;

    private static final String LINE = "%-6s %-8s %12s %12s %12s";

    /**
     * What is timed and what README states for it, on the machine it states.
     *
     * @param unit of the figures
     * @param published the harness's figure, the mean over the activations
     * @param numpy that of the same job written with NumPy
     */
    private record Row(
            SpeedJob job,
            String description,
            Map<String, Activation> activations,
            String unit,
            double published,
            double numpy) {

        /** The figure of a training loop. */
        double figure(double seconds) {
            return unit.equals("ms") ? seconds * 1e3 : job.operations() / seconds * 1e-9;
        }
    }

    private static final Map<String, Activation> FOUR = new LinkedHashMap<>();

    static {
        FOUR.put("relu", new Relu());
        FOUR.put("tanh", new Tanh());
        FOUR.put("sigmoid", new Sigmoid());
        FOUR.put("swish", new Swish(1));
    }

    private static final List<Row> ROWS = List.of(
            new Row(SpeedJob.SEED, "2-10-10-1, 1000 samples in one batch, 500 epochs", FOUR, "ms", 50, 470),
            new Row(SpeedJob.KERAS, "10-64-32-1, 800 samples in batches of 32, 50 epochs", FOUR, "ms", 78, 420),
            new Row(
                    SpeedJob.WIDE,
                    "256-256-256-1, 4096 samples in batches of 128, 3 epochs",
                    Map.of("relu", new Relu()),
                    "GFLOP/s",
                    24,
                    32));

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        HarnessCommand.requireKernels(command.commandLine());
        PrintWriter out = command.commandLine().getOut();
        out.println("Training on one thread; kernels: " + KernelChoice.name());
        out.println();
        out.println(String.format(Locale.ROOT, LINE, "", "", "here", "README", "NumPy there"));
        for (Row row : ROWS) {
            List<Double> figures = new ArrayList<>();
            row.activations().forEach((name, activation) -> {
                double figure = row.figure(median(row.job(), activation));
                figures.add(figure);
                out.println(String.format(Locale.ROOT, LINE, row.job().name(), name, text(figure, row.unit()), "", "")
                        .stripTrailing());
            });
            double mean =
                    figures.stream().mapToDouble(figure -> figure).average().orElseThrow();
            out.println(String.format(
                    Locale.ROOT,
                    LINE,
                    row.job().name(),
                    "mean",
                    text(mean, row.unit()),
                    text(row.published(), row.unit()),
                    text(row.numpy(), row.unit())));
        }
        out.println();
        ROWS.forEach(row -> out.println(row.job().name() + ": " + row.description()));
        out.flush();
        return HarnessCommand.DONE;
    }

    /** Seconds of the training loop, once it is compiled: the median of the repetitions. */
    private static double median(SpeedJob job, Activation activation) {
        Split split = job.draw();
        repeat(job, activation, split, WARM_UP_SECONDS);
        return new Median().evaluate(repeat(job, activation, split, SECONDS));
    }

    private static double[] repeat(SpeedJob job, Activation activation, Split split, double seconds) {
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        do {
            times.add(job.train(activation, split).seconds());
        } while (System.nanoTime() < end);
        return times.stream().mapToDouble(time -> time).toArray();
    }

    private static String text(double figure, String unit) {
        return String.format(Locale.ROOT, figure < 10 ? "%.1f %s" : "%.0f %s", figure, unit);
    }
}
