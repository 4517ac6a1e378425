package harness.network;

/** What training minimizes, as a function of the logits. Holds working memory: it belongs to one thread. */
public interface Loss {

    /**
     * The cross-entropy that fits a number of classes: of one logit for two, of one logit a class for more.
     *
     * @param classes number of classes, at least 2
     */
    static Loss forClasses(int classes) {
        return classes == 2 ? new BinaryCrossEntropy() : new CategoricalCrossEntropy(classes);
    }

    /** Number of logits a network must have for it. */
    int outputs();

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

    /**
     * The class that the logits put a sample into.
     *
     * @param logits {@code [outputs][> sample]}. Not modified.
     * @param sample its column
     */
    int predicted(double[][] logits, int sample);

    /** How many of the first {@code count} samples the logits put into the right class. */
    default int countCorrect(double[][] logits, int[] labels, int count) {
        int correct = 0;
        for (int s = 0; s < count; s++) {
            correct += predicted(logits, s) == labels[s] ? 1 : 0;
        }
        return correct;
    }
}
