package harness.report;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Traces where a field over a grid crosses a level, by marching squares. */
final class Contour {

    private Contour() {}

    /**
     * The contour as segments, in grid coordinates: x counts columns, y counts rows. A cell of the grid with a corner
     * that is not a number has none.
     *
     * @param field {@code [row][column]}, at least 2 × 2, not modified
     * @param level the level
     */
    static Path2D trace(double[][] field, double level) {
        Path2D path = new Path2D.Double();
        for (int row = 0; row + 1 < field.length; row++) {
            for (int column = 0; column + 1 < field[row].length; column++) {
                traceSquare(path, field, level, row, column);
            }
        }
        return path;
    }

    private static void traceSquare(Path2D path, double[][] field, double level, int row, int column) {
        double a = field[row][column] - level;
        double b = field[row][column + 1] - level;
        double c = field[row + 1][column + 1] - level;
        double d = field[row + 1][column] - level;
        if (Double.isNaN(a + b + c + d)) {
            return;
        }
        double[][] crossings = new double[4][];
        int count = 0;
        if (a < 0 != b < 0) {
            crossings[count++] = new double[] {column + a / (a - b), row};
        }
        if (b < 0 != c < 0) {
            crossings[count++] = new double[] {column + 1.0, row + b / (b - c)};
        }
        if (c < 0 != d < 0) {
            crossings[count++] = new double[] {column + d / (d - c), row + 1.0};
        }
        if (d < 0 != a < 0) {
            crossings[count++] = new double[] {column, row + a / (a - d)};
        }
        if (count == 2) {
            segment(path, crossings[0], crossings[1]);
        } else if (count == 4) {
            // A saddle: the centre decides which two corners belong together.
            boolean joinsA = (a + b + c + d) / 4 < 0 == a < 0;
            segment(path, crossings[0], crossings[joinsA ? 1 : 3]);
            segment(path, crossings[2], crossings[joinsA ? 3 : 1]);
        }
    }

    /** From left to right, and where the segment before ended there, without lifting the pen. */
    private static void segment(Path2D path, double[] one, double[] other) {
        double[] from = one[0] <= other[0] ? one : other;
        double[] to = from == one ? other : one;
        if (!new Point2D.Double(from[0], from[1]).equals(path.getCurrentPoint())) {
            path.moveTo(from[0], from[1]);
        }
        path.lineTo(to[0], to[1]);
    }
}
