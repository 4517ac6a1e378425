package harness.training.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import harness.training.optimizer.Adam.AdamW;
import harness.training.optimizer.Momentum.Nesterov;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two updates of the parameters (1, −2) with gradients (0.5, −1) and then (−0.25, 2), worked by hand. */
class OptimizerTest {

    private static final double[] FIRST_GRADIENT = {0.5, -1};
    private static final double[] SECOND_GRADIENT = {-0.25, 2};

    private static void assertUpdates(Optimizer optimizer, double[] afterOne, double[] afterTwo) {
        double[][] parameters = {{1, -2}};
        Optimizer.UpdateRule rule = optimizer.start(parameters);
        rule.step(parameters, new double[][] {FIRST_GRADIENT.clone()}, optimizer.learningRate());
        assertArrayEquals(afterOne, parameters[0], 1e-9);
        rule.step(parameters, new double[][] {SECOND_GRADIENT.clone()}, optimizer.learningRate());
        assertArrayEquals(afterTwo, parameters[0], 1e-9);
    }

    @Test
    void gradientDescent() {
        // 1 − 0.1·0.5 = 0.95, −2 + 0.1·1 = −1.9; then 0.95 + 0.1·0.25 = 0.975, −1.9 − 0.1·2 = −2.1.
        assertUpdates(new Sgd(0.1), new double[] {0.95, -1.9}, new double[] {0.975, -2.1});
    }

    @Test
    void momentum() {
        // v = (0.5, −1): as above. v = 0.5·(0.5, −1) + (−0.25, 2) = (0, 1.5): 0.95 − 0, −1.9 − 0.15.
        assertUpdates(new Momentum(0.1, 0.5), new double[] {0.95, -1.9}, new double[] {0.95, -2.05});
    }

    @Test
    void nesterov() {
        // v = (0.5, −1), g + 0.5·v = (0.75, −1.5): 1 − 0.075, −2 + 0.15.
        // v = (0, 1.5), g + 0.5·v = (−0.25, 2.75): 0.925 + 0.025, −1.85 − 0.275.
        assertUpdates(new Nesterov(0.1, 0.5), new double[] {0.925, -1.85}, new double[] {0.95, -2.125});
    }

    @Test
    void rmsProp() {
        // v = 0.25·g² = (0.0625, 0.25), √v = (0.25, 0.5), g/(√v + 0.25) = (1, −4/3).
        // v = 0.75·(0.0625, 0.25) + 0.25·(0.0625, 4) = (0.0625, 1.1875), √v = (0.25, 1.0897247358851685),
        // g/(√v + 0.25) = (−0.5, 2/1.3397247358851685 = 1.4928439…).
        double second = 2 / 1.3397247358851685;
        assertUpdates(new RmsProp(0.1, 0.75, 0.25), new double[] {0.9, -2 + 0.4 / 3}, new double[] {
            0.95, -2 + 0.4 / 3 - 0.1 * second
        });
    }

    @Test
    void adam() {
        // Step 1: m = g/2, v = g²/4; corrected by 1 − 0.5 and 1 − 0.75 they are g and g²: g/(|g| + 0.5) = (0.5, −2/3).
        // Step 2: m = (0.125, −0.25) + (−0.125, 1) = (0, 0.75), corrected by 1 − 0.25: (0, 1).
        // v = 0.75·(0.0625, 0.25) + 0.25·(0.0625, 4) = (…, 1.1875), corrected by 1 − 0.5625: 1.1875/0.4375 = 19/7.
        double second = 1 / (Math.sqrt(19.0 / 7) + 0.5);
        assertUpdates(new Adam(0.1, 0.5, 0.75, 0.5), new double[] {0.95, -2 + 0.2 / 3}, new double[] {
            0.95, -2 + 0.2 / 3 - 0.1 * second
        });
    }

    @Test
    void adamWithDecoupledWeightDecay() {
        // Each step first takes 0.1·0.2 = 2 % of the parameter away; Adam's steps are those above.
        double second = 1 / (Math.sqrt(19.0 / 7) + 0.5);
        double x = 0.98 - 0.05;
        double y = -1.96 + 0.2 / 3;
        assertUpdates(new AdamW(0.1, 0.5, 0.75, 0.5, 0.2), new double[] {x, y}, new double[] {
            0.98 * x, 0.98 * y - 0.1 * second
        });
    }

    /** Steps of the rate 0.1 and then of half of it; an optimizer's own rate is only where a schedule starts. */
    private static void assertHalved(Optimizer optimizer, double... afterTwo) {
        double[][] parameters = {{1, -2}};
        Optimizer.UpdateRule rule = optimizer.start(parameters);
        rule.step(parameters, new double[][] {FIRST_GRADIENT.clone()}, 0.1);
        rule.step(parameters, new double[][] {SECOND_GRADIENT.clone()}, 0.05);
        assertArrayEquals(afterTwo, parameters[0], 1e-9);
    }

    @Test
    void everyStepHasTheRateItIsGiven() {
        // The first steps are those above; the second are halved. What is remembered does not depend on the rate.
        assertHalved(new Sgd(9), 0.95 + 0.0125, -1.9 - 0.1);
        assertHalved(new Momentum(9, 0.5), 0.95, -1.9 - 0.075);
        assertHalved(new Nesterov(9, 0.5), 0.925 + 0.0125, -1.85 - 0.1375);
        double byRoot = 2 / 1.3397247358851685;
        assertHalved(new RmsProp(9, 0.75, 0.25), 0.9 + 0.025, -2 + 0.4 / 3 - 0.05 * byRoot);
        double byMoments = 1 / (Math.sqrt(19.0 / 7) + 0.5);
        assertHalved(new Adam(9, 0.5, 0.75, 0.5), 0.95, -2 + 0.2 / 3 - 0.05 * byMoments);
        // Weight decay goes with the rate: 2 % at first, then 1 %.
        assertHalved(
                new AdamW(9, 0.5, 0.75, 0.5, 0.2), 0.99 * (0.98 - 0.05), 0.99 * (-1.96 + 0.2 / 3) - 0.05 * byMoments);
    }

    static Stream<Optimizer> optimizers() {
        return Stream.of(
                new Sgd(0.1),
                new Momentum(0.1, 0.5),
                new Nesterov(0.1, 0.5),
                new RmsProp(0.1, 0.75, 0.25),
                new Adam(0.1, 0.5, 0.75, 0.5),
                new AdamW(0.1, 0.5, 0.75, 0.5, 0.2));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void everyTrainingRunStartsWithoutMemory(Optimizer optimizer) {
        double[][] used = {{1, -2}, {3}};
        Optimizer.UpdateRule first = optimizer.start(used);
        first.step(used, new double[][] {{5, 5}, {5}}, 0.1);
        double[][] one = {{1, -2}, {3}};
        double[][] other = {{1, -2}, {3}};
        double[][] gradients = {{0.5, -1}, {2}};
        optimizer.start(used).step(one, gradients, 0.1);
        optimizer.start(other).step(other, gradients, 0.1);
        assertArrayEquals(other, one);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void gradientsStayAsTheyAre(Optimizer optimizer) {
        double[][] gradients = {{0.5, -1}, {}, {2}};
        double[][] parameters = {{1, -2}, {}, {3}};
        optimizer.start(parameters).step(parameters, gradients, 0.1);
        assertArrayEquals(new double[][] {{0.5, -1}, {}, {2}}, gradients);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void descendsOnAParabola(Optimizer optimizer) {
        // f(p) = ½·(p − 3)², gradient p − 3.
        double[][] parameters = {{0}};
        Optimizer.UpdateRule rule = optimizer.start(parameters);
        for (int step = 0; step < 500; step++) {
            rule.step(parameters, new double[][] {{parameters[0][0] - 3}}, optimizer.learningRate());
        }
        // Decoupled decay balances Adam's step where 0.2·p = g/(|g| + 0.5) with g = 3 − p: at 2.5.
        assertEquals(optimizer instanceof AdamW ? 2.5 : 3, parameters[0][0], 1e-6);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void remembersAsManyNumbersAsItSays(Optimizer optimizer) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[][] parameters = new double[1][1_000_000];
        long before = threads.getCurrentThreadAllocatedBytes();
        optimizer.start(parameters);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertEquals(optimizer.remembered(), Math.round(allocated / 8e6));
    }
}
