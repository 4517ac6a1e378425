package harness.training;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Histories of runs that never took place. */
public final class Histories {

    private Histories() {}

    /** What each metric was at each epoch. */
    public static History of(int[] epochs, Function<Metric, double[]> measured, double[][][] layers) {
        Map<Metric, double[]> all = Metric.ALL.stream().collect(Collectors.toMap(metric -> metric, measured));
        return new History(epochs, all, layers);
    }

    /** The same of every metric of a run without a validation part. */
    public static History ofAll(int[] epochs, double[] values, double[][][] layers) {
        return of(epochs, metric -> metric.part().isOptional() ? new double[0] : values, layers);
    }
}
