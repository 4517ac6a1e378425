package harness.report.chart;

import harness.analysis.Band;
import harness.data.Part;
import harness.report.figure.Figure;
import harness.report.figure.Scale;
import harness.training.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Accuracy over epochs. */
final class AccuracyChart implements Chart {

    /** Where some accuracy is as good as this, the axis goes up to 1. */
    private static final double NEARLY_PERFECT = 0.8;

    @Override
    public String name() {
        return "accuracy";
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        return new EpochCurves(
                        facets,
                        cell -> cell.curve(Part.TRAIN, Quantity.ACCURACY),
                        cell -> cell.curve(Part.TEST, Quantity.ACCURACY),
                        scale(facets))
                .figure("Accuracy during training", "accuracy");
    }

    /** The axis of all accuracies. */
    static Scale scale(Facets facets) {
        List<Band> bands = EpochCurves.bands(
                facets,
                cell -> cell.curve(Part.TRAIN, Quantity.ACCURACY),
                cell -> cell.curve(Part.TEST, Quantity.ACCURACY));
        double least = bands.stream()
                .flatMapToDouble(band -> Arrays.stream(band.lower()))
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        double greatest = bands.stream()
                .flatMapToDouble(band -> Arrays.stream(band.upper()))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        return Scale.linear(Math.max(0, Math.min(0.95, least)), greatest < NEARLY_PERFECT ? greatest : 1, 4);
    }
}
