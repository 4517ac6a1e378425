package harness.network;

/** What training minimizes, as a function of the logits. */
public interface Loss {

    /**
     * The losses of a block of samples and their gradient.
     *
     * @param logits {@code [outputs][≥ count]}. Not modified.
     * @param labels class index of each sample. Not modified.
     * @param scale factor on the gradients: 1/n where the loss is the mean over n samples
     * @param gradients receives scale · ∂loss/∂logits, {@code [outputs][≥ count]}. Modified.
     * @param count number of samples
     * @return the sum, unscaled, of the losses of the samples
     */
    double evaluate(double[][] logits, int[] labels, double scale, double[][] gradients, int count);

    /** How many of the first {@code count} samples the logits put into the right class. */
    int countCorrect(double[][] logits, int[] labels, int count);
}
