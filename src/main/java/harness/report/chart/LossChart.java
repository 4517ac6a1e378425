package harness.report.chart;

import harness.analysis.Band;
import harness.data.Part;
import harness.report.figure.Figure;
import harness.report.figure.LogRange;
import harness.report.figure.Scale;
import harness.training.Quantity;
import java.util.Optional;

/** Loss over epochs. */
final class LossChart implements Chart {

    /** A run whose loss is so many times what it started with has diverged; showing more would flatten all others. */
    private static final double DIVERGED = 5;

    @Override
    public String name() {
        return "loss";
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        return new EpochCurves(
                        facets,
                        cell -> cell.curve(Part.TRAIN, Quantity.LOSS),
                        cell -> cell.curve(Part.TEST, Quantity.LOSS),
                        scale(facets))
                .figure("Loss during training", "loss (log scale)");
    }

    /** The axis of all losses. */
    static Scale scale(Facets facets) {
        LogRange range = new LogRange();
        for (Band band : EpochCurves.bands(
                facets, cell -> cell.curve(Part.TRAIN, Quantity.LOSS), cell -> cell.curve(Part.TEST, Quantity.LOSS))) {
            range.include(band);
            range.includeStart(band.upper()[0]);
        }
        Scale tight = range.scale(DIVERGED, 5);
        return range.zero() ? tight.withRoomBelow(0.1) : tight;
    }
}
