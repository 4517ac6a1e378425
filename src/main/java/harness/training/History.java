package harness.training;

import harness.data.Part;
import java.util.Map;

/**
 * What a run recorded, one element a recorded epoch, each measured over the whole part with the parameters of that moment.
 *
 * @param epochs recorded epochs, ascending; 0 is before training
 * @param measured every {@link Metric}; an empty array where the run has no such part
 * @param layers {@code [recorded epoch][layer][probe]}, probes in the order of {@link Probes#ALL}
 */
public record History(int[] epochs, Map<Metric, double[]> measured, double[][][] layers) {

    /** A metric at each recorded epoch; empty if the run has no such part. */
    public double[] of(Metric metric) {
        return measured.get(metric);
    }

    /** A quantity on a part at each recorded epoch; empty if the run has no such part. */
    public double[] of(Part part, Quantity quantity) {
        return of(new Metric(part, quantity));
    }

    /** Number of recorded epochs. */
    public int size() {
        return epochs.length;
    }

    /** The last recorded epoch's place in the arrays. */
    public int last() {
        return epochs.length - 1;
    }
}
