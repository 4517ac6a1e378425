package harness.report.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Traces the boundaries between classes over one grid or several that adjoin, by marching squares. */
final class Contour {

    /** Points in a row; each of them is looked at again for every one that follows. */
    private static final int MOST_LEFT_OUT = 64;

    /** The points to which each point of a boundary is joined: two, but for ends and for corners where classes meet. */
    private final Map<Point2D, Deque<Point2D>> joined = new LinkedHashMap<>();

    /**
     * Adds the boundaries within a grid. On an edge of the grid between two classes, the boundary is where both leads,
     * taken as straight lines with opposite signs, cross 0. A square of the grid with a corner that is not a number has
     * none.
     *
     * @param predicted class, {@code [row][column]}, at least 2 × 2, not modified
     * @param lead by how much it leads, of the same shape, not modified
     * @param left x of column 0
     * @param lower y of row 0
     * @param step from one column, or row, to the next
     */
    void add(int[][] predicted, double[][] lead, int left, int lower, int step) {
        for (int row = 0; row < lead.length - 1; row++) {
            for (int column = 0; column < lead[row].length - 1; column++) {
                new Square(predicted, lead, row, column).trace(left + step * column, lower + step * row, step);
            }
        }
    }

    /**
     * The boundaries, each drawn from one end to the other without lifting the pen.
     *
     * @param tolerance points that lie no further than this from a straight line between others are left out
     */
    Path2D path(double tolerance) {
        Map<Point2D, Deque<Point2D>> left = new LinkedHashMap<>();
        joined.forEach((point, others) -> left.put(point, new ArrayDeque<>(others)));
        Path2D path = new Path2D.Double();
        // What is left once the ends are used up goes round.
        for (IntPredicate begins : List.<IntPredicate>of(degree -> degree != 2, degree -> true)) {
            for (Point2D start : left.keySet()) {
                if (begins.test(joined.get(start).size())) {
                    while (!left.get(start).isEmpty()) {
                        draw(path, chain(left, start), tolerance);
                    }
                }
            }
        }
        return path;
    }

    /** From a point along the boundary, up to the next end or corner; the joints passed are used up. */
    private List<Point2D> chain(Map<Point2D, Deque<Point2D>> left, Point2D start) {
        List<Point2D> chain = new ArrayList<>(List.of(start));
        Point2D here = start;
        do {
            Point2D next = left.get(here).remove();
            left.get(next).remove(here);
            chain.add(next);
            here = next;
        } while (joined.get(here).size() == 2 && !here.equals(start));
        return chain;
    }

    private static void draw(Path2D path, List<Point2D> chain, double tolerance) {
        Point2D from = chain.get(0);
        path.moveTo(from.getX(), from.getY());
        int anchor = 0;
        for (int i = 1; i < chain.size(); i++) {
            boolean last = i == chain.size() - 1 || i - anchor == MOST_LEFT_OUT;
            if (last || strays(chain.subList(anchor, i + 2), tolerance)) {
                path.lineTo(chain.get(i).getX(), chain.get(i).getY());
                anchor = i;
            }
        }
    }

    /** Whether a point between the ends lies further than the tolerance from the line that joins them. */
    private static boolean strays(List<Point2D> points, double tolerance) {
        Point2D first = points.get(0);
        Point2D last = points.get(points.size() - 1);
        for (Point2D point : points.subList(1, points.size() - 1)) {
            double distance =
                    Line2D.ptSegDist(first.getX(), first.getY(), last.getX(), last.getY(), point.getX(), point.getY());
            if (distance > tolerance) {
                return true;
            }
        }
        return false;
    }

    private void join(double[] one, double[] other) {
        Point2D from = new Point2D.Double(one[0], one[1]);
        Point2D to = new Point2D.Double(other[0], other[1]);
        if (!from.equals(to)) {
            joined.computeIfAbsent(from, point -> new ArrayDeque<>(2)).add(to);
            joined.computeIfAbsent(to, point -> new ArrayDeque<>(2)).add(from);
        }
    }

    /** A square of the grid: its corners a, b, c, d go round from the lower left. */
    private final class Square {

        private final double a;
        private final double b;
        private final double c;
        private final double d;
        private final int classA;
        private final int classB;
        private final int classC;
        private final int classD;

        Square(int[][] predicted, double[][] lead, int row, int column) {
            a = lead[row][column];
            b = lead[row][column + 1];
            c = lead[row + 1][column + 1];
            d = lead[row + 1][column];
            classA = predicted[row][column];
            classB = predicted[row][column + 1];
            classC = predicted[row + 1][column + 1];
            classD = predicted[row + 1][column];
        }

        /** Joins where the boundaries cross its edges, which begin at (x, y). */
        void trace(int x, int y, int step) {
            boolean uniform = classA == classB && classB == classC && classC == classD;
            if (uniform || Double.isNaN(a + b + c + d)) {
                return;
            }
            double[][] crossings = new double[4][];
            int count = 0;
            if (classA != classB) {
                crossings[count++] = new double[] {x + step * share(a, b), y};
            }
            if (classB != classC) {
                crossings[count++] = new double[] {(double) x + step, y + step * share(b, c)};
            }
            if (classC != classD) {
                crossings[count++] = new double[] {x + step * share(d, c), (double) y + step};
            }
            if (classD != classA) {
                crossings[count++] = new double[] {x, y + step * share(a, d)};
            }
            if (count == 2) {
                join(crossings[0], crossings[1]);
            } else if (classA == classC && count == 4 && a + c >= b + d) {
                // A saddle, and its centre belongs to A and C: B and D are cut off.
                join(crossings[0], crossings[1]);
                join(crossings[2], crossings[3]);
            } else if (classB == classD && count == 4) {
                join(crossings[0], crossings[3]);
                join(crossings[2], crossings[1]);
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
                join(crossing, new double[] {x, y});
            }
        }
    }
}
