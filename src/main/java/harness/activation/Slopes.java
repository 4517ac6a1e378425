package harness.activation;

import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** What can be said of an activation's slope by looking at it everywhere. */
public final class Slopes {

    /** Every scale from 2⁻²⁰ to 2²⁰ is looked at, each in so many steps. */
    private static final int SMALLEST_SCALE = -20;

    private static final int LARGEST_SCALE = 20;
    private static final int STEPS = 16;
    private static final double[] GRID = grid();

    private Slopes() {}

    /**
     * sup|f′|, found numerically: the largest |f′| on a grid that is fine near 0 and coarse far out, refined between its
     * neighbours by Brent's method.
     */
    public static double supremum(Activation activation) {
        double[] derivatives = new double[GRID.length];
        activation.evaluate(GRID, new double[GRID.length], derivatives, GRID.length);
        int best = 0;
        for (int i = 1; i < GRID.length; i++) {
            if (Math.abs(derivatives[i]) > Math.abs(derivatives[best])) {
                best = i;
            }
        }
        double low = GRID[Math.max(best - 1, 0)];
        double high = GRID[Math.min(best + 1, GRID.length - 1)];
        double refined = new BrentOptimizer(1e-10, 1e-14)
                .optimize(
                        new MaxEval(200),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(z -> Math.abs(activation.derivative(z))),
                        new SearchInterval(low, high))
                .getValue();
        return Math.max(refined, Math.abs(derivatives[best]));
    }

    /** Ascending and symmetric about 0, which it contains. */
    private static double[] grid() {
        int side = (LARGEST_SCALE - SMALLEST_SCALE) * STEPS;
        double[] grid = new double[2 * side + 1];
        for (int i = 0; i < side; i++) {
            double z = Math.scalb(1 + (double) (i % STEPS) / STEPS, SMALLEST_SCALE + i / STEPS);
            grid[side + 1 + i] = z;
            grid[side - 1 - i] = -z;
        }
        return grid;
    }
}
