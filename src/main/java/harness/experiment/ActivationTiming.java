package harness.experiment;

import harness.activation.Activation;
import harness.activation.Relu;
import java.util.ArrayList;
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
    private static final int ELEMENTS = 256;

    /** Long enough for the clock to tell. */
    private static final int EVALUATIONS = 16;

    /** What makes the just-in-time compiler take a method in hand is how often it is called, not how much it does. */
    private static final int CALLS = 3000;

    private static final int FEW_ELEMENTS = 32;

    private static final double LONGEST_SECONDS = 2;

    /**
     * Times activations in turn, again and again, and takes the fastest batch of each: whatever else the machine does
     * only adds to a batch. To be called before anything else keeps the just-in-time compiler busy, because what it has
     * not yet compiled takes up to forty times as long.
     */
    public static List<ActivationTiming> measure(Map<String, Activation> activations) {
        List<Activation> timed = new ArrayList<>(activations.values());
        if (!timed.contains(RELU)) {
            timed.add(RELU);
        }
        warmUp(timed);
        double[] fastest = fastest(timed);
        double relu = fastest[timed.indexOf(RELU)];
        List<ActivationTiming> timings = new ArrayList<>();
        for (String label : activations.keySet()) {
            double batch = fastest[timings.size()];
            timings.add(new ActivationTiming(label, batch / (ELEMENTS * EVALUATIONS), batch / relu));
        }
        return timings;
    }

    private static void warmUp(List<Activation> timed) {
        double[] z = inputs();
        double[] value = new double[ELEMENTS];
        double[] derivative = new double[ELEMENTS];
        for (Activation activation : timed) {
            for (int call = 0; call < CALLS; call++) {
                activation.evaluate(z, value, derivative, FEW_ELEMENTS);
            }
        }
    }

    /** Nanoseconds of the fastest batch of each. */
    private static double[] fastest(List<Activation> timed) {
        double[] z = inputs();
        double[] value = new double[ELEMENTS];
        double[] derivative = new double[ELEMENTS];
        double[] batches = new double[timed.size()];
        Settling settling = new Settling(timed.size(), LONGEST_SECONDS);
        do {
            for (int i = 0; i < batches.length; i++) {
                long before = System.nanoTime();
                for (int evaluation = 0; evaluation < EVALUATIONS; evaluation++) {
                    timed.get(i).evaluate(z, value, derivative, ELEMENTS);
                }
                batches[i] = System.nanoTime() - before;
            }
        } while (!settling.isOver(batches));
        return settling.fastest();
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
