package harness.bench;

import harness.activation.Activation;
import harness.data.Split;
import harness.experiment.SpeedJob;
import harness.math.KernelChoice;
import harness.training.Trainer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The speed of the job {@link SpeedJob#WIDE}, a network of 256-256-256-1 trained on 4096 samples for three epochs in batches
 * of 128, in GFLOP/s: the score, in operations a millisecond, takes a million floating-point operations for one. The two
 * passes in which the untrained and the trained network are recorded count like those of training, but take longer, since the
 * probes look at every block; {@code java -jar harness.jar bench} times the training loop alone.
 *
 * <p>{@code mvn -q -Pbench test -Dbench=Wide}; see {@link SeedBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class WideBenchmark {

    /** Of five passes, three of training and two that are recorded: 16.1 GFLOP. */
    private static final int MEGAFLOP = 16139;

    private Activation function;
    private Split split;

    /** Draws the samples. */
    @Setup
    public void drawSamples() {
        KernelChoice.expectWork(Double.POSITIVE_INFINITY);
        double operations = SpeedJob.WIDE.operations() * 5.0 / SpeedJob.WIDE.epochs();
        if (MEGAFLOP != Math.round(operations * 1e-6)) {
            throw new IllegalStateException("The job has " + operations * 1e-6 + " MFLOP");
        }
        function = NamedActivation.of("relu");
        split = SpeedJob.WIDE.draw();
    }

    /** A million floating-point operations. */
    @Benchmark
    @OperationsPerInvocation(MEGAFLOP)
    public Trainer.Result wide() {
        return SpeedJob.WIDE.train(function, split);
    }
}
