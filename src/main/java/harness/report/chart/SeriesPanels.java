package harness.report.chart;

import harness.analysis.Band;
import harness.report.figure.Legend;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Panels that show all series at once, each by its colour and marker. */
final class SeriesPanels {

    private final Facets facets;
    private final Scale horizontal;
    private final boolean withQuartiles;
    private boolean leftAxis;
    private boolean zero;

    SeriesPanels(Facets facets, Scale horizontal, boolean withQuartiles) {
        this.facets = facets;
        this.horizontal = horizontal;
        this.withQuartiles = withQuartiles;
    }

    /**
     * One panel.
     *
     * @param vertical its axis
     * @param bands the band of a series, null if it has none
     */
    Plot plot(Scale vertical, Function<String, Band> bands) {
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
        for (String series : facets.series()) {
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

    List<Legend.Entry> legend() {
        List<Legend.Entry> entries = new ArrayList<>();
        for (String series : facets.series()) {
            if (!series.isEmpty()) {
                entries.add(Legend.series(series, facets.style(series), PartStrokes.TRAIN));
            }
        }
        if (withQuartiles && facets.seeds() > 1) {
            entries.add(Legend.area("quartiles", Palette.translucent(facets.keyColor(), 2 * Style.BAND_ALPHA)));
        }
        return entries;
    }

    String footnote() {
        return withQuartiles
                ? Footnotes.of(facets.seeds(), leftAxis, zero)
                : Footnotes.ofMedians(facets.seeds(), leftAxis, zero);
    }
}
