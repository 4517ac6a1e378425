package harness.report.activations;

import harness.analysis.activations.ActivationAnalysis;
import harness.analysis.activations.ActivationProperties;
import harness.analysis.activations.Extremum;
import harness.report.figure.Dot;
import harness.report.figure.Figure;
import harness.report.figure.Legend;
import harness.report.figure.Numeral;
import harness.report.figure.Page;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Style;
import harness.report.figure.Text;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The properties of all activations as a table: numbers, a bar for the range, and dots for yes and no. */
final class PropertyChart {

    private static final int HEAD = 46;
    private static final int ROW = 26;
    private static final int MARGIN = 14;
    private static final int AFTER_LABELS = 14;

    /** Names are not made narrower than this, so that they can be told apart. */
    private static final int LABELS = 110;

    /** The bar of the range shows values up to this size. */
    private static final double BAR_REACH = 2;

    /** One column; it paints a cell whose left edge and vertical middle are the origin. */
    private record Column(String head, int width, BiConsumer<Graphics2D, ActivationAnalysis> cell) {}

    private static final List<Column> COLUMNS = columns();

    private PropertyChart() {}

    static Figure figure(List<ActivationAnalysis> activations, Page page) {
        Column labels = labels(activations, page);
        List<List<Column>> blocks = blocks(labels, page);
        int width = blocks.stream().mapToInt(PropertyChart::width).max().orElseThrow();
        Figure figure = new Figure("Properties of activations", 1, width, HEAD + ROW * activations.size() + 4);
        for (List<Column> block : blocks) {
            Plot plot = new Plot(List.of(), List.of());
            plot.ink((g, w, h) -> paint(g, width(block), block, activations));
            figure.add(new Figure.Panel(plot, "", ""));
        }
        figure.caption("What is known of each function and its derivative.");
        figure.fixSize();
        figure.legend(List.of(
                Legend.marker("yes", Dot.disc(4.5, Palette.series(0), Palette.series(0))),
                Legend.marker("no", Dot.disc(2, Palette.CONTEXT, Palette.CONTEXT))));
        figure.footnote(
                "Zero-centred: mean output 0 for standard normal inputs. Smooth: f′ is continuous. Can die: f′ is"
                        + " exactly 0 from some point on. Saturates: f′ goes to 0.");
        return figure;
    }

    private static Column labels(List<ActivationAnalysis> activations, Page page) {
        int labels = (int) Math.ceil(activations.stream()
                .mapToDouble(activation -> Text.width(activation.label(), Style.LABEL))
                .max()
                .orElseThrow());
        int room = Math.max(LABELS, page.width() - 2 * MARGIN - width(COLUMNS) - AFTER_LABELS);
        int width = Math.min(labels, room);
        return new Column("", width + AFTER_LABELS, (g, activation) -> {
            g.setColor(Palette.INK);
            Text.draw(g, Text.shorten(activation.label(), Style.LABEL, width), Style.LABEL, 0, 5, 0);
        });
    }

    private static int width(List<Column> columns) {
        return columns.stream().mapToInt(Column::width).sum();
    }

    /** The columns as they fit a page below each other, each block with the names of the activations. */
    private static List<List<Column>> blocks(Column labels, Page page) {
        List<List<Column>> blocks = new ArrayList<>();
        for (Column column : COLUMNS) {
            if (blocks.isEmpty() || width(blocks.get(blocks.size() - 1)) + column.width > page.width() - 2 * MARGIN) {
                blocks.add(new ArrayList<>(List.of(labels)));
            }
            blocks.get(blocks.size() - 1).add(column);
        }
        return blocks;
    }

    private static List<Column> columns() {
        return List.of(
                new Column("range\n−2 … 2", 108, PropertyChart::paintRange),
                text(
                        "range",
                        100,
                        properties -> Numeral.of(properties.infimum().value()) + " … "
                                + Numeral.of(properties.supremum().value())),
                text("mean\noutput", 54, properties -> Numeral.of(nearlyZero(properties))),
                text("slope\nat −∞", 50, properties -> Numeral.of(properties.slopeAtMinusInfinity())),
                text("slope\nat 0", 50, properties -> Numeral.of(properties.slopeAtZero())),
                text("slope\nat ∞", 50, properties -> Numeral.of(properties.slopeAtPlusInfinity())),
                text(
                        "largest\n|slope|",
                        54,
                        properties -> Numeral.of(properties.steepest().value())),
                text("where", 78, properties -> place(properties.steepest())),
                flag("zero-\ncentred", ActivationProperties::zeroCentred),
                flag("mono-\ntonic", ActivationProperties::monotonic),
                flag("smooth", ActivationProperties::smooth),
                flag("can\ndie", ActivationProperties::canDie),
                flag("satur.\nleft", ActivationProperties::saturatesLeft),
                flag("satur.\nright", ActivationProperties::saturatesRight));
    }

    private static double nearlyZero(ActivationProperties properties) {
        return properties.zeroCentred() ? 0 : properties.meanOutput();
    }

    /** Where an extremum is: {@code 0}, {@code z > 0}, {@code → ∞}, {@code everywhere}. */
    private static String place(Extremum extremum) {
        if (extremum.from() == extremum.to()) {
            return (Double.isInfinite(extremum.from()) ? "→ " : "") + Numeral.of(extremum.from());
        }
        if (extremum.to() == Double.POSITIVE_INFINITY) {
            return Double.isInfinite(extremum.from()) ? "everywhere" : "z > " + Numeral.of(extremum.from());
        }
        return Double.isInfinite(extremum.from())
                ? "z < " + Numeral.of(extremum.to())
                : Numeral.of(extremum.from()) + " … " + Numeral.of(extremum.to());
    }

    private static Column text(String head, int width, Function<ActivationProperties, String> text) {
        return new Column(head, width, (g, activation) -> {
            g.setColor(Palette.INK);
            String printed = text.apply(activation.properties()).replace('-', '−');
            Text.draw(g, printed, Style.SMALL, width / 2.0, 5, 0.5);
        });
    }

    private static Column flag(String head, Predicate<ActivationProperties> flag) {
        int width = 53;
        return new Column(head, width, (g, activation) -> {
            Dot dot = flag.test(activation.properties())
                    ? Dot.disc(4.5, Palette.series(0), Palette.series(0))
                    : Dot.disc(2, Palette.CONTEXT, Palette.CONTEXT);
            dot.paint(g, width / 2.0, 0, 0);
        });
    }

    private static void paintRange(Graphics2D g, ActivationAnalysis activation) {
        double left = 8;
        double unit = 92 / (2 * BAR_REACH);
        g.setStroke(Style.HAIRLINE);
        for (int tick = (int) -BAR_REACH; tick <= BAR_REACH; tick++) {
            double x = left + (tick + BAR_REACH) * unit;
            g.setColor(tick == 0 ? Palette.AXIS : Palette.GRIDLINE);
            g.draw(new Line2D.Double(x, -ROW / 2.0, x, ROW / 2.0));
        }
        double low = activation.properties().infimum().value();
        double high = activation.properties().supremum().value();
        double from = left + (Math.max(-BAR_REACH, Math.min(BAR_REACH, low)) + BAR_REACH) * unit;
        double to = left + (Math.max(-BAR_REACH, Math.min(BAR_REACH, high)) + BAR_REACH) * unit;
        g.setColor(Palette.series(0));
        g.setStroke(Style.CURVE);
        g.draw(new Line2D.Double(from, 0, to, 0));
        paintEnd(g, from, low < -BAR_REACH ? -1 : 0);
        paintEnd(g, to, high > BAR_REACH ? 1 : 0);
    }

    /** A bar across the line, or an arrow head where it goes on. */
    private static void paintEnd(Graphics2D g, double x, int direction) {
        g.draw(new Line2D.Double(x, 0, x - direction * 5.0, -5));
        g.draw(new Line2D.Double(x, 0, x - direction * 5.0, 5));
    }

    private static void paint(Graphics2D g, double width, List<Column> columns, List<ActivationAnalysis> activations) {
        double left = 0;
        for (Column column : columns) {
            g.setColor(Palette.QUIET_INK);
            List<String> lines = column.head.lines().toList();
            double baseline = HEAD - 10.0 - (lines.size() - 1) * Text.lineHeight(Style.SMALL);
            for (String line : lines) {
                Text.draw(g, line, Style.SMALL, left + column.width / 2.0, baseline, 0.5);
                baseline += Text.lineHeight(Style.SMALL);
            }
            for (int row = 0; row < activations.size(); row++) {
                double middle = HEAD + (row + 0.5) * ROW;
                g.translate(left, middle);
                column.cell.accept(g, activations.get(row));
                g.translate(-left, -middle);
            }
            left += column.width;
        }
        g.setColor(Palette.GRIDLINE);
        g.setStroke(Style.HAIRLINE);
        for (int row = 0; row <= activations.size(); row++) {
            g.draw(new Line2D.Double(0, HEAD + row * (double) ROW, width, HEAD + row * (double) ROW));
        }
    }
}
