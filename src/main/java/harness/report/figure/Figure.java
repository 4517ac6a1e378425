package harness.report.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * What a picture shows: a grid of equally large panels that share their axes unless a panel has one of its own, with a title above, a legend, and a footnote below. Tick labels stand only left of the first column and below the lowest panel of each column.
 */
public final class Figure {

    /** How many times as wide as its chart wished a panel is made at most. */
    private static final double MOST_WIDENED = 1.6;

    private static final int NARROWEST_PANEL = 60;
    private static final int LOWEST_PANEL = 110;

    private final String title;
    private final int columns;
    private final int wishedWidth;
    private final int wishedHeight;
    private int panelWidth;
    private int panelHeight;
    private final List<Panel> panels = new ArrayList<>();
    private final List<Legend> columnLegends = new ArrayList<>();
    private List<String> columnHeads = List.of();
    private String subtitle = "";
    private String footnote = "";
    private String caption = "";
    private boolean keepsAspect;
    private boolean keepsSize;
    private Legend legend = Legend.NONE;
    private Axis horizontal = Axis.NONE;
    private Axis vertical = Axis.NONE;

    /**
     * An axis that all panels share.
     *
     * @param scale its ticks
     * @param title what it measures, empty if nothing needs saying
     */
    public record Axis(Scale scale, String title) {
        static final Axis NONE = new Axis(Scale.plain(0, 1), "");
    }

    /**
     * One panel.
     *
     * @param plot its inside, null for a place of the grid that stays empty
     * @param rowTitle text above the panel that starts at its left edge and may run over the row, empty for none
     * @param head text centred right above the panel, empty for none
     * @param note quieter text between the head and the panel, empty for none
     * @param vertical its own vertical axis, null if it shares the figure's
     * @param horizontal the ticks of its own horizontal axis, null if it shares the figure's
     * @param ends names of its curves, right of it; empty if a legend has them
     */
    public record Panel(
            Plot plot,
            String rowTitle,
            String head,
            String note,
            Axis vertical,
            Scale horizontal,
            List<EndLabel> ends) {
        /** A panel on the axes of the figure. */
        public Panel(Plot plot, String rowTitle, String head) {
            this(plot, rowTitle, head, "", null, null, List.of());
        }

        /** A panel with a vertical axis of its own; null for that of the figure. */
        public Panel(Plot plot, String rowTitle, String head, Axis vertical) {
            this(plot, rowTitle, head, "", vertical, null, List.of());
        }

        /** A panel with a vertical axis of its own, null for that of the figure, and labels at the ends of its curves. */
        public Panel(Plot plot, String rowTitle, String head, Axis vertical, List<EndLabel> ends) {
            this(plot, rowTitle, head, "", vertical, null, ends);
        }
    }

    /** A figure with that number of columns of panels, each of the given size in logical pixels. */
    public Figure(String title, int columns, int panelWidth, int panelHeight) {
        this.title = title;
        this.columns = columns;
        this.wishedWidth = panelWidth;
        this.wishedHeight = panelHeight;
        this.panelWidth = panelWidth;
        this.panelHeight = panelHeight;
    }

    /** Says what all panels have in common, below the title, in place of what was said before. */
    public void subtitle(String text) {
        subtitle = text;
    }

    /** Explains bands, marks and what is left out, below the panels, in place of what was said before. */
    public void footnote(String text) {
        footnote = text;
    }

    /** Adds sentences to the footnote. */
    public void addFootnote(String text) {
        footnote = (footnote + " " + text).strip();
    }

    /** Adds a part before the subtitle, which names what all panels have in common. */
    public void addSubtitle(String text) {
        subtitle = subtitle.isEmpty() ? text : text + " · " + subtitle;
    }

    /**
     * Says what is drawn in a sentence or two, for {@code captions.md}; bands, marks and seeds are explained by the footnote,
     * which follows there.
     */
    public void caption(String text) {
        caption = text;
    }

    /** Has panels keep the ratio of their sides when the figure is made to fit a page. */
    public void keepAspect() {
        keepsAspect = true;
    }

    /** Has panels keep their size, since what is in them stands at fixed places, as in a table. */
    public void fixSize() {
        keepsSize = true;
    }

    /**
     * Makes the panels larger or smaller, so that the figure is as wide as a page, or at least no wider, and no higher where
     * that can be helped. Text keeps its size.
     */
    public void fit(Page page) {
        if (keepsSize) {
            return;
        }
        panelWidth = wishedWidth;
        panelHeight = wishedHeight;
        int excess = new FigureLayout(this).width() - page.width();
        int wished = panelWidth - (int) Math.ceil((double) excess / columns);
        int widest = keepsAspect ? wishedWidth : (int) (MOST_WIDENED * wishedWidth);
        panelWidth = Math.max(NARROWEST_PANEL, Math.min(widest, wished));
        double ratio = Math.min(1, (double) panelWidth / wishedWidth);
        // A narrow line chart need not be as low as it is narrow.
        panelHeight = (int) Math.round(wishedHeight * (keepsAspect ? ratio : Math.sqrt(ratio)));
        int rows = new FigureLayout(this).rows();
        int tooHigh = (int) Math.ceil((double) (new FigureLayout(this).height() - page.height()) / rows);
        int lowest = keepsAspect ? panelHeight : Math.min(panelHeight, LOWEST_PANEL);
        panelHeight = Math.max(lowest, Math.min(panelHeight, panelHeight - tooHigh));
    }

    /** Height of the whole figure in logical pixels. */
    public int height() {
        return new FigureLayout(this).height();
    }

    /** Gives the figure a legend for all panels. */
    public void legend(List<Legend.Entry> entries) {
        legend = new Legend(entries);
    }

    /** Gives the horizontal axis of the panels that have none of their own. */
    public void horizontal(Scale scale, String axisTitle) {
        horizontal = new Axis(scale, axisTitle);
    }

    /** Gives the vertical axis of the panels that have none of their own. */
    public void vertical(Scale scale, String axisTitle) {
        vertical = new Axis(scale, axisTitle);
    }

    /** Adds the next column's own legend, from left to right. */
    public void columnLegend(List<Legend.Entry> entries) {
        columnLegends.add(new Legend(entries));
    }

    /** Names the columns, from left to right. */
    void columnHeads(List<String> heads) {
        columnHeads = heads;
    }

    /** Adds a panel, row by row. */
    public void add(Panel panel) {
        panels.add(panel);
    }

    List<Panel> panels() {
        return panels;
    }

    List<Legend> columnLegends() {
        return columnLegends;
    }

    List<String> columnHeads() {
        return columnHeads;
    }

    public String caption() {
        return caption;
    }

    String title() {
        return title;
    }

    String subtitle() {
        return subtitle;
    }

    public String footnote() {
        return footnote;
    }

    public Legend legend() {
        return legend;
    }

    Axis horizontal() {
        return horizontal;
    }

    Axis vertical() {
        return vertical;
    }

    int columns() {
        return columns;
    }

    int panelWidth() {
        return panelWidth;
    }

    /** Height of a panel in logical pixels; another once the figure {@linkplain #fit fits a page}. */
    public int panelHeight() {
        return panelHeight;
    }
}
