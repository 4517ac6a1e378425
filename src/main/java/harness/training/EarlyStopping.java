package harness.training;

import harness.catalogue.Parameter;

/**
 * When training stops before its last epoch: once the metric, measured after every epoch, has not improved on its best for
 * some epochs in a row. The parameters stay as they are then, not as they were at the best.
 *
 * <p>Source: Prechelt 1998, "Early stopping — but when?".
 *
 * @param metric what is watched
 * @param patience epochs in a row without an improvement that end training
 * @param minimumImprovement what the metric must exceed its best by, in its own unit; less is no improvement
 */
public record EarlyStopping(
        @Parameter(
                meaning =
                        "the measurement that is watched, after every epoch; a test metric lets the test part choose the end",
                byDefault = "\"validation_loss\"")
        Metric metric,

        @Parameter(meaning = "epochs in a row without an improvement that end training", byDefault = "10", min = 1)
        int patience,

        @Parameter(meaning = "by more than this must the metric improve on its best", byDefault = "0", min = 0)
        double minimumImprovement) {

    /** Starts to watch a run. */
    Watch start() {
        return new Watch();
    }

    /** The memory of one training run. */
    final class Watch {

        private double best = metric.quantity().largerIsBetter() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        private int epochsWithoutImprovement;

        /** Takes in the metric after one more epoch; whether training stops there. */
        boolean stopsAt(double value) {
            double improvement = metric.quantity().largerIsBetter() ? value - best : best - value;
            if (improvement > minimumImprovement) {
                best = value;
                epochsWithoutImprovement = 0;
            } else {
                epochsWithoutImprovement++;
            }
            return epochsWithoutImprovement >= patience;
        }
    }
}
