package harness.report.series;

import harness.analysis.Band;
import harness.report.figure.EndLabel;
import harness.report.figure.Figure;
import harness.report.figure.Legend;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Panels that show all series at once, each by its colour and marker. Curves are named where they end if that tells them
 * apart in every panel, else in a legend.
 */
public final class SeriesPanels {

    /** A curve that ends left of this place ends before the panel does. */
    private static final double RIGHT = 0.9;

    private final Facets facets;
    private final Scale horizontal;
    private final boolean withQuartiles;
    private final List<Figure.Panel> panels = new ArrayList<>();
    private boolean leftAxis;
    private boolean zero;

    /**
     * No panels yet.
     *
     * @param horizontal scale of all panels
     * @param withQuartiles whether the quartiles are drawn beside the medians
     */
    public SeriesPanels(Facets facets, Scale horizontal, boolean withQuartiles) {
        this.facets = facets;
        this.horizontal = horizontal;
        this.withQuartiles = withQuartiles;
    }

    /**
     * One more panel; returns its inside, to which marks can be added.
     *
     * @param title stands above it
     * @param axis its vertical axis
     * @param bands the band of a series, null if it has none
     * @return its inside, to which more can be added
     */
    public Plot add(String title, Figure.Axis axis, Function<String, Band> bands) {
        List<EndLabel> ends = new ArrayList<>();
        for (String series : facets.series()) {
            Band band = bands.apply(series);
            if (band != null && !series.isEmpty()) {
                ends.add(new EndLabel(series, facets.style(series), end(axis.scale(), band)));
            }
        }
        Plot plot = plot(axis.scale(), bands);
        panels.add(new Figure.Panel(plot, title, "", axis, ends));
        return plot;
    }

    /** The last place of a curve; not a number if that is not on the axis, or if the curve ends before the others. */
    private double end(Scale vertical, Band band) {
        int last = band.at().length - 1;
        double place = last < 0 ? Double.NaN : vertical.place(band.median()[last]);
        return place >= 0 && place <= 1 && horizontal.place(band.at()[last]) > RIGHT ? place : Double.NaN;
    }

    /** Puts the panels into a figure, with the names of the series and what marks mean. */
    public void putInto(Figure figure) {
        boolean atEnds = panels.stream().allMatch(panel -> EndLabel.tellApart(panel.ends(), figure.panelHeight()));
        for (Figure.Panel panel : panels) {
            figure.add(
                    atEnds ? panel : new Figure.Panel(panel.plot(), panel.rowTitle(), panel.head(), panel.vertical()));
        }
        figure.legend(legend(!atEnds));
        figure.footnote(footnote());
        figure.caption(figure.caption() + (withQuartiles ? Footnotes.bands(facets.seeds()) : ""));
    }

    private Plot plot(Scale vertical, Function<String, Band> bands) {
        Plot plot = new Plot(vertical.ticks(), List.of());
        BandPainter curves = new BandPainter(plot, horizontal, vertical);
        if (withQuartiles) {
            for (String series : facets.series()) {
                Band band = bands.apply(series);
                if (band != null) {
                    curves.quartiles(band, facets.color(series));
                }
            }
        }
        int zeros = 0;
        for (String series : facets.drawnInOrder(facets.series())) {
            Band band = bands.apply(series);
            if (band != null) {
                curves.median(band, facets.style(series), PartStrokes.TRAIN, zeros);
                zeros += hasZero(band, vertical) ? 1 : 0;
            }
        }
        leftAxis |= curves.leftAxis();
        zero |= curves.zero();
        return plot;
    }

    private static boolean hasZero(Band band, Scale vertical) {
        for (double place : vertical.places(band.median())) {
            if (place == Double.NEGATIVE_INFINITY) {
                return true;
            }
        }
        return false;
    }

    private List<Legend.Entry> legend(boolean withSeries) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (String series : facets.series()) {
            if (withSeries && !series.isEmpty()) {
                entries.add(Legend.series(series, facets.style(series), PartStrokes.TRAIN));
            }
        }
        if (withQuartiles) {
            entries.addAll(BandPainter.key(facets.seeds(), facets.keyColor()));
        }
        return entries;
    }

    private String footnote() {
        return withQuartiles
                ? Footnotes.of(facets.seeds(), leftAxis, zero)
                : Footnotes.ofMedians(facets.seeds(), leftAxis, zero);
    }
}
