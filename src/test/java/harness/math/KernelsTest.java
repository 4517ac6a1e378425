package harness.math;

import static harness.math.Ulps.assertSameBits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of both implementations against a plain loop in the documented order of summation: equal to the last bit,
 * whatever was in the output before, and without a trace beyond the samples asked for. The numbers are ordinary ones, or wild
 * ones: infinities, NaN, zeros of both signs, denormals and numbers whose products overflow.
 */
class KernelsTest {

    /** What rows hold beyond the samples that count. */
    private static final int MARGIN = 3;

    private static final List<Kernels> IMPLEMENTATIONS = List.of(new PlainKernels(), KernelChoice.simd());

    private static final double[] WILD = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        0.0,
        -0.0,
        Double.MIN_VALUE,
        -3 * Double.MIN_VALUE,
        Double.MIN_NORMAL,
        1e300,
        -1e300,
        1e-300
    };

    /** Implementation, shape of a layer and numbers. */
    record Case(Kernels kernels, int units, int inputs, boolean wild) {

        double number(Random random) {
            return wild && random.nextInt(8) == 0 ? WILD[random.nextInt(WILD.length)] : random.nextDouble() * 4 - 2;
        }

        double[] vector(int length, Random random) {
            return DoubleStream.generate(() -> number(random)).limit(length).toArray();
        }

        double[][] matrix(int rows, int columns, Random random) {
            double[][] matrix = new double[rows][];
            Arrays.setAll(matrix, row -> vector(columns, random));
            return matrix;
        }

        double[][] work(int count) {
            double[][] work = kernels.work(units, inputs, count);
            for (double[] row : work) {
                Arrays.fill(row, Double.NaN);
            }
            return work;
        }

        /** All counts of samples for small layers, some for large ones. */
        int[] counts() {
            if (units > 200) {
                return new int[] {21};
            }
            return units <= 12 && inputs <= 12
                    ? IntStream.rangeClosed(1, 70).toArray()
                    : new int[] {1, 3, 8, 21, 32, 64, 70};
        }

        @Override
        public String toString() {
            return kernels.getClass().getSimpleName() + " " + units + "x" + inputs + (wild ? " wild" : "");
        }
    }

    static Iterable<Case> layers() {
        List<int[]> shapes = new ArrayList<>();
        for (int units = 1; units <= 12; units++) {
            for (int inputs = 1; inputs <= 12; inputs++) {
                shapes.add(new int[] {units, inputs});
            }
        }
        Random random = new Random(10);
        for (int large = 0; large < 60; large++) {
            shapes.add(new int[] {1 + random.nextInt(70), 1 + random.nextInt(70)});
        }
        shapes.add(new int[] {260, 301});
        return cases(shapes);
    }

    static Iterable<Case> vectors() {
        return cases(List.of(new int[] {1, 1}));
    }

    private static List<Case> cases(List<int[]> shapes) {
        List<Case> cases = new ArrayList<>();
        for (Kernels kernels : IMPLEMENTATIONS) {
            for (boolean wild : new boolean[] {false, true}) {
                shapes.forEach(shape -> cases.add(new Case(kernels, shape[0], shape[1], wild)));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("layers")
    void affineAddsTermsInAscendingOrderToTheBias(Case layer) {
        Random random = new Random(1);
        double[][] weights = layer.matrix(layer.units(), layer.inputs(), random);
        double[] biases = layer.vector(layer.units(), random);
        for (int count : layer.counts()) {
            double[][] inputs = layer.matrix(layer.inputs(), count + MARGIN, random);
            double[][] outputs = garbage(layer.units(), count + MARGIN);
            layer.kernels().affine(weights, biases, inputs, outputs, layer.work(count), count);
            for (int unit = 0; unit < layer.units(); unit++) {
                for (int s = 0; s < count; s++) {
                    double z = biases[unit];
                    for (int input = 0; input < layer.inputs(); input++) {
                        z = Math.fma(weights[unit][input], inputs[input][s], z);
                    }
                    assertSameBits(z, outputs[unit][s], "z of sample " + s + " of " + count);
                }
            }
            assertUntouchedFrom(count, outputs);
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void transposedProductAddsTermsInAscendingOrder(Case layer) {
        Random random = new Random(2);
        double[][] weights = layer.matrix(layer.units(), layer.inputs(), random);
        for (int count : layer.counts()) {
            double[][] delta = layer.matrix(layer.units(), count + MARGIN, random);
            double[][] gradients = garbage(layer.inputs(), count + MARGIN);
            layer.kernels().transposedProduct(weights, delta, gradients, layer.work(count), count);
            for (int input = 0; input < layer.inputs(); input++) {
                for (int s = 0; s < count; s++) {
                    double g = 0;
                    for (int unit = 0; unit < layer.units(); unit++) {
                        g = Math.fma(weights[unit][input], delta[unit][s], g);
                    }
                    assertSameBits(g, gradients[input][s], "gradient of sample " + s + " of " + count);
                }
            }
            assertUntouchedFrom(count, gradients);
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void outerProductAddsToWhatIsThere(Case layer) {
        Random random = new Random(3);
        for (int count : layer.counts()) {
            double[][] delta = layer.matrix(layer.units(), count + MARGIN, random);
            double[][] inputs = layer.matrix(layer.inputs(), count + MARGIN, random);
            double[][] before = layer.matrix(layer.units(), layer.inputs(), random);
            double[][] gradients = Arrays.stream(before).map(double[]::clone).toArray(double[][]::new);
            layer.kernels().addOuterProduct(delta, inputs, gradients, layer.work(count), count);
            for (int unit = 0; unit < layer.units(); unit++) {
                for (int input = 0; input < layer.inputs(); input++) {
                    double expected = before[unit][input] + fourPartialSums(delta[unit], inputs[input], count);
                    assertSameBits(expected, gradients[unit][input], "gradient over " + count + " samples");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void sumsAreFourPartialSums(Case vectors) {
        Random random = new Random(4);
        for (int count = 0; count <= 70; count++) {
            double[] x = vectors.vector(count + MARGIN, random);
            double[] y = vectors.vector(count + MARGIN, random);
            double center = random.nextGaussian();
            double[] ones = DoubleStream.generate(() -> 1).limit(x.length).toArray();
            double[] deviations = Arrays.stream(x).map(value -> value - center).toArray();
            Kernels kernels = vectors.kernels();
            assertSameBits(fourPartialSums(x, y, count), kernels.dot(x, y, count), "dot of " + count);
            assertSameBits(fourPartialSums(x, ones, count), kernels.sum(x, count), "sum of " + count);
            assertSameBits(
                    fourPartialSums(deviations, deviations, count),
                    kernels.squaredDeviations(x, center, count),
                    "squared deviations of " + count);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void multiplyWorksElementByElementAndNoFurther(Case vectors) {
        Random random = new Random(6);
        for (int count = 0; count <= 70; count++) {
            double[] before = vectors.vector(count + MARGIN, random);
            double[] y = vectors.vector(count + MARGIN, random);
            double[] ones = DoubleStream.generate(() -> 1).limit(y.length).toArray();
            double[] x = before.clone();
            vectors.kernels().multiply(x, y, count);
            double[] summed = before.clone();
            double sum = vectors.kernels().multiplyAndSum(summed, y, count);
            for (int s = 0; s < x.length; s++) {
                double expected = s < count ? before[s] * y[s] : before[s];
                assertSameBits(expected, x[s], "product " + s + " of " + count);
                assertSameBits(expected, summed[s], "product " + s + " of " + count + ", with the sum");
            }
            assertSameBits(fourPartialSums(x, ones, count), sum, "sum of " + count + " products");
        }
    }

    private static double fourPartialSums(double[] x, double[] y, int count) {
        double[] partial = new double[4];
        for (int s = 0; s < count; s++) {
            partial[s % 4] = Math.fma(x[s], y[s], partial[s % 4]);
        }
        return (partial[0] + partial[1]) + (partial[2] + partial[3]);
    }

    private static void assertUntouchedFrom(int count, double[][] outputs) {
        for (double[] row : outputs) {
            for (int s = count; s < row.length; s++) {
                assertSameBits(Double.NaN, row[s], "column " + s + " beyond " + count);
            }
        }
    }

    private static double[][] garbage(int rows, int columns) {
        double[][] garbage = new double[rows][columns];
        for (double[] row : garbage) {
            Arrays.fill(row, Double.NaN);
        }
        return garbage;
    }
}
