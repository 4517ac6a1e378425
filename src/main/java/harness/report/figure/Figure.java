package harness.report.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * What a picture shows: a grid of equally large panels that share their axes unless a panel has one of its own, with a title above, a legend, and a footnote below. Tick labels stand only left of the first column and below the lowest panel of each column.
 */
public final class Figure {

    private final String title;
    private final int columns;
    private final int panelWidth;
    private final int panelHeight;
    private final List<Panel> panels = new ArrayList<>();
    private final List<Legend> columnLegends = new ArrayList<>();
    private List<String> columnHeads = List.of();
    private String subtitle = "";
    private String footnote = "";
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
     * @param vertical its own vertical axis, null if it shares the figure's
     * @param horizontal the ticks of its own horizontal axis, null if it shares the figure's
     */
    public record Panel(Plot plot, String rowTitle, String head, Axis vertical, Scale horizontal) {
        public Panel(Plot plot, String rowTitle, String head) {
            this(plot, rowTitle, head, null);
        }

        public Panel(Plot plot, String rowTitle, String head, Axis vertical) {
            this(plot, rowTitle, head, vertical, null);
        }
    }

    /** A figure of so many columns of panels, each of the given size in logical pixels. */
    public Figure(String title, int columns, int panelWidth, int panelHeight) {
        this.title = title;
        this.columns = columns;
        this.panelWidth = panelWidth;
        this.panelHeight = panelHeight;
    }

    public void subtitle(String text) {
        subtitle = text;
    }

    public void footnote(String text) {
        footnote = text;
    }

    public void legend(List<Legend.Entry> entries) {
        legend = new Legend(entries);
    }

    public void horizontal(Scale scale, String axisTitle) {
        horizontal = new Axis(scale, axisTitle);
    }

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

    String title() {
        return title;
    }

    public String subtitle() {
        return subtitle;
    }

    public String footnote() {
        return footnote;
    }

    public Legend legend() {
        return legend;
    }

    public Axis horizontal() {
        return horizontal;
    }

    public Axis vertical() {
        return vertical;
    }

    int columns() {
        return columns;
    }

    int panelWidth() {
        return panelWidth;
    }

    int panelHeight() {
        return panelHeight;
    }
}
