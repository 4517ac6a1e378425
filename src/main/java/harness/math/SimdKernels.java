package harness.math;

import static harness.math.FusedMultiplyAdd.fma;
import static harness.math.SimdLanes.all;
import static harness.math.SimdLanes.at;

import jdk.incubator.vector.DoubleVector;

/**
 * The {@link Kernels} with vectors of four doubles, through the module {@code jdk.incubator.vector}. It and the classes it
 * needs, whose names begin with Simd, are compiled apart from the rest and reached by name only, through
 * {@link KernelChoice}: the project works without that module.
 *
 * <p>Samples that fill no vector are computed one by one, with the same operations in the same order.
 */
final class SimdKernels implements Kernels {

    /** From this number of rows on it pays to copy them into tiles first. */
    private static final int WIDE = 24;

    private SimdKernels() {}

    /** The kernels; called by name. */
    static Kernels create() {
        return new SimdKernels();
    }

    /** Whether this processor has such vectors, so that the library need not imitate them; called by name. */
    static boolean isFast() {
        return DoubleVector.SPECIES_PREFERRED.length() >= SimdLanes.SPECIES.length();
    }

    @Override
    public double[][] work(int units, int inputs, int count) {
        return new double[][] {
            new double[Math.max(SimdTiles.workLength(units, inputs), SimdOuterTiles.workLength(count))]
        };
    }

    @Override
    public void affine(
            double[][] weights, double[] biases, double[][] inputs, double[][] outputs, double[][] work, int count) {
        double[] array = work[0];
        boolean tiled = inputs.length >= WIDE && count >= SimdTiles.SAMPLES;
        int unit = tiled ? SimdTiles.affine(weights, biases, inputs, outputs, array, count) : 0;
        for (; unit < outputs.length - 1; unit += 2) {
            double[] w = weights[unit];
            double[] next = weights[unit + 1];
            for (int input = 0; input < w.length; input++) {
                array[2 * input] = w[input];
                array[2 * input + 1] = next[input];
            }
            SimdRows.combine(array, inputs, biases[unit], outputs[unit], biases[unit + 1], outputs[unit + 1], count);
        }
        if (unit < outputs.length) {
            PlainKernels.combine(weights[unit], inputs.length, inputs, biases[unit], outputs[unit], count);
        }
    }

    @Override
    public void transposedProduct(
            double[][] weights, double[][] delta, double[][] gradients, double[][] work, int count) {
        double[] array = work[0];
        boolean tiled = delta.length >= WIDE && count >= SimdTiles.SAMPLES;
        int input = tiled ? SimdTiles.transposedProduct(weights, delta, gradients, array, count) : 0;
        for (; input < gradients.length - 1; input += 2) {
            for (int unit = 0; unit < delta.length; unit++) {
                array[2 * unit] = weights[unit][input];
                array[2 * unit + 1] = weights[unit][input + 1];
            }
            SimdRows.combine(array, delta, 0, gradients[input], 0, gradients[input + 1], count);
        }
        if (input < gradients.length) {
            for (int unit = 0; unit < delta.length; unit++) {
                array[unit] = weights[unit][input];
            }
            PlainKernels.combine(array, delta.length, delta, 0, gradients[input], count);
        }
    }

    @Override
    public void addOuterProduct(double[][] delta, double[][] inputs, double[][] gradients, double[][] work, int count) {
        double[] array = work[0];
        if (Math.min(delta.length, inputs.length) < WIDE) {
            addDots(delta, 0, delta.length, inputs, 0, gradients, array, count);
        } else {
            SimdOuterTiles.add(delta, inputs, gradients, array, count);
            int units = delta.length - delta.length % SimdOuterTiles.UNITS;
            int tiledInputs = inputs.length - inputs.length % SimdOuterTiles.INPUTS;
            addDots(delta, 0, units, inputs, tiledInputs, gradients, array, count);
            addDots(delta, units, delta.length, inputs, 0, gradients, array, count);
        }
    }

    /**
     * The part of the outer product from one unit to another, from an input on. Four inputs stay in the fastest cache while
     * all units pass.
     */
    private static void addDots(
            double[][] delta,
            int fromUnit,
            int toUnit,
            double[][] inputs,
            int fromInput,
            double[][] gradients,
            double[] work,
            int count) {
        int input = fromInput;
        for (; input < inputs.length - 3; input += 4) {
            int unit = fromUnit;
            for (; unit < toUnit - 1; unit += 2) {
                SimdDots.eight(delta[unit], delta[unit + 1], inputs, input, work, count);
                addFour(work, 0, gradients[unit], input);
                addFour(work, 4, gradients[unit + 1], input);
            }
            if (unit < toUnit) {
                SimdDots.four(delta[unit], inputs, input, work, count);
                addFour(work, 0, gradients[unit], input);
            }
        }
        for (; input < inputs.length; input++) {
            int unit = fromUnit;
            for (; unit < toUnit - 3; unit += 4) {
                SimdDots.four(inputs[input], delta, unit, work, count);
                for (int k = 0; k < 4; k++) {
                    gradients[unit + k][input] += work[k];
                }
            }
            for (; unit < toUnit; unit++) {
                gradients[unit][input] += SimdDots.one(delta[unit], inputs[input], count);
            }
        }
    }

    private static void addFour(double[] sums, int from, double[] gradients, int input) {
        for (int k = 0; k < 4; k++) {
            gradients[input + k] += sums[from + k];
        }
    }

    @Override
    public double dot(double[] x, double[] y, int count) {
        return SimdDots.one(x, y, count);
    }

    @Override
    public double sum(double[] x, int count) {
        DoubleVector sums = all(0);
        int s = 0;
        for (; s < count - 3; s += 4) {
            sums = sums.add(at(x, s));
        }
        double sum0 = sums.lane(0) + (s < count ? x[s] : 0);
        double sum1 = sums.lane(1) + (s < count - 1 ? x[s + 1] : 0);
        double sum2 = sums.lane(2) + (s < count - 2 ? x[s + 2] : 0);
        return (sum0 + sum1) + (sum2 + sums.lane(3));
    }

    @Override
    public double squaredDeviations(double[] x, double center, int count) {
        DoubleVector sums = all(0);
        int s = 0;
        for (; s < count - 3; s += 4) {
            DoubleVector deviation = at(x, s).sub(all(center));
            sums = deviation.fma(deviation, sums);
        }
        double d0 = s < count ? x[s] - center : 0;
        double d1 = s < count - 1 ? x[s + 1] - center : 0;
        double d2 = s < count - 2 ? x[s + 2] - center : 0;
        return (fma(d0, d0, sums.lane(0)) + fma(d1, d1, sums.lane(1))) + (fma(d2, d2, sums.lane(2)) + sums.lane(3));
    }

    @Override
    public void multiply(double[] x, double[] y, int count) {
        int s = 0;
        for (; s < count - 3; s += 4) {
            at(x, s).mul(at(y, s)).intoArray(x, s);
        }
        for (; s < count; s++) {
            x[s] *= y[s];
        }
    }

    /** One pass where the plain form takes two. */
    @Override
    public double multiplyAndSum(double[] x, double[] y, int count) {
        DoubleVector sums = all(0);
        int s = 0;
        for (; s < count - 3; s += 4) {
            DoubleVector product = at(x, s).mul(at(y, s));
            product.intoArray(x, s);
            sums = sums.add(product);
        }
        for (int rest = s; rest < count; rest++) {
            x[rest] *= y[rest];
        }
        double sum0 = sums.lane(0) + (s < count ? x[s] : 0);
        double sum1 = sums.lane(1) + (s < count - 1 ? x[s + 1] : 0);
        double sum2 = sums.lane(2) + (s < count - 2 ? x[s + 2] : 0);
        return (sum0 + sum1) + (sum2 + sums.lane(3));
    }

    @Override
    public void exp(double[] x, double[] work, int count) {
        SimdExp.exp(x, count);
    }

    @Override
    public void expAndExpm1(double[] x, double[] minusOne, int count) {
        SimdExp.expAndExpm1(x, minusOne, count);
    }
}
