package harness.report;

import harness.analysis.CellAnalysis;
import harness.analysis.DecisionField;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the networks have learned: the probability of class 1 over the plane, with samples on top. */
final class DecisionBoundaryChart implements Chart {

    /** Side of a panel divided by this is how many samples of a part a panel shows; more would hide the field. */
    private static final double PIXELS_PER_SAMPLE = 0.9;

    @Override
    public String name() {
        return "decision_boundaries";
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        List<String> series = facets.series().stream()
                .filter(name -> facets.panels().stream().anyMatch(panel -> field(facets, panel, name) != null))
                .toList();
        List<String> panels = facets.panels().stream()
                .filter(panel -> facets.series().stream().anyMatch(name -> field(facets, panel, name) != null))
                .toList();
        if (series.isEmpty()) {
            return Optional.empty();
        }
        SmallMultiples layout = new SmallMultiples(series, panels);
        int side = layout.panelWidth();
        Figure figure = layout.figure("Decision boundaries", side, (panel, name) -> {
            DecisionField field = field(facets, panel, name);
            return field == null ? null : plot(field, side);
        });
        figure.subtitle(facets.fixedText());
        figure.legend(key());
        figure.footnote("Networks of the first seed."
                + (thinned(facets, shown(side)) ? " Panels show a part of the samples, evenly picked." : ""));
        return Optional.of(figure);
    }

    private static DecisionField field(Facets facets, String panel, String series) {
        CellAnalysis cell = facets.cell(panel, series);
        boolean drawable = cell != null
                && cell.decisionField() != null
                && cell.decisionField().probability().length > 1
                && cell.decisionField().probability()[0].length > 1;
        return drawable ? cell.decisionField() : null;
    }

    private static int shown(int side) {
        return (int) (side / PIXELS_PER_SAMPLE);
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
        plot.ink((g, w, h) -> paintField(g, field.probability(), w, h));
        samples(plot, x, y, field.trainPoints(), field.trainLabels(), shown(side), true);
        samples(plot, x, y, field.testPoints(), field.testLabels(), shown(side) / 2, false);
        plot.ink((g, w, h) -> {
            g.setColor(Palette.FRAME);
            g.setStroke(Style.THIN);
            g.draw(new Rectangle2D.Double(0, 0, w, h));
        });
        return plot;
    }

    private static void paintField(Graphics2D g, double[][] probability, double width, double height) {
        int rows = probability.length;
        int columns = probability[0].length;
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                image.setRGB(
                        column,
                        rows - 1 - row,
                        Palette.probability(probability[row][column]).getRGB());
            }
        }
        // The outermost probabilities belong to the very edge: half of their pixels lies outside the panel.
        double pixelWidth = width / (columns - 1);
        double pixelHeight = height / (rows - 1);
        AffineTransform before = g.getTransform();
        g.translate(-pixelWidth / 2, -pixelHeight / 2);
        g.scale(pixelWidth, pixelHeight);
        g.drawImage(image, 0, 0, null);
        g.setTransform(before);

        Path2D contour = Contour.trace(probability, 0.5);
        contour.transform(new AffineTransform(pixelWidth, 0, 0, -pixelHeight, 0, height));
        g.setColor(Palette.INK);
        g.setStroke(Style.THIN);
        g.draw(contour);
    }

    private static void samples(
            Plot plot, Scale x, Scale y, double[][] points, int[] labels, int shown, boolean train) {
        for (int label : new int[] {0, 1}) {
            int step = Math.max(1, (labels.length + shown - 1) / shown);
            int[] picked = IntStream.range(0, labels.length)
                    .filter(sample -> sample % step == 0 && (labels[sample] == 0 ? 0 : 1) == label)
                    .toArray();
            plot.points(
                    IntStream.of(picked)
                            .mapToDouble(sample -> x.place(points[0][sample]))
                            .toArray(),
                    IntStream.of(picked)
                            .mapToDouble(sample -> y.place(points[1][sample]))
                            .toArray(),
                    dot(label, train));
        }
    }

    private static Dot dot(int label, boolean train) {
        Color color = Palette.ofClass(label);
        return train ? Dot.disc(1.9, color, Palette.PAPER) : Dot.disc(2.2, Palette.PAPER, color);
    }

    private static List<Legend.Entry> key() {
        return List.of(
                Legend.marker("train, class 0", dot(0, true)),
                Legend.marker("train, class 1", dot(1, true)),
                Legend.marker("test, class 0", dot(0, false)),
                Legend.marker("test, class 1", dot(1, false)),
                Legend.line("p = ½", Palette.INK, Style.THIN),
                new Legend.Entry("probability of class 1, 0 to 1", DecisionBoundaryChart::paintRamp));
    }

    private static void paintRamp(Graphics2D g, double x, double middle, double width) {
        int steps = 26;
        for (int i = 0; i < steps; i++) {
            g.setColor(Palette.probability(i / (steps - 1.0)));
            g.fill(new Rectangle2D.Double(x + i * width / steps, middle - 6, width / steps + 0.3, 12));
        }
    }
}
