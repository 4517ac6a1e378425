package harness.report.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.report.activations.CurveLabels.Curve;
import harness.report.activations.CurveLabels.Label;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveLabelsTest {

    private static final double WIDTH = 460;
    private static final double HEIGHT = 330;

    /** A curve over x from 0 to 1, both axes as shares of the panel. */
    private static Curve curve(String name, DoubleUnaryOperator y) {
        double[] x = IntStream.rangeClosed(0, 100).mapToDouble(i -> i / 100.0).toArray();
        return new Curve(
                name,
                Color.BLUE,
                IntStream.rangeClosed(0, 100).mapToDouble(i -> x[i] * WIDTH).toArray(),
                IntStream.rangeClosed(0, 100)
                        .mapToDouble(i -> y.applyAsDouble(x[i]))
                        .map(share -> share < 0 || share > 1 ? Double.NaN : (1 - share) * HEIGHT)
                        .toArray());
    }

    private static Label of(List<Label> labels, String name) {
        return labels.stream()
                .filter(label -> label.curve().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNameStandsWhereItsCurvePartsFromTheOthers() {
        Curve flat = curve("flat", x -> 0.3);
        Curve rising = curve("rising", x -> x < 0.6 ? 0.3 : 0.3 + (x - 0.6));
        List<Label> labels = CurveLabels.place(List.of(flat, rising), List.of(), WIDTH, HEIGHT);
        assertEquals(2, labels.size());
        for (Label label : labels) {
            assertTrue(label.x() > 0.7 * WIDTH, label.curve().name() + " at " + label.x());
        }
        assertTrue(of(labels, "rising").box().getCenterY()
                < of(labels, "flat").box().getCenterY());
    }

    @Test
    void namesCoverNeitherCurvesNorEachOther() {
        List<Curve> curves = new ArrayList<>();
        for (int k = 0; k < 7; k++) {
            int steepness = k + 1;
            curves.add(curve("activation number " + k, x -> 0.5 + 0.4 * Math.tanh(steepness * (x - 0.5) * 3)));
        }
        List<Label> labels = CurveLabels.place(curves, List.of(), WIDTH, HEIGHT);
        assertEquals(7, labels.size());
        Rectangle2D panel = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);
        for (Label label : labels) {
            assertTrue(panel.contains(label.box()));
            for (Label other : labels) {
                assertFalse(other != label && other.box().intersects(label.box()));
            }
            for (Curve curve : curves) {
                for (int i = 1; i < curve.x().length; i++) {
                    assertFalse(
                            label.box().intersectsLine(curve.x()[i - 1], curve.y()[i - 1], curve.x()[i], curve.y()[i]));
                }
            }
        }
    }

    @Test
    void curvesThatCoincideAreBothNamed() {
        List<Label> labels = CurveLabels.place(
                List.of(curve("gelu", x -> x * x), curve("gelu_tanh", x -> x * x)), List.of(), WIDTH, HEIGHT);
        assertEquals(2, labels.size());
        assertFalse(labels.get(0).box().intersects(labels.get(1).box()));
    }

    @Test
    void aCurveOutsideOfThePanelHasNoName() {
        assertEquals(List.of(), CurveLabels.place(List.of(curve("far", x -> 3)), List.of(), WIDTH, HEIGHT));
    }

    @Test
    void aNameLongerThanThePanelIsNamedAllTheSame() {
        String name = "long".repeat(60);
        assertEquals(
                1,
                CurveLabels.place(List.of(curve(name, x -> 0.5)), List.of(), WIDTH, HEIGHT)
                        .size());
    }
}
