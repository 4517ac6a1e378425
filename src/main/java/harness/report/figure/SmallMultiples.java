package harness.report.figure;

import java.util.List;
import java.util.function.BiFunction;

/**
 * One small panel for each series and each value of the panel path: a table of panels, or, if one of the two has a
 * single value, a sequence of panels that is broken into rows.
 */
public final class SmallMultiples {

    private static final int NARROWEST = 80;

    /** How wide a panel of a sequence is at least, unless a chart wishes otherwise. */
    public static final int IN_SEQUENCE = 170;

    /** Room for the vertical axis. */
    private static final int LEFT = 60;

    /** Widest panel in a figure of one column, of two, and of more. */
    private static final int[] WIDEST = {420, 320, 230};

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
        int mostColumns = (page.width() - LEFT) / (NARROWEST - Style.PANEL_GAP);
        this.series = series;
        this.panels = panels;
        this.sequence = series.size() == 1 || panels.size() == 1;
        this.seriesAcross = sequence
                ? panels.size() == 1
                : panels.size() > mostColumns || series.size() <= mostColumns && series.size() >= panels.size();
        int across = seriesAcross ? series.size() : panels.size();
        this.columns = sequence ? sequenceColumns(across, page, narrowest) : across;
        int fitting = (page.width() - LEFT) / columns - Style.PANEL_GAP;
        this.panelWidth = Math.max(NARROWEST, Math.min(WIDEST[Math.min(columns, WIDEST.length) - 1], fitting));
    }

    private static int sequenceColumns(int panels, Page page, int narrowest) {
        int most = Math.max(1, (page.width() - LEFT) / (narrowest + Style.PANEL_GAP));
        int rows = (panels + most - 1) / most;
        return (panels + rows - 1) / rows;
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
        Figure figure = new Figure(title, columns, panelWidth, panelHeight);
        List<String> down = seriesAcross ? panels : series;
        List<String> across = seriesAcross ? series : panels;
        if (!sequence) {
            figure.columnHeads(across);
        }
        for (int row = 0; row < down.size(); row++) {
            for (int column = 0; column < across.size(); column++) {
                String panel = seriesAcross ? down.get(row) : across.get(column);
                String name = seriesAcross ? across.get(column) : down.get(row);
                Plot plot = plots.apply(panel, name);
                String rowTitle = column == 0 ? down.get(row) : "";
                String head = sequence ? across.get(column) : "";
                figure.add(new Figure.Panel(
                        plot, rowTitle, head, plot == null ? "" : notes.apply(panel, name), null, null, List.of()));
            }
        }
        return figure;
    }
}
