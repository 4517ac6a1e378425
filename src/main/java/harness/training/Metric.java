package harness.training;

/** A recorded measurement by which a run can be said to have converged. */
public enum Metric {
    /** Share of test samples in the right class. */
    TEST_ACCURACY,
    /** Share of training samples in the right class. */
    TRAIN_ACCURACY,
    /** Mean loss over the test part. */
    TEST_LOSS,
    /** Mean loss over the training part. */
    TRAIN_LOSS;

    /** Whether larger is better. */
    boolean isAccuracy() {
        return this == TEST_ACCURACY || this == TRAIN_ACCURACY;
    }

    /** Its value at each recorded epoch. */
    double[] of(History history) {
        return switch (this) {
            case TEST_ACCURACY -> history.testAccuracy();
            case TRAIN_ACCURACY -> history.trainAccuracy();
            case TEST_LOSS -> history.testLoss();
            case TRAIN_LOSS -> history.trainLoss();
        };
    }
}
