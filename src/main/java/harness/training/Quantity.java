package harness.training;

import harness.training.Objective.Evaluation;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What is measured of a network on a part of the samples. */
public enum Quantity {
    /** Mean loss over the samples, in nats; penalties are not part of it. */
    LOSS(Evaluation::loss, false),
    /** Share of samples in the right class, 0 … 1. */
    ACCURACY(Evaluation::accuracy, true);

    private final ToDoubleFunction<Evaluation> value;
    private final boolean largerIsBetter;

    Quantity(ToDoubleFunction<Evaluation> value, boolean largerIsBetter) {
        this.value = value;
        this.largerIsBetter = largerIsBetter;
    }

    /** Its value. */
    double of(Evaluation evaluation) {
        return value.applyAsDouble(evaluation);
    }

    /** Whether a network is the better the larger it is. */
    public boolean largerIsBetter() {
        return largerIsBetter;
    }

    /** The name as tables and configs write it: {@code loss}, {@code accuracy}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
