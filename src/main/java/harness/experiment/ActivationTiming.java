package harness.experiment;

import harness.activation.Activation;
import harness.activation.Relu;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How long an activation takes to evaluate, value and derivative together.
 *
 * @param label of the activation
 * @param nanoseconds for each element
 * @param relativeToRelu the same, as a multiple of what relu takes
 */
public record ActivationTiming(String label, double nanoseconds, double relativeToRelu) {

    private static final Relu RELU = new Relu();

    /** About a layer's row in a small network: all of it stays in the fastest cache. */
    private static final int ELEMENTS = 1024;

    /** Long enough for the clock to tell. */
    private static final int EVALUATIONS = 4;

    /** When nothing has become faster by so much for so long, the just-in-time compiler is done. */
    private static final double FASTER = 0.95;

    private static final long SETTLED_NANOSECONDS = 100_000_000;
    private static final long LONGEST_NANOSECONDS = 1_000_000_000;

    /**
     * Times activations in turn, again and again, and takes the fastest batch of each: whatever else the machine does
     * only adds to a batch.
     */
    public static List<ActivationTiming> measure(Map<String, Activation> activations) {
        List<Activation> timed = new ArrayList<>(activations.values());
        if (!timed.contains(RELU)) {
            timed.add(RELU);
        }
        long[] fastest = fastest(timed);
        double relu = fastest[timed.indexOf(RELU)];
        List<ActivationTiming> timings = new ArrayList<>();
        for (String label : activations.keySet()) {
            double batch = fastest[timings.size()];
            timings.add(new ActivationTiming(label, batch / (ELEMENTS * EVALUATIONS), batch / relu));
        }
        return timings;
    }

    /** Nanoseconds of the fastest batch of each. */
    private static long[] fastest(List<Activation> timed) {
        double[] z = inputs();
        double[] value = new double[ELEMENTS];
        double[] derivative = new double[ELEMENTS];
        long[] fastest = new long[timed.size()];
        Arrays.fill(fastest, Long.MAX_VALUE);
        long start = System.nanoTime();
        long improved = start;
        long now = start;
        while (now - improved < SETTLED_NANOSECONDS && now - start < LONGEST_NANOSECONDS) {
            for (int i = 0; i < fastest.length; i++) {
                long before = System.nanoTime();
                for (int evaluation = 0; evaluation < EVALUATIONS; evaluation++) {
                    timed.get(i).evaluate(z, value, derivative, ELEMENTS);
                }
                now = System.nanoTime();
                improved = now - before < FASTER * fastest[i] ? now : improved;
                fastest[i] = Math.min(fastest[i], now - before);
            }
        }
        return fastest;
    }

    /** Numbers from −4 to 4 whose signs no processor can predict. */
    private static double[] inputs() {
        double goldenRatio = 0.6180339887498949;
        double[] z = new double[ELEMENTS];
        for (int i = 0; i < ELEMENTS; i++) {
            double turns = i * i * goldenRatio;
            z[i] = 8 * (turns - Math.floor(turns)) - 4;
        }
        return z;
    }
}
