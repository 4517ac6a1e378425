package harness.bench;

import harness.activation.Activation;
import harness.activation.Activations;
import harness.activation.Gelu;
import harness.activation.Mish;
import harness.activation.Relu;
import harness.activation.Sigmoid;
import harness.activation.Swish;
import harness.activation.Tanh;
import harness.data.Dataset;
import harness.data.Moons;
import harness.data.Split;
import harness.math.RandomStreams;
import harness.network.Auto;
import harness.network.BinaryCrossEntropy;
import harness.network.Network;
import harness.training.ConstantSchedule;
import harness.training.Penalty;
import harness.training.Sgd;
import harness.training.Trainer;
import java.util.List;
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
 * The time of one seed: a network of 2-10-10-1 trained on 1000 samples for 500 epochs of full-batch gradient descent, on
 * one thread, as {@link Trainer} runs it, with the untrained and the trained network recorded.
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

    private static final RandomStreams STREAMS = new RandomStreams(1, 1);

    @Param({"relu", "tanh", "sigmoid", "swish", "gelu", "mish"})
    public String activation;

    private Activation function;
    private Dataset train;
    private Dataset test;

    /** Draws the samples. */
    @Setup
    public void drawSamples() {
        function = switch (activation) {
            case "relu" -> new Relu();
            case "tanh" -> new Tanh();
            case "sigmoid" -> new Sigmoid();
            case "swish" -> new Swish(1);
            case "gelu" -> new Gelu();
            case "mish" -> new Mish();
            default -> throw new IllegalArgumentException(activation + " of " + Activations.CATALOGUE.names());
        };
        train = new Moons(0.2).generate(1000, STREAMS.stream("data"));
        test = train.select(new int[] {0, 999});
    }

    /** One seed. */
    @Benchmark
    public Trainer.Result seed() {
        Network network = new Network(new int[] {2, 10, 10, 1}, List.of(function, function));
        network.initialize(new Auto(), STREAMS);
        Trainer.Settings settings =
                new Trainer.Settings(500, 1000, new ConstantSchedule(), 0, new Penalty(0, 0), null, 0, null, 1000);
        return new Trainer(network, new BinaryCrossEntropy(), new Sgd(0.1), settings, new Split(train, test), STREAMS)
                .train();
    }
}
