package harness.analysis;

import harness.run.RunResult;
import harness.training.History;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The numbers by which a run is summed up, with their columns in the tables. */
public enum Measure {
    FINAL_TRAIN_LOSS("final_train_loss", result -> last(result.history().trainLoss())),
    FINAL_TEST_LOSS("final_test_loss", result -> last(result.history().testLoss())),
    FINAL_TRAIN_ACCURACY("final_train_accuracy", result -> last(result.history().trainAccuracy())),
    FINAL_TEST_ACCURACY("final_test_accuracy", result -> last(result.history().testAccuracy())),
    BEST_TRAIN_LOSS("best_train_loss", result -> smallest(result.history().trainLoss())),
    BEST_TEST_LOSS("best_test_loss", result -> smallest(result.history().testLoss())),
    BEST_TRAIN_ACCURACY(
            "best_train_accuracy", result -> largest(result.history().trainAccuracy())),
    BEST_TEST_ACCURACY("best_test_accuracy", result -> largest(result.history().testAccuracy())),
    /** First recorded epoch at which the threshold was reached; +∞ if it never was. */
    EPOCHS_TO_THRESHOLD(
            "epochs_to_threshold",
            result -> result.epochsToThreshold() == null ? Double.POSITIVE_INFINITY : result.epochsToThreshold()),
    /** First recorded epoch with the smallest test loss; NaN if none was a number. */
    BEST_TEST_LOSS_EPOCH("best_test_loss_epoch", result -> epochOfSmallest(result.history())),
    /** Epochs until training ended: the last, or where it was stopped early or diverged. */
    EPOCHS_TRAINED(
            "epochs_trained",
            result -> result.history().epochs()[result.history().last()]);

    private final String column;
    private final ToDoubleFunction<RunResult> value;

    Measure(String column, ToDoubleFunction<RunResult> value) {
        this.column = column;
        this.value = value;
    }

    /** Header of its column. */
    public String column() {
        return column;
    }

    /** Whether it is a loss at the end of a run. */
    boolean isFinalLoss() {
        return this == FINAL_TRAIN_LOSS || this == FINAL_TEST_LOSS;
    }

    /** Whether it is a number of epochs, for which there may be no answer. */
    public boolean isEpoch() {
        return this == EPOCHS_TO_THRESHOLD || this == BEST_TEST_LOSS_EPOCH || this == EPOCHS_TRAINED;
    }

    /** Its value for one run. */
    public double of(RunResult result) {
        return value.applyAsDouble(result);
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    /** Losses that are not numbers, recorded as a run diverges, are not its best. */
    private static double smallest(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).min().orElse(Double.NaN);
    }

    private static double epochOfSmallest(History history) {
        double smallest = smallest(history.testLoss());
        return IntStream.range(0, history.size())
                .filter(index -> history.testLoss()[index] == smallest)
                .mapToDouble(index -> history.epochs()[index])
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
