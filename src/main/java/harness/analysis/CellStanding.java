package harness.analysis;

import harness.data.Part;
import harness.training.Quantity;

/**
 * How a cell stands among others, in few enough numbers to be kept of every cell of a large grid.
 *
 * @param cell its number, from 0
 * @param accuracy median over seeds of the final test accuracy
 * @param epochs median over seeds of the epochs to the threshold; +∞ if it was never reached
 * @param loss median over seeds of the final test loss; +∞ if most runs diverged
 * @param shareConverged share of runs that converged, 0 … 1
 */
public record CellStanding(int cell, double accuracy, double epochs, double loss, double shareConverged) {

    /** The standing of a cell that was summed up. */
    public static CellStanding of(int cell, CellSummary summary) {
        return new CellStanding(
                cell,
                summary.median(Measure.atEnd(Part.TEST, Quantity.ACCURACY)),
                summary.median(Measure.EPOCHS_TO_THRESHOLD),
                summary.median(Measure.atEnd(Part.TEST, Quantity.LOSS)),
                summary.shareConverged());
    }
}
