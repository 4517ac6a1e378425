package harness.report.activations;

import harness.analysis.activations.ActivationAnalysis;
import harness.analysis.activations.ActivationCurve;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Draws a derivative with a gap where it jumps: a line across would claim slopes that the function nowhere has. */
final class Derivative {

    private Derivative() {}

    static void draw(
            Plot plot,
            ActivationAnalysis activation,
            Scale horizontal,
            Scale vertical,
            Color color,
            BasicStroke stroke) {
        ActivationCurve curve = activation.curve();
        List<Integer> jumps = new ArrayList<>();
        for (double kink : activation.properties().kinks()) {
            int jump = jump(curve, kink);
            if (jump >= 0) {
                jumps.add(jump);
            }
        }
        int start = 0;
        for (int jump : jumps) {
            piece(plot, curve, start, jump + 1, horizontal, vertical, color, stroke);
            start = jump + 1;
        }
        piece(plot, curve, start, curve.x().length, horizontal, vertical, color, stroke);
    }

    /**
     * The point before a jump; −1 if the kink lies outside the curve. A point that is the kink itself has the slope of one
     * of the sides, so the larger of the steps beside it is the jump.
     */
    private static int jump(ActivationCurve curve, double kink) {
        int found = -1;
        double largest = -1;
        for (int i = 0; i < curve.x().length - 1; i++) {
            double step = Math.abs(curve.derivative()[i + 1] - curve.derivative()[i]);
            if (curve.x()[i] <= kink && kink <= curve.x()[i + 1] && step > largest) {
                largest = step;
                found = i;
            }
        }
        return found;
    }

    private static void piece(
            Plot plot,
            ActivationCurve curve,
            int from,
            int to,
            Scale horizontal,
            Scale vertical,
            Color color,
            BasicStroke stroke) {
        double[] x = new double[to - from];
        double[] y = new double[to - from];
        for (int i = from; i < to; i++) {
            x[i - from] = horizontal.place(curve.x()[i]);
            y[i - from] = vertical.place(curve.derivative()[i]);
        }
        plot.curve(x, y, color, stroke);
    }
}
