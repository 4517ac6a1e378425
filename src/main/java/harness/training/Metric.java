package harness.training;

/** A measurement by which a run can be said to have converged, or be stopped. */
public enum Metric {
    /** Share of test samples in the right class. */
    TEST_ACCURACY,
    /** Share of training samples in the right class. */
    TRAIN_ACCURACY,
    /** Mean loss over the test part. */
    TEST_LOSS,
    /** Mean loss over the training part. */
    TRAIN_LOSS,
    /** Share of validation samples in the right class. */
    VALIDATION_ACCURACY,
    /** Mean loss over the validation part. */
    VALIDATION_LOSS;

    /** Whether larger is better. */
    public boolean isAccuracy() {
        return this == TEST_ACCURACY || this == TRAIN_ACCURACY || this == VALIDATION_ACCURACY;
    }

    /** Whether there is no such measurement without a validation part. */
    public boolean needsValidationPart() {
        return this == VALIDATION_ACCURACY || this == VALIDATION_LOSS;
    }

    /** Its value at each recorded epoch; empty if it was not measured. */
    public double[] of(History history) {
        return switch (this) {
            case TEST_ACCURACY -> history.testAccuracy();
            case TRAIN_ACCURACY -> history.trainAccuracy();
            case TEST_LOSS -> history.testLoss();
            case TRAIN_LOSS -> history.trainLoss();
            case VALIDATION_ACCURACY -> history.validationAccuracy();
            case VALIDATION_LOSS -> history.validationLoss();
        };
    }
}
