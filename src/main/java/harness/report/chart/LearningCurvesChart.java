package harness.report.chart;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.report.figure.Figure;
import harness.report.figure.Scale;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Loss and accuracy of both parts over epochs, all series in one panel each: the overview. */
final class LearningCurvesChart implements Chart {

    private static final int PANEL_WIDTH = 410;
    private static final int PANEL_HEIGHT = 240;

    /** With more series than this, bands would hide the curves. */
    private static final int MOST_BANDS = 4;

    private record Measured(String title, Function<CellAnalysis, Band> band, Figure.Axis axis) {}

    @Override
    public String name() {
        return "learning_curves";
    }

    @Override
    public List<Facets> facets(List<CellAnalysis> cells) {
        return Facets.ofSeries(cells);
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        if (!facets.trained()) {
            return Optional.empty();
        }
        Figure.Axis loss = new Figure.Axis(LossChart.scale(facets), "loss (log scale)");
        Figure.Axis accuracy = new Figure.Axis(AccuracyChart.scale(facets), "accuracy");
        List<Measured> panels = List.of(
                new Measured("training loss", CellAnalysis::trainLoss, loss),
                new Measured("test loss", CellAnalysis::testLoss, loss),
                new Measured("training accuracy", CellAnalysis::trainAccuracy, accuracy),
                new Measured("test accuracy", CellAnalysis::testAccuracy, accuracy));
        Scale epochs =
                EpochCurves.epochScale(EpochCurves.bands(facets, CellAnalysis::trainLoss, CellAnalysis::testLoss), 4);
        SeriesPanels plots = new SeriesPanels(facets, epochs, facets.series().size() <= MOST_BANDS);
        Figure figure = new Figure("Learning curves", 2, PANEL_WIDTH, PANEL_HEIGHT);
        figure.caption("Loss and accuracy on the training part and on the test part, over epochs.");
        figure.subtitle(facets.fixedText());
        figure.horizontal(epochs, "epoch");
        for (Measured panel : panels) {
            plots.add(panel.title(), panel.axis(), series -> facets.band("", series, panel.band()));
        }
        plots.putInto(figure);
        return Optional.of(figure);
    }
}
