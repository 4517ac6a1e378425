package harness.report.chart;

import harness.report.figure.Figure;
import harness.report.series.Chart;
import harness.report.series.Facets;
import java.util.Optional;

/** Accuracy over epochs. */
final class AccuracyChart implements Chart {

    @Override
    public String name() {
        return "accuracy";
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        return new EpochCurves(facets, Measured.ACCURACY).figure("Accuracy during training");
    }
}
