package harness.report.chart;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.report.figure.Figure;
import harness.report.figure.Legend;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.Style;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Figures of a measurement over epochs, on the training part and on the test part. One panel holds at most four series,
 * because more cannot be told apart with two curves and two bands each. More series are split into columns of panels;
 * every panel then shows the others' test medians in grey, so that each can be compared with all.
 */
public final class EpochCurves {

    private static final int MAXIMUM_SERIES = 4;
    private static final int WISHED_WIDTH = 1000;
    private static final int WIDEST_PANEL = 460;

    private final Facets facets;
    private final Function<CellAnalysis, Band> train;
    private final Function<CellAnalysis, Band> test;
    private final Scale epochs;
    private final Scale values;
    private final List<List<String>> groups;
    private boolean leftAxis;
    private boolean zero;

    EpochCurves(Facets facets, Function<CellAnalysis, Band> train, Function<CellAnalysis, Band> test, Scale values) {
        this.facets = facets;
        this.train = train;
        this.test = test;
        this.values = values;
        this.groups = groups(facets.series());
        this.epochs = epochScale(bands(facets, train, test), 4);
    }

    /** Both bands of all cells. */
    static List<Band> bands(Facets facets, Function<CellAnalysis, Band> train, Function<CellAnalysis, Band> test) {
        return facets.cells().stream()
                .flatMap(cell -> Stream.of(train.apply(cell), test.apply(cell)))
                .filter(band -> band != null && band.at().length > 0)
                .toList();
    }

    /** The axis of epochs that holds all bands, with about so many ticks. */
    static Scale epochScale(List<Band> bands, int wishedTicks) {
        int first = bands.stream().mapToInt(band -> band.at()[0]).min().orElse(0);
        int last = bands.stream()
                .mapToInt(band -> band.at()[band.at().length - 1])
                .max()
                .orElse(0);
        return Scale.whole(first, last, wishedTicks);
    }

    /** Splits into as few groups of at most four as can be, as equal in size as can be. */
    public static List<List<String>> groups(List<String> series) {
        int count = (series.size() + MAXIMUM_SERIES - 1) / MAXIMUM_SERIES;
        List<List<String>> groups = new ArrayList<>();
        for (int group = 0, start = 0; group < count; group++) {
            int size = series.size() / count + (group < series.size() % count ? 1 : 0);
            groups.add(series.subList(start, start + size));
            start += size;
        }
        return groups;
    }

    /** Draws the figure; empty if nothing was trained. */
    Optional<Figure> figure(String title, String axisTitle) {
        if (!facets.trained()) {
            return Optional.empty();
        }
        boolean split = groups.size() > 1;
        int columns = split ? groups.size() : columnsFor(facets.panels().size());
        int panelWidth = Math.min(WIDEST_PANEL, (WISHED_WIDTH - columns * Style.PANEL_GAP - 70) / columns);
        panelWidth = Math.max(panelWidth, 225);
        int panelHeight = (int) Math.round(Math.max(150, Math.min(300, panelWidth * 0.62)));
        Figure figure = new Figure(title, columns, panelWidth, panelHeight);
        figure.caption("On the training part (solid) and the test part (dashed), over epochs.");
        figure.subtitle(facets.fixedText());
        figure.horizontal(epochs, "epoch");
        figure.vertical(values, axisTitle);
        for (String panel : facets.panels()) {
            for (List<String> group : groups) {
                boolean titled = !split || group == groups.get(0);
                figure.add(new Figure.Panel(plot(panel, group), titled ? panel : "", ""));
            }
        }
        if (split) {
            groups.forEach(group -> figure.columnLegend(seriesEntries(group)));
            figure.legend(keyEntries());
        } else {
            figure.legend(Stream.concat(seriesEntries(facets.series()).stream(), keyEntries().stream())
                    .toList());
        }
        figure.footnote(Footnotes.of(facets.seeds(), leftAxis, zero));
        return Optional.of(figure);
    }

    /** Up to three panels in a row, and no row with a single panel where that can be helped. */
    static int columnsFor(int panels) {
        if (panels <= 3) {
            return Math.max(1, panels);
        }
        return panels % 3 == 1 ? panels <= 4 ? 2 : 4 : 3;
    }

    private Plot plot(String panel, List<String> group) {
        Plot plot = new Plot(values.ticks(), List.of());
        BandPainter curves = new BandPainter(plot, epochs, values);
        facets.series().stream()
                .filter(series -> !group.contains(series))
                .map(series -> facets.cell(panel, series))
                .filter(Objects::nonNull)
                .forEach(cell -> curves.context(test.apply(cell)));
        drawCurves(curves, panel, group);
        leftAxis |= curves.leftAxis();
        zero |= curves.zero();
        return plot;
    }

    private void drawCurves(BandPainter curves, String panel, List<String> group) {
        for (String series : group) {
            CellAnalysis cell = facets.cell(panel, series);
            if (cell != null) {
                curves.quartiles(train.apply(cell), color(series));
                curves.quartiles(test.apply(cell), color(series));
            }
        }
        for (String series : group) {
            CellAnalysis cell = facets.cell(panel, series);
            if (cell != null) {
                curves.median(train.apply(cell), facets.style(series), PartStrokes.TRAIN, 0);
                curves.median(test.apply(cell), color(series), PartStrokes.TEST, 0);
            }
        }
    }

    private Color color(String series) {
        return facets.color(series);
    }

    private List<Legend.Entry> seriesEntries(List<String> group) {
        return group.stream()
                .filter(series -> !series.isEmpty())
                .map(series -> Legend.series(series, facets.style(series), PartStrokes.TRAIN))
                .toList();
    }

    private List<Legend.Entry> keyEntries() {
        Color color = facets.keyColor();
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(Legend.line("train", color, PartStrokes.TRAIN));
        entries.add(Legend.line("test", color, PartStrokes.TEST));
        entries.add(Legend.area("quartiles", Palette.translucent(color, 2 * Style.BAND_ALPHA)));
        if (groups.size() > 1) {
            entries.add(Legend.line("test medians of the other columns", Palette.CONTEXT, Style.THIN));
        }
        return entries;
    }
}
