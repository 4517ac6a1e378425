package harness.report.chart;

import harness.report.figure.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * How the panels of a figure of curves over epochs are laid out, so that it is no higher than a screen. A panel shows
 * some of the series, or all where only medians are drawn.
 */
final class EpochGrid {

    /** Series that can be told apart with two curves and two bands each, and with three. */
    private static final int MOST_SERIES = 4;

    private static final int MOST_SERIES_OF_THREE_PARTS = 3;

    private static final int WISHED_WIDTH = 1000;
    private static final int WIDEST_PANEL = 460;
    private static final int NARROWEST_PANEL = 120;
    private static final int HIGHEST_PANEL = 300;
    private static final int LOWEST_PANEL = 90;

    /** Width of the labels of a vertical axis. */
    private static final int LABELS = 48;

    /** What is left of the height of a screen below titles and legend. */
    private static final int SCREEN = 760;

    /** A row of panels is so much higher than a panel. */
    private static final int ROW_EXTRA = 34;

    private static final int MOST_ROWS = SCREEN / (LOWEST_PANEL + ROW_EXTRA);

    /** More columns would be wider than a page. What is then too high for one is cut by panels. */
    private static final int MOST_COLUMNS = 8;

    private final List<List<String>> groups;
    private final boolean mediansOnly;
    private final int columns;
    private final int rows;

    /**
     * Lays out panels.
     *
     * @param series told apart by colour
     * @param panels number of rows of panels if the series are split, else of panels
     * @param threeParts whether there is a curve of a validation part, too
     */
    EpochGrid(List<String> series, int panels, boolean threeParts) {
        List<List<String>> split = groups(series, threeParts ? MOST_SERIES_OF_THREE_PARTS : MOST_SERIES);
        mediansOnly = split.size() > 1 && panels > MOST_ROWS;
        groups = mediansOnly ? List.of(series) : split;
        columns = split() ? groups.size() : columnsFor(panels);
        rows = split() ? panels : (panels + columns - 1) / columns;
    }

    /** The series of each column of panels, one group if every panel shows all series. */
    List<List<String>> groups() {
        return groups;
    }

    /** Whether the columns show different series, and the rows different panels. */
    boolean split() {
        return groups.size() > 1;
    }

    /** Whether a panel has too many series for more than a median of each. */
    boolean mediansOnly() {
        return mediansOnly;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** In logical pixels. */
    int panelWidth() {
        int labels = LABELS * (split() ? 1 : columns);
        int fitting = (WISHED_WIDTH - labels - 20) / columns - Style.PANEL_GAP;
        return Math.max(NARROWEST_PANEL, Math.min(WIDEST_PANEL, fitting));
    }

    /** In logical pixels. */
    int panelHeight() {
        int fitting = (int) Math.min(SCREEN / rows - ROW_EXTRA, Math.max(150, panelWidth() * 0.62));
        return Math.max(LOWEST_PANEL, Math.min(HIGHEST_PANEL, fitting));
    }

    /** Splits into as few groups as the largest size allows, as equal in size as can be. */
    static List<List<String>> groups(List<String> series, int most) {
        int count = (series.size() + most - 1) / most;
        List<List<String>> groups = new ArrayList<>();
        for (int group = 0, start = 0; group < count; group++) {
            int size = series.size() / count + (group < series.size() % count ? 1 : 0);
            groups.add(series.subList(start, start + size));
            start += size;
        }
        return groups;
    }

    /** At least three where there are as many, as few as fit on a screen, and no row with a single panel if possible. */
    private static int columnsFor(int panels) {
        if (panels <= 4) {
            return panels == 4 ? 2 : Math.max(1, panels);
        }
        int columns = Math.max(3, (panels + MOST_ROWS - 2) / (MOST_ROWS - 1));
        return Math.min(panels % columns == 1 ? columns + 1 : columns, MOST_COLUMNS);
    }
}
