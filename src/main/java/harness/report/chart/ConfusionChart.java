package harness.report.chart;

import harness.analysis.CellAnalysis;
import harness.analysis.ConfusionSum;
import harness.report.figure.ColourBar;
import harness.report.figure.Figure;
import harness.report.figure.Numeral;
import harness.report.figure.Page;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.Style;
import harness.report.figure.Text;
import harness.report.series.Chart;
import harness.report.series.Facets;
import harness.training.Outcome;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which classes are taken for which: a confusion matrix for each series, over the test parts of all seeds. Only where
 * there are more than two classes; of two, the accuracy and {@code recall.csv} say as much.
 */
final class ConfusionChart implements Chart {

    private static final int LEAST_CLASSES = 3;

    /** Of more classes, colours alone are shown. */
    private static final int MOST_WITH_NUMBERS = 12;

    private static final int CELL_WITH_NUMBERS = 46;

    private static final int LEAST_CELL_WITH_NUMBERS = 34;

    private static final int NARROWEST = 150;
    private static final int PIXELS_OF_COLOURS = 220;

    /** Room for names of classes beside panels, and for heads above them. */
    private static final int AROUND = 90;

    private static final int LONGEST_NAME = 110;

    /** A share that is not 0 is told from white. */
    private static final double PALEST = 0.1;

    private static final Scale PERCENTS = new Scale(
            0,
            1,
            false,
            IntStream.rangeClosed(0, 4)
                    .mapToObj(quarter -> new Scale.Tick(quarter / 4.0, 25 * quarter + (quarter == 0 ? "" : " %")))
                    .toList());

    /** From this share on, white numbers are read better than black ones. */
    private static final double DARK = 0.7;

    private static final Color DEEPEST = Palette.ofClass(0);

    @Override
    public String name() {
        return "confusion";
    }

    @Override
    public List<Facets> facets(List<CellAnalysis> cells) {
        return Facets.ofSeries(cells);
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        List<String> shown = facets.series().stream()
                .filter(name -> {
                    ConfusionSum sum = sum(facets, name);
                    return sum != null && sum.classes().size() >= LEAST_CLASSES;
                })
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> classes = shown.stream()
                .map(name -> sum(facets, name).classes())
                .distinct()
                .toList();
        int most = classes.stream().mapToInt(List::size).max().orElseThrow();
        boolean numbers = most <= MOST_WITH_NUMBERS;
        int side = numbers ? sideWithNumbers(most, shown.size(), facets.page()) : Math.max(PIXELS_OF_COLOURS, 3 * most);
        int columns = columns(shown.size(), side, facets.page());
        Figure figure = new Figure("Confusion matrices", columns, side, side);
        for (String name : shown) {
            CellAnalysis cell = facets.cell(facets.panels().get(0), name);
            figure.add(new Figure.Panel(plot(cell.confusion(), numbers), "", name, note(cell), null, null, List.of()));
        }
        figure.subtitle(facets.fixedText());
        figure.keepAspect();
        figure.caption("How many samples of each true class (row) the networks take for which class (column).");
        axes(figure, classes, side);
        figure.legend(List.of(ColourBar.of("share of the samples of the true class", PERCENTS, ConfusionChart::color)));
        figure.footnote(footnote(facets, shown, numbers));
        return Optional.of(figure);
    }

    /** As large as fits the page, but so that numbers can be read. */
    private static int sideWithNumbers(int classes, int panels, Page page) {
        int side = 0;
        for (int cell = CELL_WITH_NUMBERS; cell >= LEAST_CELL_WITH_NUMBERS; cell -= 2) {
            side = Math.max(NARROWEST, classes * cell);
            int columns = columns(panels, side, page);
            int rows = (panels + columns - 1) / columns;
            if (rows * (side + AROUND) + AROUND <= page.height()) {
                break;
            }
        }
        return side;
    }

    private static int columns(int panels, int side, Page page) {
        return Math.max(1, Math.min(panels, (page.width() - AROUND) / (side + Style.PANEL_GAP)));
    }

    private static ConfusionSum sum(Facets facets, String series) {
        CellAnalysis cell = facets.cell(facets.panels().get(0), series);
        return cell == null ? null : cell.confusion();
    }

    private static String note(CellAnalysis cell) {
        long diverged = cell.outcomes().stream()
                .filter(outcome -> outcome == Outcome.DIVERGED)
                .count();
        String accuracy = "accuracy " + Numeral.accuracy(cell.confusion().accuracy());
        return diverged == 0
                ? accuracy
                : accuracy + ", " + diverged + " of " + cell.outcomes().size() + " diverged";
    }

    /** Names of the classes, as many as there is room for, where all panels have the same ones. */
    private static void axes(Figure figure, List<List<String>> classes, int side) {
        List<String> names = classes.size() == 1 ? classes.get(0) : List.of();
        List<String> shortened = names.stream()
                .map(name -> Text.shorten(name, Style.SMALL, LONGEST_NAME))
                .toList();
        double widest = names.stream()
                .mapToDouble(name -> Text.width(name, Style.SMALL))
                .max()
                .orElse(0);
        double cell = (double) side / Math.max(1, names.size());
        int down = (int) Math.ceil(Text.lineHeight(Style.SMALL) / cell);
        int across = (int) Math.ceil((widest + 6) / cell);
        boolean named = across == 1 || across <= names.size() / 4;
        List<Scale.Tick> rows = ticks(shortened, down).stream()
                .map(tick -> new Scale.Tick(1 - tick.place(), tick.label()))
                .toList();
        figure.vertical(new Scale(0, 1, false, rows), "true class");
        figure.horizontal(
                new Scale(0, 1, false, named ? ticks(names, across) : List.of()),
                named ? "predicted class" : "predicted class, in the same order");
    }

    /** One name of each group of neighbours at the middle of its cell. */
    private static List<Scale.Tick> ticks(List<String> names, int every) {
        return IntStream.range(0, names.size())
                .filter(label -> label % every == 0)
                .mapToObj(label -> new Scale.Tick((label + 0.5) / names.size(), names.get(label)))
                .toList();
    }

    private static String footnote(Facets facets, List<String> shown, boolean numbers) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                facets.seeds() == 1
                        ? "Test part of the only seed."
                        : "Test parts of " + facets.seeds()
                                + " seeds, added up, by the networks as training left them.");
        if (numbers) {
            sentences.add("Upper numbers: percent of the row; lower: samples.");
        }
        sentences.add("White: none.");
        if (facets.cells().stream().anyMatch(cell -> cell.outcomes().contains(Outcome.DIVERGED))) {
            sentences.add("What networks that diverged answer is counted as in confusion.csv.");
        }
        List<ConfusionSum> sums = shown.stream().map(name -> sum(facets, name)).toList();
        if (sums.stream().anyMatch(ConfusionSum::hasEmptyClass)) {
            sentences.add("Grey: no sample of this class.");
        }
        if (sums.stream().map(ConfusionSum::classes).distinct().count() > 1) {
            sentences.add("Classes stand in the order of recall.csv.");
        }
        return String.join(" ", sentences);
    }

    private static Color color(double share) {
        return Double.isNaN(share)
                ? Palette.ZERO
                : share == 0 ? Palette.PAPER : Palette.mix(Palette.PAPER, DEEPEST, PALEST + (1 - PALEST) * share);
    }

    private static Plot plot(ConfusionSum sum, boolean numbers) {
        Plot plot = new Plot(List.of(), List.of());
        int classes = sum.classes().size();
        plot.ink((g, w, h) -> {
            double cellWidth = w / classes;
            double cellHeight = h / classes;
            for (int actual = 0; actual < classes; actual++) {
                for (int predicted = 0; predicted < classes; predicted++) {
                    Rectangle2D cell =
                            new Rectangle2D.Double(predicted * cellWidth, actual * cellHeight, cellWidth, cellHeight);
                    paintCell(g, cell, sum, actual, predicted, numbers);
                }
            }
            g.setColor(Palette.FRAME);
            g.setStroke(Style.THIN);
            g.draw(new Rectangle2D.Double(0, 0, w, h));
        });
        return plot;
    }

    private static void paintCell(
            Graphics2D g, Rectangle2D cell, ConfusionSum sum, int actual, int predicted, boolean numbers) {
        double share = sum.share(actual, predicted);
        if (share != 0) {
            g.setColor(color(share));
            g.fill(cell);
        }
        if (!numbers) {
            return;
        }
        g.setColor(Palette.FRAME);
        g.setStroke(Style.HAIRLINE);
        g.draw(cell);
        long count = sum.counts()[actual][predicted];
        if (count == 0) {
            return;
        }
        g.setColor(share > DARK ? Palette.PAPER : Palette.INK);
        Text.draw(g, percent(share), Style.SMALL, cell.getCenterX(), cell.getCenterY() - 1, 0.5);
        Font small = Style.SMALL.deriveFont(10.5f);
        String text = Text.shorten(String.valueOf(count), small, cell.getWidth() - 2);
        Text.draw(g, text, small, cell.getCenterX(), cell.getCenterY() + 13, 0.5);
    }

    /** Whole percent, but never 0 or 100 of what is neither. */
    private static String percent(double share) {
        long percent = Math.round(100 * share);
        return percent == 0 ? "<1" : percent == 100 && share < 1 ? ">99" : String.valueOf(percent);
    }
}
