package harness.activation;

/**
 * An element-wise function a = f(z) between two layers, with its derivative f′(z). An activation is a record: its
 * components are its parameters, and it holds no state, so one instance serves any number of layers and threads.
 *
 * <p>Both are functions of the pre-activation z, never of the activation a: Swish and GELU cannot be derived from their
 * output. They are evaluated together because they share the expensive part, the exponential. Every activation has its
 * own loop in its own class, since a loop shared through an interface would cost a virtual call for each element.
 *
 * <p>NaN in gives NaN out, for value and derivative. At ±∞, which only a network that diverges reaches, a result may be NaN
 * where the limit is a number.
 */
public interface Activation {

    /**
     * Evaluates f and f′ at the first {@code count} elements of z.
     *
     * @param z pre-activations. Not modified.
     * @param value receives f(z). Modified.
     * @param derivative receives f′(z). Modified.
     * @param count number of elements; no array is shorter
     */
    void evaluate(double[] z, double[] value, double[] derivative, int count);

    /** f(z) of a single number. */
    default double value(double z) {
        double[] value = new double[1];
        evaluate(new double[] {z}, value, new double[1], 1);
        return value[0];
    }

    /** f′(z) at a single number. */
    default double derivative(double z) {
        double[] derivative = new double[1];
        evaluate(new double[] {z}, new double[1], derivative, 1);
        return derivative[0];
    }

    /** Which initializers suit the function; a config's {@code "auto"} follows it. */
    WeightScaling weightScaling();

    /** Slope for z &gt; 0 as initializers need it: 1 unless the function is a straight line of another slope there. */
    default double positiveSlope() {
        return 1;
    }

    /** Slope for z &lt; 0 as initializers need it: 0 unless the function is a straight line of another slope there. */
    default double negativeSlope() {
        return 0;
    }
}
