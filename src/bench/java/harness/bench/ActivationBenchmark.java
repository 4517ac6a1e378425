package harness.bench;

import harness.activation.Activation;
import harness.math.KernelChoice;
import java.util.Arrays;
import java.util.Random;
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
 * The time of one element: f(z) and f′(z) together, in blocks of 256 elements.
 *
 * <p>{@code mvn -q -Pbench test -Dbench=Activation}; see {@link SeedBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ActivationBenchmark {

    private static final int ELEMENTS = 256;

    @Param({
        "linear",
        "sigmoid",
        "tanh",
        "relu",
        "leaky_relu",
        "prelu",
        "elu",
        "selu",
        "softplus",
        "softsign",
        "swish",
        "gelu",
        "gelu_tanh",
        "mish"
    })
    public String activation;

    private final double[] z = new double[ELEMENTS];
    private final double[] value = new double[ELEMENTS];
    private final double[] derivative = new double[ELEMENTS];
    private Activation function;

    /** Draws standard-normal pre-activations. */
    @Setup
    public void drawPreActivations() {
        KernelChoice.expectWork(Double.POSITIVE_INFINITY);
        Random random = new Random(1);
        Arrays.setAll(z, s -> random.nextGaussian());
        function = NamedActivation.of(activation);
    }

    /** One element. */
    @Benchmark
    @OperationsPerInvocation(ELEMENTS)
    public double[] element() {
        function.evaluate(z, value, derivative, ELEMENTS);
        return derivative;
    }
}
