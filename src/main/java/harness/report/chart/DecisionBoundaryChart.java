package harness.report.chart;

import harness.analysis.CellAnalysis;
import harness.analysis.DecisionField;
import harness.analysis.FieldSampler;
import harness.analysis.Quartiles;
import harness.report.chart.layers.Shown;
import harness.report.figure.Dot;
import harness.report.figure.Figure;
import harness.report.figure.Legend;
import harness.report.figure.Numeral;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.SmallMultiples;
import harness.report.figure.Style;
import harness.report.series.Chart;
import harness.report.series.Facets;
import harness.training.Outcome;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the networks have learned: the most probable class over the plane, the paler the less it leads, with samples on
 * top.
 */
final class DecisionBoundaryChart implements Chart {

    /** Side of a panel divided by this is how many samples of a part a panel shows; more would hide the field. */
    private static final double PIXELS_PER_SAMPLE = 0.9;

    /** Pixels; samples in a smaller panel are smaller, and fewer for its side. */
    private static final double SIDE_OF_FULL_DOTS = 160;

    private static final double SMALLEST_DOTS = 0.75;

    /** Pixels; a bend of a boundary by less than this is drawn straight. */
    private static final double FINEST_BEND = 0.1;

    /** More are told apart by nobody: the colours start again. */
    private static final int MOST_IN_LEGEND = 16;

    private static final Dot.Form[] FORMS = {
        Dot.Form.DISC, Dot.Form.SQUARE, Dot.Form.TRIANGLE, Dot.Form.DIAMOND,
    };

    @Override
    public String name() {
        return "decision_boundaries";
    }

    @Override
    public boolean drawsDecisionFields() {
        return true;
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        Shown shown = Shown.of(facets, cell -> cell.decisionField() != null);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        SmallMultiples layout = new SmallMultiples(shown.series(), shown.panels(), facets.page());
        int side = layout.panelWidth();
        Figure figure = layout.figure(
                "Decision boundaries",
                side,
                (panel, name) -> {
                    DecisionField field = field(facets, panel, name);
                    return field == null ? null : plot(field, side);
                },
                (panel, name) -> accuracy(facets.cell(panel, name)));
        figure.subtitle(facets.fixedText());
        figure.keepAspect();
        figure.caption(
                "Most probable class over the two features, the paler the less it leads over the next, with samples"
                        + " of the training and the test part on top.");
        figure.legend(key(classNames(facets)));
        figure.footnote(footnote(facets, side));
        return Optional.of(figure);
    }

    private static DecisionField field(Facets facets, String panel, String series) {
        CellAnalysis cell = facets.cell(panel, series);
        return cell == null ? null : cell.decisionField();
    }

    /** The first seed's, whose network is drawn, and the median over seeds, which says how typical it is. */
    private static String accuracy(CellAnalysis cell) {
        double[] seeds = cell.finalTestAccuracy();
        String drawn = Numeral.accuracy(seeds[0]);
        return seeds.length == 1
                ? drawn
                : drawn + " (" + Numeral.accuracy(Quartiles.of(seeds).median()) + ")";
    }

    private static String footnote(Facets facets, int side) {
        String text = facets.seeds() == 1
                ? "Networks of the only seed. Above each panel: test accuracy."
                : "Networks of the first of " + facets.seeds()
                        + " seeds. Above each panel: test accuracy of the network drawn, and in brackets the median over"
                        + " seeds.";
        boolean diverged = facets.cells().stream()
                .anyMatch(
                        cell -> cell.decisionField() != null && cell.outcomes().get(0) == Outcome.DIVERGED);
        boolean uniform = facets.cells().stream()
                .anyMatch(cell -> cell.decisionField() != null
                        && cell.decisionField().samples().details().isEmpty()
                        && cell.outcomes().get(0) != Outcome.DIVERGED);
        return text
                + (uniform ? " A panel without a line is of one class throughout." : "")
                + (thinned(facets, shown(side)) ? " Panels show a part of the samples, evenly picked." : "")
                + (diverged ? " Grey: what a network that diverged says is not a number." : "");
    }

    private static int shown(int side) {
        return (int) (side * dotSize(side) / PIXELS_PER_SAMPLE);
    }

    /** Of the dots in a panel, as a share of those in a large one. */
    private static double dotSize(int side) {
        return Math.max(SMALLEST_DOTS, Math.min(1, side / SIDE_OF_FULL_DOTS));
    }

    private static boolean thinned(Facets facets, int shown) {
        return facets.cells().stream()
                .map(CellAnalysis::decisionField)
                .filter(Objects::nonNull)
                .anyMatch(field -> field.trainLabels().length > shown || field.testLabels().length > shown / 2);
    }

    private static Plot plot(DecisionField field, int side) {
        Plot plot = new Plot(List.of(), List.of());
        Scale x = Scale.plain(field.xMin(), field.xMax());
        Scale y = Scale.plain(field.yMin(), field.yMax());
        // Once, however many files are drawn.
        Path2D contour = FieldImage.contour(field.samples(), FINEST_BEND / side);
        plot.ink((g, w, h) -> paintField(g, field.samples(), contour, w, h));
        int classes = field.classes().size();
        for (int label = 0; label < classes; label++) {
            samples(
                    plot,
                    x,
                    y,
                    field.trainPoints(),
                    field.trainLabels(),
                    shown(side),
                    label,
                    dot(label, classes, true, dotSize(side)));
        }
        for (int label = 0; label < classes; label++) {
            samples(
                    plot,
                    x,
                    y,
                    field.testPoints(),
                    field.testLabels(),
                    shown(side) / 2,
                    label,
                    dot(label, classes, false, dotSize(side)));
        }
        plot.ink((g, w, h) -> {
            g.setColor(Palette.FRAME);
            g.setStroke(Style.THIN);
            g.draw(new Rectangle2D.Double(0, 0, w, h));
        });
        return plot;
    }

    private static void paintField(
            Graphics2D g, FieldSampler.Samples samples, Path2D contour, double width, double height) {
        FieldImage.paint(g, samples, width, height);
        g.setColor(Palette.INK);
        g.setStroke(Style.THIN);
        g.draw(contour.createTransformedShape(new AffineTransform(width, 0, 0, -height, 0, height)));
    }

    private static void samples(
            Plot plot, Scale x, Scale y, double[][] points, int[] labels, int shown, int label, Dot dot) {
        int step = Math.max(1, (labels.length + shown - 1) / shown);
        int[] picked = IntStream.range(0, labels.length)
                .filter(sample -> sample % step == 0 && labels[sample] == label)
                .toArray();
        plot.points(
                IntStream.of(picked)
                        .mapToDouble(sample -> x.place(points[0][sample]))
                        .toArray(),
                IntStream.of(picked)
                        .mapToDouble(sample -> y.place(points[1][sample]))
                        .toArray(),
                dot);
    }

    /** Two classes are told apart by colour alone, more by their form too. */
    private static Dot dot(int label, int classes, boolean train, double size) {
        Dot.Form form = classes == 2 ? Dot.Form.DISC : FORMS[label % FORMS.length];
        Color color = Palette.ofClass(label);
        return train
                ? new Dot(form, size * (classes == 2 ? 1.9 : 2.3), color, Palette.PAPER)
                : new Dot(form, size * (classes == 2 ? 2.2 : 2.6), Palette.PAPER, color);
    }

    /** The name of each class, or its index where panels have different ones. */
    private static List<String> classNames(Facets facets) {
        List<List<String>> all = facets.cells().stream()
                .map(CellAnalysis::decisionField)
                .filter(Objects::nonNull)
                .map(DecisionField::classes)
                .distinct()
                .toList();
        int most = all.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .mapToObj(label -> {
                    List<String> names = all.stream()
                            .filter(classes -> label < classes.size())
                            .map(classes -> classes.get(label))
                            .distinct()
                            .toList();
                    return names.size() == 1 ? names.get(0) : String.valueOf(label);
                })
                .toList();
    }

    private static List<Legend.Entry> key(List<String> classes) {
        List<Legend.Entry> entries = new ArrayList<>();
        if (classes.size() == 2) {
            for (String part : List.of("train", "test")) {
                for (int label = 0; label < 2; label++) {
                    entries.add(Legend.marker(
                            part + ", class " + classes.get(label), dot(label, 2, part.equals("train"), 1)));
                }
            }
            entries.add(Legend.line("p = ½", Palette.INK, Style.THIN));
            entries.add(new Legend.Entry(
                    "probability of class " + classes.get(1) + ", 0 to 1",
                    (g, x, middle, width) -> paintRamp(g, x, middle, width, -1)));
            return entries;
        }
        for (int label = 0; label < Math.min(classes.size(), MOST_IN_LEGEND); label++) {
            entries.add(Legend.marker("class " + classes.get(label), dot(label, classes.size(), true, 1)));
        }
        if (classes.size() > MOST_IN_LEGEND) {
            entries.add(
                    new Legend.Entry("and " + (classes.size() - MOST_IN_LEGEND) + " more", 0, (g, x, middle, w) -> {}));
        }
        entries.add(Legend.marker("train", Dot.disc(2.3, Palette.QUIET_INK, Palette.PAPER)));
        entries.add(Legend.marker("test", Dot.disc(2.6, Palette.PAPER, Palette.QUIET_INK)));
        entries.add(Legend.line("boundary", Palette.INK, Style.THIN));
        entries.add(new Legend.Entry(
                "lead in probability over the next class, 0 to 1",
                (g, x, middle, width) -> paintRamp(g, x, middle, width, 0)));
        return entries;
    }

    /** From the full colour of class 0 over white to that of class 1, or from a lead of 0 in class 0's colour. */
    private static void paintRamp(Graphics2D g, double x, double middle, double width, int lowest) {
        int steps = 26;
        for (int i = 0; i < steps; i++) {
            double lead = lowest + (1 - lowest) * i / (steps - 1.0);
            int label = lowest < 0 && lead >= 0 ? 1 : 0;
            g.setColor(Palette.prediction(label, Math.abs(lead)));
            g.fill(new Rectangle2D.Double(x + i * width / steps, middle - 6, width / steps + 0.3, 12));
        }
    }
}
