package harness.activation;

/** An activation with one parameter that training changes, together with the weights of its layer. */
public interface LearnedActivation extends Activation {

    /** The parameter's present value. */
    double parameter();

    /** The same function with another parameter. */
    LearnedActivation withParameter(double parameter);

    /**
     * Evaluates ∂f/∂parameter at the first {@code count} elements of z.
     *
     * @param z pre-activations. Not modified.
     * @param derivative receives ∂f/∂parameter. Modified.
     * @param count number of elements
     */
    void parameterDerivative(double[] z, double[] derivative, int count);
}
