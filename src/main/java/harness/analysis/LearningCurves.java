package harness.analysis;

import harness.training.Metric;
import harness.training.Quantity;
import java.util.Arrays;
import java.util.Map;

/**
 * Losses and accuracies of one cell over recorded epochs, and how many of its runs got how far. A run that was stopped
 * early keeps the last value it had, so that a median is not one of the lasting runs alone; one that diverged has a loss
 * of +∞ from there on.
 *
 * @param at epochs
 * @param bands medians and quartiles over all runs, each of as many places as {@code at}; of the validation part only if
 *     there is one
 * @param training how many runs had gone on to each of the epochs
 * @param diverged how many had diverged before each of the epochs
 * @param runs number of runs, at least 1
 */
public record LearningCurves(int[] at, Map<Metric, Band> bands, int[] training, int[] diverged, int runs) {

    /** Whether there are curves of a measurement. */
    public boolean has(Metric metric) {
        return bands.containsKey(metric);
    }

    /**
     * A measurement, as far as it is one: to the last epoch to which at least half of the runs went on. After that most
     * values are those of runs that had ended. For a loss, runs that diverged go on with +∞.
     *
     * @return null if it was not measured
     */
    public Band band(Metric metric) {
        Band whole = bands.get(metric);
        return whole == null ? null : whole.part(0, places(metric));
    }

    /** How many runs had been stopped before an epoch, given by its place. */
    public int stopped(int place) {
        return runs - training[place] - diverged[place];
    }

    private int places(Metric metric) {
        int places = 1;
        while (places < at.length && 2 * goingOn(metric, places) >= runs) {
            places++;
        }
        return places;
    }

    private int goingOn(Metric metric, int place) {
        return training[place] + (metric.quantity() == Quantity.ACCURACY ? 0 : diverged[place]);
    }

    /** Whether some run ended before the last epoch. */
    boolean endEarly() {
        return Arrays.stream(training).anyMatch(going -> going < runs);
    }
}
