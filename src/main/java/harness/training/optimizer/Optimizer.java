package harness.training.optimizer;

/**
 * How gradients change parameters; the update rules are PyTorch's. An optimizer is a record of its settings; what it
 * remembers between steps lives in the {@link UpdateRule} it starts.
 */
public interface Optimizer {

    /** The memory of one training run. */
    interface UpdateRule {

        /**
         * One step.
         *
         * @param parameters one array for each group of parameters. Modified.
         * @param gradients of the same shape. Not modified.
         * @param learningRate of this step
         */
        void step(double[][] parameters, double[][] gradients, double learningRate);
    }

    /** The learning rate, before a {@link LearningRateSchedule} changes it. */
    double learningRate();

    /**
     * Starts a training run.
     *
     * @param parameters tells the shapes. Not modified, not kept.
     */
    UpdateRule start(double[][] parameters);

    /** How many numbers the rule remembers for each parameter. */
    int remembered();

    /** Zeros in the shape of the parameters. */
    static double[][] zerosLike(double[][] parameters) {
        double[][] zeros = new double[parameters.length][];
        for (int row = 0; row < zeros.length; row++) {
            zeros[row] = new double[parameters[row].length];
        }
        return zeros;
    }
}
