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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of the job {@link SpeedJob#SEED}: a network of 2-10-10-1 trained on 1000 samples for 500 epochs of full-batch
 * gradient descent.
 *
 * <p>All benchmarks: {@code mvn -q -Pbench test}. This one: {@code mvn -q -Pbench test -Dbench=Seed}; one activation of
 * it: {@code mvn -q -Pbench test "-Dbench=Seed -p activation=relu"}. What follows {@code bench=} are JMH's own options.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SeedBenchmark {

    @Param({"relu", "tanh", "sigmoid", "swish", "gelu", "mish"})
    public String activation;

    private Activation function;
    private Split split;

    /** Draws the samples. */
    @Setup
    public void drawSamples() {
        KernelChoice.expectWork(Double.POSITIVE_INFINITY);
        function = NamedActivation.of(activation);
        split = SpeedJob.SEED.draw();
    }

    /** One seed. */
    @Benchmark
    public Trainer.Result seed() {
        return SpeedJob.SEED.train(function, split);
    }
}
