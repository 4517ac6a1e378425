package harness.activation;

/** An activation with one parameter that training changes, together with the weights of its layer. */
public interface LearnedActivation extends Activation {

    /** The parameter's present value. */
    double parameter();

    /** The same function with another parameter. */
    LearnedActivation withParameter(double parameter);

    /**
     * Evaluates f and f′ with another parameter, as {@link #withParameter} would, without making a new object.
     *
     * @param parameter the parameter's value
     * @param z pre-activations. Not modified.
     * @param value receives f(z). Modified.
     * @param derivative receives f′(z). Modified.
     * @param count number of elements
     */
    void evaluate(double parameter, double[] z, double[] value, double[] derivative, int count);

    /**
     * Evaluates ∂f/∂parameter at the first {@code count} elements of z.
     *
     * @param z pre-activations. Not modified.
     * @param derivative receives ∂f/∂parameter. Modified.
     * @param count number of elements
     */
    void parameterDerivative(double[] z, double[] derivative, int count);
}
