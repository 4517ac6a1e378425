package harness.math;

import static harness.math.FusedMultiplyAdd.fma;

import java.util.function.DoubleUnaryOperator;

/**
 * The mean of a function of a standard normal number, E g(Z) = ∫ g(z) φ(z) dz, by Gauss and Legendre's rule with sixteen
 * points.
 *
 * <p>The rule is exact for polynomials of degree 31. Within the stretches that the caller names, cut into pieces no longer
 * than 1, g must be as good as one; φ is.
 */
public final class NormalExpectation {

    /** Nodes in (0, 1) and their weights for the interval from −1 to 1, computed in 50 digits. */
    private static final double[] NODES = {
        0x1.852bd6676a9f9p-4,
        0x1.205cae642337cp-2,
        0x1.d50259a43a772p-2,
        0x1.3c5a466d5e8b8p-1,
        0x1.82c45dda4726bp-1,
        0x1.bb3403514e483p-1,
        0x1.e39f56616f9b0p-1,
        0x1.fa92c264d787ep-1
    };

    private static final double[] WEIGHTS = {
        0x1.83feae80e4dfcp-3,
        0x1.75f8c77e0c00fp-3,
        0x1.5a6ebbb5a75fcp-3,
        0x1.325f61bca3cbfp-3,
        0x1.fe7af2bad386ap-4,
        0x1.85c4ee79cc258p-4,
        0x1.fdfb1a2c1265dp-5,
        0x1.bcddab4b7c211p-6
    };

    /** φ is 0 further out. */
    private static final double FURTHEST = 39;

    /** Nothing that is nearer to 0 than this adds to a sum of doubles. */
    private static final double NEAREST = 0x1p-60;

    private NormalExpectation() {}

    /**
     * E g(Z) for a standard normal Z. The two sides of 0 are summed in the same order, so that an odd function over
     * symmetric boundaries has the mean 0 exactly.
     *
     * @param function g
     * @param boundaries ascending, 0 among them: g is smooth from each to the next, and before the first and after the last
     *     counts as 0. Kinks belong here, and the ends of stretches in which g is steep. Not modified.
     */
    public static double of(DoubleUnaryOperator function, double[] boundaries) {
        double right = 0;
        double near = 0;
        for (double boundary : boundaries) {
            if (isApart(boundary, near)) {
                right += stretch(function, near, Math.min(boundary, FURTHEST));
                near = boundary;
            }
        }
        double left = 0;
        near = 0;
        for (int i = boundaries.length - 1; i >= 0; i--) {
            if (isApart(-boundaries[i], near)) {
                left += stretch(z -> function.applyAsDouble(-z), near, Math.min(-boundaries[i], FURTHEST));
                near = -boundaries[i];
            }
        }
        return left + right;
    }

    private static boolean isApart(double boundary, double near) {
        return boundary > NEAREST && near < FURTHEST && boundary > near;
    }

    /** ∫ g φ over an interval right of 0, in equal pieces. */
    private static double stretch(DoubleUnaryOperator function, double from, double to) {
        int pieces = (int) Math.ceil(to - from);
        double half = (to - from) / (2 * pieces);
        double sum = 0;
        for (int piece = 0; piece < pieces; piece++) {
            double middle = from + (2 * piece + 1) * half;
            double rule = 0;
            for (int i = 0; i < NODES.length; i++) {
                double away = half * NODES[i];
                double pair = weighted(function, middle - away) + weighted(function, middle + away);
                rule = fma(WEIGHTS[i], pair, rule);
            }
            sum = fma(half, rule, sum);
        }
        return sum;
    }

    private static double weighted(DoubleUnaryOperator function, double z) {
        return function.applyAsDouble(z) * Normal.density(z);
    }
}
