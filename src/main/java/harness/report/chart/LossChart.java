package harness.report.chart;

import harness.report.figure.Figure;
import harness.report.series.Chart;
import harness.report.series.Facets;
import java.util.Optional;

/** Loss over epochs. */
public final class LossChart implements Chart {

    @Override
    public String name() {
        return "loss";
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        return new EpochCurves(facets, Measured.LOSS).figure("Loss during training");
    }
}
