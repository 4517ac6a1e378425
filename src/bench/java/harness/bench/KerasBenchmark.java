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
 * The time of the job {@link SpeedJob#KERAS}: a network of 10-64-32-1 trained on 800 samples for 50 epochs of Adam in
 * batches of 32, with the loss on 200 more samples measured after every epoch.
 *
 * <p>{@code mvn -q -Pbench test -Dbench=Keras}; see {@link SeedBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class KerasBenchmark {

    @Param({"relu", "tanh", "sigmoid", "swish"})
    public String activation;

    private Activation function;
    private Split split;

    /** Draws the samples. */
    @Setup
    public void drawSamples() {
        KernelChoice.expectWork(Double.POSITIVE_INFINITY);
        function = NamedActivation.of(activation);
        split = SpeedJob.KERAS.draw();
    }

    /** One network. */
    @Benchmark
    public Trainer.Result keras() {
        return SpeedJob.KERAS.train(function, split);
    }
}
