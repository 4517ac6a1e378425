package harness.training;

/**
 * What a run recorded, one element a recorded epoch. Losses are means in nats over the whole part, accuracies are shares
 * 0 … 1, both with the parameters of that moment; penalties are not part of them.
 *
 * @param epochs recorded epochs, ascending; 0 is before training
 * @param trainLoss of the training part
 * @param testLoss of the test part
 * @param trainAccuracy of the training part
 * @param testAccuracy of the test part
 * @param validationLoss of the validation part; empty if there is none
 * @param validationAccuracy of the validation part; empty if there is none
 * @param layers {@code [recorded epoch][layer][probe]}, probes in the order of {@link Probes#ALL}
 */
public record History(
        int[] epochs,
        double[] trainLoss,
        double[] testLoss,
        double[] trainAccuracy,
        double[] testAccuracy,
        double[] validationLoss,
        double[] validationAccuracy,
        double[][][] layers) {

    /** Number of recorded epochs. */
    public int size() {
        return epochs.length;
    }

    /** The last recorded epoch's place in the arrays. */
    public int last() {
        return epochs.length - 1;
    }
}
