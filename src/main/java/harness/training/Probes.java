package harness.training;

import java.util.List;

/** The measurements taken of every layer at every recorded epoch. A new one is a file of its own and one line here. */
public final class Probes {

    public static final List<Probe> ALL = List.of(
            new GradientNorm(),
            new GradientMean(),
            new GradientMeanAbs(),
            new GradientSd(),
            new GradientMaxAbs(),
            new BiasGradientNorm(),
            new LayerGradientNorm(),
            new DeltaRms(),
            new WeightNorm(),
            new UpdateRatio(),
            new ActivationParameter(),
            new ActivationMean(),
            new ActivationSd(),
            new DeadFraction(),
            new SaturatedFraction());

    /** Where the column of that probe stands in {@link #ALL}. */
    public static int indexOf(String column) {
        for (int index = 0; index < ALL.size(); index++) {
            if (ALL.get(index).column().equals(column)) {
                return index;
            }
        }
        throw new IllegalArgumentException("no probe " + column);
    }

    private Probes() {}
}
