package harness.math;

import static harness.math.SimdLanes.all;
import static harness.math.SimdLanes.at;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link Exp} for four numbers at once, by the same operations. Half the time of the plain form. */
final class SimdExp {

    private SimdExp() {}

    /** {@link Kernels#exp}. */
    static void exp(double[] x, int count) {
        int s = 0;
        for (; s < count - 3; s += 4) {
            DoubleVector in = at(x, s);
            DoubleVector shifted = shifted(in);
            DoubleVector k = shifted.sub(all(Exp.TO_EXPONENT));
            DoubleVector p = p(in, k);
            if (areOrdinary(k)) {
                DoubleVector scale = scale(shifted);
                p.fma(scale, scale).intoArray(x, s);
            } else {
                for (int lane = s; lane < s + 4; lane++) {
                    x[lane] = Exp.exp(x[lane]);
                }
            }
        }
        for (; s < count; s++) {
            x[s] = Exp.exp(x[s]);
        }
    }

    /** {@link Kernels#expAndExpm1}. */
    static void expAndExpm1(double[] x, double[] minusOne, int count) {
        int s = 0;
        for (; s < count - 3; s += 4) {
            DoubleVector in = at(x, s);
            DoubleVector shifted = shifted(in);
            DoubleVector k = shifted.sub(all(Exp.TO_EXPONENT));
            DoubleVector p = p(in, k);
            if (areOrdinary(k)) {
                DoubleVector scale = scale(shifted);
                p.fma(scale, scale).intoArray(x, s);
                p.fma(scale, scale.sub(1)).intoArray(minusOne, s);
            } else {
                for (int lane = s; lane < s + 4; lane++) {
                    both(x, minusOne, lane);
                }
            }
        }
        for (; s < count; s++) {
            both(x, minusOne, s);
        }
    }

    private static void both(double[] x, double[] minusOne, int s) {
        minusOne[s] = Exp.expm1(x[s]);
        x[s] = Exp.exp(x[s]);
    }

    private static DoubleVector shifted(DoubleVector x) {
        return x.fma(all(Exp.LOG2_E), all(Exp.TO_EXPONENT));
    }

    private static DoubleVector p(DoubleVector x, DoubleVector k) {
        DoubleVector r = k.fma(all(Exp.MINUS_LN2_LOW), k.fma(all(Exp.MINUS_LN2_HIGH), x));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector q01 = r.fma(all(Exp.Q1), all(Exp.Q0));
        DoubleVector q23 = r.fma(all(Exp.Q3), all(Exp.Q2));
        DoubleVector q45 = r.fma(all(Exp.Q5), all(Exp.Q4));
        DoubleVector q67 = r.fma(all(Exp.Q7), all(Exp.Q6));
        DoubleVector q89 = r.fma(all(Exp.Q9), all(Exp.Q8));
        DoubleVector q = r4.fma(r4.fma(q89, r2.fma(q67, q45)), r2.fma(q23, q01));
        return q.fma(r2, r);
    }

    private static boolean areOrdinary(DoubleVector k) {
        return k.abs().compare(VectorOperators.LE, all(Exp.LARGEST_ORDINARY)).allTrue();
    }

    private static DoubleVector scale(DoubleVector shifted) {
        return shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
    }
}
