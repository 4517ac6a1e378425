package harness.cli.command;

import harness.activation.Activation;
import harness.activation.Relu;
import harness.activation.Sigmoid;
import harness.activation.Swish;
import harness.activation.Tanh;
import harness.data.Split;
import harness.experiment.Settling;
import harness.experiment.SpeedJob;
import harness.math.KernelChoice;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Times three training jobs on this machine and prints them beside the published times. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Times three training jobs on one thread, in ten seconds, beside the times that README states.")
final class BenchCommand implements Callable<Integer> {

    /** A job is repeated with its activations in turn until the just-in-time compiler is done, but no longer than this. */
    private static final double LONGEST_WARM_UP_SECONDS = 2;

    /** Then it is timed with each for so long. */
    private static final double SECONDS = 0.4;

    private static final String LINE = "%-6s %-8s %12s %12s %12s";

    /** What a figure is of. */
    private enum Unit {
        MILLISECONDS("ms"),
        SPEED("GFLOP/s");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        /** The figure of a training loop. */
        double figure(SpeedJob job, double seconds) {
            return this == MILLISECONDS ? seconds * 1e3 : job.operations() / seconds * 1e-9;
        }

        String text(double figure) {
            return String.format(Locale.ROOT, figure < 10 ? "%.1f %s" : "%.0f %s", figure, symbol);
        }
    }

    /**
     * What is timed and what README states for it, on the machine it states.
     *
     * @param simd the harness's figure with SIMD, the mean over the activations
     * @param plain the same with plain kernels
     * @param numpy that of the same job written with NumPy
     */
    private record Row(
            SpeedJob job,
            String description,
            Map<String, Activation> activations,
            Unit unit,
            double simd,
            double plain,
            double numpy) {

        /** README's figure for the kernels in use. */
        double published() {
            return KernelChoice.isSimd() ? simd : plain;
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
            new Row(
                    SpeedJob.SEED,
                    "2-10-10-1, 1000 samples in one batch, 500 epochs",
                    FOUR,
                    Unit.MILLISECONDS,
                    55,
                    91,
                    410),
            new Row(
                    SpeedJob.KERAS,
                    "10-64-32-1, 800 samples in batches of 32, 50 epochs",
                    FOUR,
                    Unit.MILLISECONDS,
                    83,
                    130,
                    370),
            new Row(
                    SpeedJob.WIDE,
                    "256-256-256-1, 4096 samples in batches of 128, 3 epochs",
                    Map.of("relu", new Relu()),
                    Unit.SPEED,
                    23,
                    11,
                    34));

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        OneJvm.requireKernels(command.commandLine());
        KernelChoice.expectWork(Double.POSITIVE_INFINITY);
        PrintWriter out = command.commandLine().getOut();
        out.println("Training on one thread; kernels: " + KernelChoice.name());
        out.println();
        out.println(String.format(Locale.ROOT, LINE, "", "", "here", "README", "NumPy there"));
        ROWS.forEach(row -> time(row, out));
        out.println();
        ROWS.forEach(row -> out.println(row.job().name() + ": " + row.description()));
        out.flush();
        return ExitCode.DONE;
    }

    /** A line for each activation, and one for all together. */
    private static void time(Row row, PrintWriter out) {
        Split split = row.job().draw();
        warmUp(row, split);
        double sum = 0;
        for (Map.Entry<String, Activation> activation : row.activations().entrySet()) {
            double figure = row.unit().figure(row.job(), median(row.job(), activation.getValue(), split));
            sum += figure;
            if (row.activations().size() > 1) {
                String here = row.unit().text(figure);
                out.println(String.format(Locale.ROOT, LINE, row.job().name(), activation.getKey(), here, "", "")
                        .stripTrailing());
            }
        }
        Set<String> names = row.activations().keySet();
        out.println(String.format(
                Locale.ROOT,
                LINE,
                row.job().name(),
                names.size() > 1 ? "mean" : names.iterator().next(),
                row.unit().text(sum / names.size()),
                row.unit().text(row.published()),
                row.unit().text(row.numpy())));
    }

    private static void warmUp(Row row, Split split) {
        List<Activation> activations = List.copyOf(row.activations().values());
        double[] seconds = new double[activations.size()];
        Settling settling = new Settling(seconds.length, LONGEST_WARM_UP_SECONDS);
        do {
            for (int i = 0; i < seconds.length; i++) {
                seconds[i] = row.job().train(activations.get(i), split).seconds();
            }
        } while (!settling.isOver(seconds));
    }

    /** Seconds of the training loop: the median of the repetitions. */
    private static double median(SpeedJob job, Activation activation, Split split) {
        DescriptiveStatistics seconds = new DescriptiveStatistics();
        long end = System.nanoTime() + (long) (SECONDS * 1e9);
        do {
            seconds.addValue(job.train(activation, split).seconds());
        } while (System.nanoTime() < end);
        return seconds.getPercentile(50);
    }
}
