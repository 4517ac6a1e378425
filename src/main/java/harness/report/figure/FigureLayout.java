package harness.report.figure;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much room everything in a figure takes, and where it stands, in logical pixels from the upper left corner. */
final class FigureLayout {

    static final int TICK_GAP = 6;

    private static final int MAXIMUM_LINES = 3;
    private static final int LABELS_BELOW = Text.lineHeight(Style.SMALL) + TICK_GAP;
    private static final int MAXIMUM_FOOTNOTE_LINES = 8;

    /** Between labels below an axis. */
    private static final int LABEL_GAP = 4;

    private final Figure figure;
    private final int leftEdge;
    private final int width;

    FigureLayout(Figure figure) {
        this.figure = figure;
        this.leftEdge = measureLeftEdge();
        this.width = measureWidth();
    }

    /** Width of the whole figure. */
    int width() {
        return width;
    }

    /** Left edge of the first column of panels. */
    int leftEdge() {
        return leftEdge;
    }

    private int measureWidth() {
        return panelLeft(figure.columns() - 1) + figure.panelWidth() + rightEdge();
    }

    int height() {
        int height = panelsTop();
        for (int row = 0; row < rows(); row++) {
            height += rowHeight(row);
        }
        return height + underneath() + footnoteHeight() + Style.MARGIN;
    }

    int rows() {
        return (figure.panels().size() + figure.columns() - 1) / figure.columns();
    }

    private int measureLeftEdge() {
        return Style.MARGIN + widthOf(figure.vertical()) + widthOfOwnAxes(0);
    }

    /** Room for the labels and the title of a vertical axis. */
    static int widthOf(Figure.Axis axis) {
        double labels = axis.scale().ticks().stream()
                .mapToDouble(tick -> Text.width(lines(tick), Style.SMALL))
                .max()
                .orElse(0);
        int gap = labels == 0 ? 0 : TICK_GAP;
        int axisTitle = axis.title().isEmpty() ? 0 : Text.lineHeight(Style.LABEL) + 4;
        return axisTitle + (int) Math.ceil(labels) + gap;
    }

    /** Room for the labels and titles of the axes that panels of a column have of their own. */
    private int widthOfOwnAxes(int column) {
        int widest = 0;
        for (int place = column; place < figure.panels().size(); place += figure.columns()) {
            Figure.Axis axis = figure.panels().get(place).vertical();
            widest = axis == null ? widest : Math.max(widest, widthOf(axis));
        }
        return widest;
    }

    private int widthOfEndLabels() {
        return figure.panels().stream()
                .mapToInt(panel -> EndLabel.width(panel.ends()))
                .max()
                .orElse(0);
    }

    static List<String> lines(Scale.Tick tick) {
        return tick.label().lines().toList();
    }

    /** The last tick label may stick out of the last panel by half its width. */
    int rightEdge() {
        double overhang = 0;
        List<Scale.Tick> ticks = Stream.concat(Stream.of(figure.horizontal().scale()), ownHorizontals())
                .flatMap(scale -> scale.ticks().stream())
                .toList();
        for (Scale.Tick tick : ticks) {
            double half = Text.width(tick.label(), Style.SMALL) / 2;
            overhang = Math.max(overhang, half - (1 - tick.place()) * figure.panelWidth());
        }
        return Style.MARGIN + Math.max(widthOfEndLabels(), (int) Math.ceil(overhang));
    }

    /** Labels below an axis of that length are left out in equal steps, so that they do not overlap. */
    static int labelsEvery(Scale scale, double length) {
        List<Scale.Tick> ticks = scale.ticks();
        int every = 1;
        while (every < ticks.size() && overlap(ticks, every, length)) {
            every++;
        }
        return every;
    }

    private static boolean overlap(List<Scale.Tick> ticks, int every, double length) {
        for (int number = every; number < ticks.size(); number += every) {
            Scale.Tick before = ticks.get(number - every);
            Scale.Tick tick = ticks.get(number);
            double distance = Math.abs(tick.place() - before.place()) * length;
            double needed =
                    (Text.width(before.label(), Style.SMALL) + Text.width(tick.label(), Style.SMALL)) / 2 + LABEL_GAP;
            if (distance < needed) {
                return true;
            }
        }
        return false;
    }

    List<String> footnoteLines() {
        return figure.footnote().isEmpty()
                ? List.of()
                : Text.wrap(figure.footnote(), Style.SMALL, width - leftEdge - Style.MARGIN, MAXIMUM_FOOTNOTE_LINES);
    }

    int footnoteHeight() {
        return figure.footnote().isEmpty() ? 0 : 8 + footnoteLines().size() * Text.lineHeight(Style.SMALL);
    }

    private Stream<Scale> ownHorizontals() {
        return figure.panels().stream().map(Figure.Panel::horizontal).filter(Objects::nonNull);
    }

    /** Room for the labels below a row of panels, if they have axes of their own. */
    private int ownLabels() {
        return ownHorizontals().findAny().isPresent() ? LABELS_BELOW : 0;
    }

    int underneath() {
        int labels = figure.horizontal().scale().ticks().isEmpty() ? 0 : LABELS_BELOW;
        int axisTitle = figure.horizontal().title().isEmpty() ? 0 : Text.lineHeight(Style.LABEL) + 4;
        return labels + axisTitle;
    }

    List<String> titleLines() {
        return Text.wrap(figure.title(), Style.TITLE, textWidth(), 2);
    }

    List<String> subtitleLines() {
        return figure.subtitle().isEmpty()
                ? List.of()
                : Text.wrap(figure.subtitle(), Style.LABEL, textWidth(), MAXIMUM_LINES);
    }

    double textWidth() {
        return width - 2.0 * Style.MARGIN;
    }

    int panelsTop() {
        int top = Style.MARGIN
                + titleLines().size() * Text.lineHeight(Style.TITLE)
                + subtitleLines().size() * Text.lineHeight(Style.LABEL)
                + 6;
        int legendHeight = figure.legend().height(width - leftEdge - Style.MARGIN);
        top += legendHeight == 0 ? 0 : legendHeight + 4;
        return top + columnLegendHeight() + headHeight(figure.columnHeads());
    }

    int columnLegendHeight() {
        int tallest = figure.columnLegends().stream()
                .mapToInt(column -> column.height(figure.panelWidth()))
                .max()
                .orElse(0);
        return tallest == 0 ? 0 : tallest + 2;
    }

    List<Figure.Panel> row(int row) {
        return figure.panels()
                .subList(row * figure.columns(), Math.min(figure.panels().size(), (row + 1) * figure.columns()));
    }

    int rowTitleHeight(int row) {
        int lines = 0;
        for (int column = 0; column < row(row).size(); column++) {
            lines = Math.max(lines, titleLines(row, column).size());
        }
        return lines == 0 ? 0 : lines * Text.lineHeight(Style.PANEL_TITLE) + 8;
    }

    /** A row title may run over the panels to its right that have none of their own. */
    List<String> titleLines(int row, int column) {
        String rowTitle = row(row).get(column).rowTitle();
        if (rowTitle.isEmpty()) {
            return List.of();
        }
        int next = column + 1;
        while (next < row(row).size() && row(row).get(next).rowTitle().isEmpty()) {
            next++;
        }
        int right = next < row(row).size() ? panelLeft(next) - Style.PANEL_GAP : width - Style.MARGIN;
        return Text.wrap(rowTitle, Style.PANEL_TITLE, right - (double) panelLeft(column), MAXIMUM_LINES);
    }

    int headHeight(int row) {
        return headHeight(row(row).stream()
                .mapToInt(panel ->
                        headLines(panel.head()).size() + headLines(panel.note()).size()));
    }

    int headHeight(List<String> heads) {
        return headHeight(heads.stream().mapToInt(head -> headLines(head).size()));
    }

    private static int headHeight(IntStream lines) {
        int most = lines.max().orElse(0);
        return most == 0 ? 0 : most * Text.lineHeight(Style.SMALL) + 3;
    }

    List<String> headLines(String head) {
        return head.isEmpty()
                ? List.of()
                : Text.wrap(head, Style.SMALL, figure.panelWidth() + Style.PANEL_GAP - 6.0, MAXIMUM_LINES);
    }

    int rowHeight(int row) {
        int gap = row == rows() - 1 ? 0 : Style.PANEL_GAP - 6;
        return rowTitleHeight(row) + headHeight(row) + figure.panelHeight() + ownLabels() + gap;
    }

    int panelLeft(int column) {
        int left = leftEdge;
        for (int before = 1; before <= column; before++) {
            left += figure.panelWidth() + widthOfEndLabels() + Style.PANEL_GAP + widthOfOwnAxes(before);
        }
        return left;
    }
}
