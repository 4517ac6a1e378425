package harness.report.figure;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One small panel for each series and each value of the panel path: a table of panels, whose rows stand in blocks side by
 * side if there are many, or, if one of the two has a single value, a sequence of panels that is broken into rows.
 */
public final class SmallMultiples {

    private static final int NARROWEST = 80;

    /** How wide a panel of a sequence is at least, unless a chart wishes otherwise. */
    public static final int IN_SEQUENCE = 170;

    /** Room for the vertical axis. */
    private static final int LEFT = 60;

    /** Widest panel in a figure of one column, of two, and of more. */
    private static final int[] WIDEST = {420, 320, 230};

    /** Least height of a row with its heading, and of all that stands above and below the rows. */
    private static final int ROW = 150;

    private final List<String> series;
    private final List<String> panels;
    private final boolean sequence;
    private final boolean seriesAcross;
    private final int columns;
    private final int panelWidth;

    /**
     * Lays out panels.
     *
     * @param page what the figure is made for
     */
    public SmallMultiples(List<String> series, List<String> panels, Page page) {
        this(series, panels, page, IN_SEQUENCE);
    }

    /** The same, with panels of a sequence not narrower than given. */
    public SmallMultiples(List<String> series, List<String> panels, Page page, int narrowest) {
        this(series, panels, page, narrowest, seriesAcross(series.size(), panels.size(), page));
    }

    private SmallMultiples(List<String> series, List<String> panels, Page page, int narrowest, boolean seriesAcross) {
        this.series = series;
        this.panels = panels;
        this.sequence = series.size() == 1 || panels.size() == 1;
        this.seriesAcross = sequence ? panels.size() == 1 : seriesAcross;
        int across = across().size();
        this.columns =
                sequence ? sequenceColumns(across, page, narrowest) : across * blocks(across, down().size(), page);
        int fitting = (page.width() - LEFT) / columns - Style.PANEL_GAP;
        this.panelWidth = Math.max(NARROWEST, Math.min(WIDEST[Math.min(columns, WIDEST.length) - 1], fitting));
    }

    /** The same panels, with each series in a row or a block of its own. */
    public static SmallMultiples rowsOfSeries(List<String> series, List<String> panels, Page page) {
        return new SmallMultiples(series, panels, page, IN_SEQUENCE, false);
    }

    private static boolean seriesAcross(int series, int panels, Page page) {
        int most = mostColumns(page);
        return panels > most || series <= most && series >= panels;
    }

    private static int mostColumns(Page page) {
        return (page.width() - LEFT) / (NARROWEST - Style.PANEL_GAP);
    }

    private static int sequenceColumns(int panels, Page page, int narrowest) {
        int most = Math.max(1, (page.width() - LEFT) / (narrowest + Style.PANEL_GAP));
        int rows = (panels + most - 1) / most;
        return (panels + rows - 1) / rows;
    }

    /** Rows that a page is too low for are broken into blocks that stand side by side, as far as they fit. */
    private static int blocks(int across, int down, Page page) {
        int most = Math.max(1, page.width() / (across * (NARROWEST + Style.PANEL_GAP) + LEFT));
        int rows = Math.max(1, (page.height() - ROW) / ROW);
        return Math.min(most, (down + rows - 1) / rows);
    }

    private List<String> down() {
        return seriesAcross ? panels : series;
    }

    private List<String> across() {
        return seriesAcross ? series : panels;
    }

    /** What the panels have in common that one axis may be for: a row or block of a table, a single panel of a sequence. */
    public String group(String panel, String name) {
        return sequence == seriesAcross ? name : panel;
    }

    /** A sentence for a footnote, where each group has a vertical axis of its own. */
    public String ownAxes() {
        return sequence
                ? " Each panel has a vertical axis of its own."
                : " Panels under one bold heading share a vertical axis; the others' differ.";
    }

    public int panelWidth() {
        return panelWidth;
    }

    /** Makes the figure, with panels of the given height, from a plot for each panel and series; null stays empty. */
    public Figure figure(String title, int panelHeight, BiFunction<String, String, Plot> plots) {
        return figure(title, panelHeight, plots, (panel, name) -> "");
    }

    /** The same with a note above each panel, empty for none. */
    public Figure figure(
            String title,
            int panelHeight,
            BiFunction<String, String, Plot> plots,
            BiFunction<String, String, String> notes) {
        return figure(title, panelHeight, plots, notes, group -> null);
    }

    /** The same with a vertical axis for each group, null where it shares the figure's. */
    public Figure figure(
            String title,
            int panelHeight,
            BiFunction<String, String, Plot> plots,
            BiFunction<String, String, String> notes,
            Function<String, Figure.Axis> axes) {
        Figure figure = new Figure(title, columns, panelWidth, panelHeight);
        int across = across().size();
        if (!sequence) {
            figure.columnHeads(IntStream.range(0, columns)
                    .mapToObj(column -> across().get(column % across))
                    .toList());
        }
        for (String row : down()) {
            for (int column = 0; column < across; column++) {
                String head = across().get(column);
                String panel = seriesAcross ? row : head;
                String name = seriesAcross ? head : row;
                Plot plot = plots.apply(panel, name);
                boolean first = sequence || column == 0;
                figure.add(new Figure.Panel(
                        plot,
                        column == 0 ? row : "",
                        sequence ? head : "",
                        plot == null ? "" : notes.apply(panel, name),
                        first ? axes.apply(group(panel, name)) : null,
                        null,
                        List.of()));
            }
        }
        return figure;
    }
}
