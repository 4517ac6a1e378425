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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of one call of the three products, each of 2 · units · inputs · samples floating-point operations.
 *
 * <p>{@code mvn -q -Pbench test -Dbench=Kernels}; see {@link SeedBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelsBenchmark {

    /** Units × inputs × samples. */
    @Param({"10x10x256", "64x64x32"})
    public String shape;

    private int samples;
    private double[][] weights;
    private double[] biases;
    private double[][] work;
    private double[][] inputs;
    private double[][] outputs;
    private double[][] inputGradients;
    private double[][] weightGradients;

    /** Draws all matrices. */
    @Setup
    public void drawMatrices() {
        KernelChoice.expectWork(Double.POSITIVE_INFINITY);
        int[] sizes =
                Arrays.stream(shape.split("x")).mapToInt(Integer::parseInt).toArray();
        Random random = new Random(1);
        samples = sizes[2];
        weights = matrix(sizes[0], sizes[1], random);
        biases = matrix(1, sizes[0], random)[0];
        work = Kernels.inUse().work(sizes[0], sizes[1], samples);
        inputs = matrix(sizes[1], samples, random);
        outputs = matrix(sizes[0], samples, random);
        inputGradients = matrix(sizes[1], samples, random);
        weightGradients = matrix(sizes[0], sizes[1], random);
    }

    private static double[][] matrix(int rows, int columns, Random random) {
        double[][] matrix = new double[rows][];
        Arrays.setAll(matrix, row -> random.doubles(columns, -1, 1).toArray());
        return matrix;
    }

    /** W·A + b. */
    @Benchmark
    public double[][] affine() {
        Kernels.inUse().affine(weights, biases, inputs, outputs, work, samples);
        return outputs;
    }

    /** Wᵀ·D. */
    @Benchmark
    public double[][] transposedProduct() {
        Kernels.inUse().transposedProduct(weights, outputs, inputGradients, work, samples);
        return inputGradients;
    }

    /** D·Aᵀ. */
    @Benchmark
    public double[][] addOuterProduct() {
        Kernels.inUse().addOuterProduct(outputs, inputs, weightGradients, work, samples);
        return weightGradients;
    }
}
