package harness.bench;

import harness.activation.Activation;
import harness.data.Moons;
import harness.data.Split;
import harness.experiment.SpeedJob;
import harness.math.KernelChoice;
import harness.training.Trainer;
import harness.training.optimizer.Sgd;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time that a network of 2-10-10-1 takes to learn from 32 samples once. In batches of 32 this is one optimizer step,
 * shuffling included; in batches of 512 it is little but the arithmetic of 32 samples, since 16 times as many share a
 * step. The difference is what a step costs beyond its arithmetic.
 *
 * <p>{@code mvn -q -Pbench test -Dbench=Step}; see {@link SeedBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class StepBenchmark {

    private static final int SAMPLES = 1024;
    private static final int EPOCHS = 500;

    @Param({"32", "512"})
    public int batchSize;

    private SpeedJob job;
    private Activation function;
    private Split split;

    /** Draws the samples. */
    @Setup
    public void drawSamples() {
        KernelChoice.expectWork(Double.POSITIVE_INFINITY);
        job = new SpeedJob(
                "step", 2, new Moons(0.2), SAMPLES, 2, List.of(10, 10), batchSize, new Sgd(0.1), EPOCHS, false);
        function = NamedActivation.of("relu");
        split = job.draw();
    }

    /** 32 samples. */
    @Benchmark
    @OperationsPerInvocation(EPOCHS * SAMPLES / 32)
    public Trainer.Result thirtyTwoSamples() {
        return job.train(function, split);
    }
}
