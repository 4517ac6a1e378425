package harness.bench;

import harness.math.KernelChoice;
import harness.math.Kernels;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of one e^x in blocks of 256, the copy of its argument included.
 *
 * <p>{@code mvn -q -Pbench test -Dbench=Exp}; with plain kernels {@code "-Dbench=Exp -jvmArgsAppend
 * -Dharness.kernels=plain"}; see {@link SeedBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExpBenchmark {

    private static final int ELEMENTS = 256;

    private final double[] arguments = new double[ELEMENTS];
    private final double[] x = new double[ELEMENTS];
    private final double[] work = new double[ELEMENTS];

    /** Draws what activations ask for: negative numbers of ordinary size. */
    @Setup
    public void drawArguments() {
        KernelChoice.expectWork(Double.POSITIVE_INFINITY);
        Random random = new Random(1);
        Arrays.setAll(arguments, s -> -Math.abs(random.nextGaussian()));
    }

    /** One element. */
    @Benchmark
    @OperationsPerInvocation(ELEMENTS)
    public double[] exp() {
        System.arraycopy(arguments, 0, x, 0, ELEMENTS);
        Kernels.inUse().exp(x, work, ELEMENTS);
        return x;
    }
}
