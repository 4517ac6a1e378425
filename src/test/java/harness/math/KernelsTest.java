package harness.math;

import static harness.math.Ulps.assertSameBits;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation against a plain loop in the documented order of summation: equal to the last bit, whatever was in the
 * output before, and without a trace beyond the samples asked for.
 */
class KernelsTest {

    /** What rows hold beyond the samples that count. */
    private static final int MARGIN = 3;

    record Shape(int units, int inputs) {}

    static Iterable<Shape> shapes() {
        return IntStream.rangeClosed(1, 12)
                .boxed()
                .flatMap(units -> IntStream.rangeClosed(1, 12).mapToObj(inputs -> new Shape(units, inputs)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void affineAddsTermsInAscendingOrderToTheBias(Shape shape) {
        Random random = new Random(1);
        double[][] weights = matrix(shape.units(), shape.inputs(), random);
        double[] biases = vector(shape.units(), random);
        for (int count = 1; count <= 70; count++) {
            double[][] inputs = matrix(shape.inputs(), count + MARGIN, random);
            double[][] outputs = garbage(shape.units(), count + MARGIN);
            Kernels.affine(weights, biases, inputs, outputs, count);
            for (int unit = 0; unit < shape.units(); unit++) {
                for (int s = 0; s < count; s++) {
                    double z = biases[unit];
                    for (int input = 0; input < shape.inputs(); input++) {
                        z = Math.fma(weights[unit][input], inputs[input][s], z);
                    }
                    assertSameBits(z, outputs[unit][s], shape + " z of sample " + s);
                }
            }
            assertUntouchedFrom(count, outputs);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void transposedProductAddsTermsInAscendingOrder(Shape shape) {
        Random random = new Random(2);
        double[][] weights = matrix(shape.units(), shape.inputs(), random);
        for (int count = 1; count <= 70; count++) {
            double[][] delta = matrix(shape.units(), count + MARGIN, random);
            double[][] gradients = garbage(shape.inputs(), count + MARGIN);
            Kernels.transposedProduct(weights, delta, gradients, garbage(1, shape.units())[0], count);
            for (int input = 0; input < shape.inputs(); input++) {
                for (int s = 0; s < count; s++) {
                    double g = 0;
                    for (int unit = 0; unit < shape.units(); unit++) {
                        g = Math.fma(weights[unit][input], delta[unit][s], g);
                    }
                    assertSameBits(g, gradients[input][s], shape + " gradient of sample " + s);
                }
            }
            assertUntouchedFrom(count, gradients);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void outerProductAddsToWhatIsThere(Shape shape) {
        Random random = new Random(3);
        for (int count = 1; count <= 70; count++) {
            double[][] delta = matrix(shape.units(), count + MARGIN, random);
            double[][] inputs = matrix(shape.inputs(), count + MARGIN, random);
            double[][] before = matrix(shape.units(), shape.inputs(), random);
            double[][] gradients = Arrays.stream(before).map(double[]::clone).toArray(double[][]::new);
            Kernels.addOuterProduct(delta, inputs, gradients, count);
            for (int unit = 0; unit < shape.units(); unit++) {
                for (int input = 0; input < shape.inputs(); input++) {
                    double expected = before[unit][input] + evenPlusOdd(delta[unit], inputs[input], count);
                    assertSameBits(expected, gradients[unit][input], shape + " with " + count + " samples");
                }
            }
        }
    }

    @Test
    void sumsOfProductsAreEvenPlusOdd() {
        Random random = new Random(4);
        for (int count = 0; count <= 70; count++) {
            double[] x = vector(count + MARGIN, random);
            double[] y = vector(count + MARGIN, random);
            assertSameBits(evenPlusOdd(x, y, count), Kernels.dot(x, y, count), "dot of " + count);
        }
    }

    @Test
    void sumsOfSingleTermsAreFourPartialSums() {
        Random random = new Random(7);
        for (int count = 0; count <= 70; count++) {
            double[] x = vector(count + MARGIN, random);
            double[] partial = new double[4];
            for (int s = 0; s < count; s++) {
                partial[s % 4] += x[s];
            }
            double expected = (partial[0] + partial[1]) + (partial[2] + partial[3]);
            assertSameBits(expected, Kernels.sum(x, count), "sum of " + count);
        }
    }

    @Test
    void squaredDeviationsAreEvenPlusOdd() {
        Random random = new Random(5);
        for (int count = 0; count <= 70; count++) {
            double[] x = vector(count + MARGIN, random);
            double center = random.nextGaussian();
            double[] deviations = Arrays.stream(x).map(value -> value - center).toArray();
            assertSameBits(
                    evenPlusOdd(deviations, deviations, count),
                    Kernels.squaredDeviations(x, center, count),
                    "squared deviations of " + count);
        }
    }

    @Test
    void multiplyWorksElementByElementAndNoFurther() {
        Random random = new Random(6);
        for (int count = 0; count <= 70; count++) {
            double[] before = vector(count + MARGIN, random);
            double[] y = vector(count + MARGIN, random);
            double[] x = before.clone();
            Kernels.multiply(x, y, count);
            for (int s = 0; s < x.length; s++) {
                assertSameBits(s < count ? before[s] * y[s] : before[s], x[s], "product " + s + " of " + count);
            }
        }
    }

    private static double evenPlusOdd(double[] x, double[] y, int count) {
        double[] partial = new double[2];
        for (int s = 0; s < count; s++) {
            partial[s % 2] = Math.fma(x[s], y[s], partial[s % 2]);
        }
        return partial[0] + partial[1];
    }

    private static void assertUntouchedFrom(int count, double[][] outputs) {
        for (double[] row : outputs) {
            for (int s = count; s < row.length; s++) {
                assertSameBits(Double.NaN, row[s], "column " + s + " beyond " + count);
            }
        }
    }

    private static double[] vector(int length, Random random) {
        return random.doubles(length, -2, 2).toArray();
    }

    private static double[][] matrix(int rows, int columns, Random random) {
        double[][] matrix = new double[rows][];
        Arrays.setAll(matrix, row -> vector(columns, random));
        return matrix;
    }

    private static double[][] garbage(int rows, int columns) {
        double[][] garbage = new double[rows][columns];
        for (double[] row : garbage) {
            Arrays.fill(row, Double.NaN);
        }
        return garbage;
    }
}
