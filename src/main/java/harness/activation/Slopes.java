package harness.activation;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** How steep an activation can be, quickly: training asks again whenever a learned activation has changed. */
public final class Slopes {

    /** From 2⁻²⁰ to 2²⁰, where activations mostly have their shape, this is the number of steps in each octave. */
    private static final int STEPS = 16;

    private static final int USUAL = 20;

    /** Outside of it, up to these powers of 2, every fourth octave is looked at, once. */
    private static final int APART = 4;

    private static final int SMALLEST_EXPONENT = -1022;
    private static final int LARGEST_EXPONENT = 1022;

    private static final double[] GRID = grid();

    private Slopes() {}

    /**
     * sup|f′|, found numerically at whatever scale the function has: the largest |f′| on a grid over all octaves, refined
     * between its neighbours by Brent's method.
     */
    public static double supremum(Activation activation) {
        double[] derivatives = new double[GRID.length];
        activation.evaluate(GRID, new double[GRID.length], derivatives, GRID.length);
        int best = GRID.length / 2;
        for (int i = 0; i < GRID.length; i++) {
            if (Math.abs(derivatives[i]) > Math.abs(derivatives[best])) {
                best = i;
            }
        }
        double low = GRID[Math.max(best - 1, 0)];
        double high = GRID[Math.min(best + 1, GRID.length - 1)];
        double near = Math.max(Double.MIN_NORMAL, Math.min(1e-14, 1e-10 * (high - low)));
        double refined = new BrentOptimizer(1e-10, near)
                .optimize(
                        new MaxEval(200),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(z -> Math.abs(activation.derivative(z))),
                        new SearchInterval(low, high, isUsual(GRID[best]) ? (low + high) / 2 : GRID[best]))
                .getValue();
        return Math.max(refined, Math.abs(derivatives[best]));
    }

    /** Whether a point has near neighbours in the grid. */
    private static boolean isUsual(double z) {
        return Math.abs(z) < Math.scalb(1.0, USUAL);
    }

    /** Ascending and symmetric about 0, its middle. */
    private static double[] grid() {
        DoubleStream.Builder points = DoubleStream.builder();
        for (int exponent = SMALLEST_EXPONENT; exponent <= LARGEST_EXPONENT; exponent++) {
            boolean usual = exponent >= -USUAL && exponent < USUAL;
            int steps = usual ? STEPS : exponent % APART == 0 ? 1 : 0;
            for (int step = 0; step < steps; step++) {
                points.add(Math.scalb(1 + (double) step / steps, exponent));
            }
        }
        double[] side = points.build().toArray();
        double[] grid = new double[2 * side.length + 1];
        for (int i = 0; i < side.length; i++) {
            grid[side.length + 1 + i] = side[i];
            grid[side.length - 1 - i] = -side[i];
        }
        return grid;
    }
}
