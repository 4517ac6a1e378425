package harness.report.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Arrays;

/** Traces the boundaries between classes over a grid, by marching squares. */
public final class Contour {

    private final int[][] predicted;
    private final double[][] lead;
    private final Path2D path = new Path2D.Double();

    private Contour(int[][] predicted, double[][] lead) {
        this.predicted = predicted;
        this.lead = lead;
    }

    /**
     * The boundaries as segments, in grid coordinates: x counts columns, y counts rows. On an edge of the grid between two
     * classes, the boundary is where both leads, taken as straight lines with opposite signs, cross 0. A square of the
     * grid with a corner that is not a number has none.
     *
     * @param predicted class, {@code [row][column]}, at least 2 × 2, not modified
     * @param lead by how much it leads, of the same shape, not modified
     */
    public static Path2D trace(int[][] predicted, double[][] lead) {
        Contour contour = new Contour(predicted, lead);
        for (int row = 0; row < lead.length - 1; row++) {
            for (int column = 0; column < lead[row].length - 1; column++) {
                contour.traceSquare(row, column);
            }
        }
        return contour.path;
    }

    private void traceSquare(int row, int column) {
        double a = lead[row][column];
        double b = lead[row][column + 1];
        double c = lead[row + 1][column + 1];
        double d = lead[row + 1][column];
        if (Double.isNaN(a + b + c + d)) {
            return;
        }
        int classA = predicted[row][column];
        int classB = predicted[row][column + 1];
        int classC = predicted[row + 1][column + 1];
        int classD = predicted[row + 1][column];
        if (classA == classB && classB == classC && classC == classD) {
            return;
        }
        double[][] crossings = new double[4][];
        int count = 0;
        if (classA != classB) {
            crossings[count++] = new double[] {column + share(a, b), row};
        }
        if (classB != classC) {
            crossings[count++] = new double[] {column + 1.0, row + share(b, c)};
        }
        if (classC != classD) {
            crossings[count++] = new double[] {column + share(d, c), row + 1.0};
        }
        if (classD != classA) {
            crossings[count++] = new double[] {column, row + share(a, d)};
        }
        if (count == 2) {
            segment(crossings[0], crossings[1]);
        } else if (classA == classC && count == 4 && a + c >= b + d) {
            // A saddle, and its centre belongs to A and C: B and D are cut off.
            segment(crossings[0], crossings[1]);
            segment(crossings[2], crossings[3]);
        } else if (classB == classD && count == 4) {
            segment(crossings[0], crossings[3]);
            segment(crossings[2], crossings[1]);
        } else {
            star(Arrays.copyOf(crossings, count));
        }
    }

    /** How far along an edge the boundary lies, 0 … 1. */
    private static double share(double lead, double otherLead) {
        double sum = lead + otherLead;
        return sum > 0 ? lead / sum : 0.5;
    }

    /** Three or four classes meet. */
    private void star(double[][] crossings) {
        double x = Arrays.stream(crossings)
                .mapToDouble(point -> point[0])
                .average()
                .orElse(0);
        double y = Arrays.stream(crossings)
                .mapToDouble(point -> point[1])
                .average()
                .orElse(0);
        for (double[] crossing : crossings) {
            segment(crossing, new double[] {x, y});
        }
    }

    /** From left to right, and where the segment before ended there, without lifting the pen. */
    private void segment(double[] one, double[] other) {
        double[] from = one[0] <= other[0] ? one : other;
        double[] to = from == one ? other : one;
        if (!new Point2D.Double(from[0], from[1]).equals(path.getCurrentPoint())) {
            path.moveTo(from[0], from[1]);
        }
        path.lineTo(to[0], to[1]);
    }
}
