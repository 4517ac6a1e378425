package harness.training;

import harness.catalogue.Catalogue;

/** Every learning-rate schedule a config can name. A new one is a file of its own and one line here. */
public final class LearningRateSchedules {

    public static final Catalogue<LearningRateSchedule> CATALOGUE = new Catalogue<>(
                    "learning-rate schedule", LearningRateSchedule.class)
            .with("constant", ConstantSchedule.class)
            .with("step", StepSchedule.class)
            .with("exponential", ExponentialSchedule.class)
            .with("cosine", CosineSchedule.class);

    private LearningRateSchedules() {}
}
