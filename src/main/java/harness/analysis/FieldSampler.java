package harness.analysis;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

/**
 * Samples which class leads where, over the unit square: on an even lattice, and eight times as finely in each of its
 * squares that a boundary enters. Boundaries are followed from square to square, so that a band narrower than the lattice,
 * of which only a bead here and there has a point of it, comes out whole. Some lines of the lattice are sampled more finely
 * from the start, lest a band between its points is missed altogether.
 */
public final class FieldSampler {

    /** Squares of the lattice along each side. */
    public static final int SQUARES = 96;

    /** Parts into which the side of a square that a boundary enters is divided. */
    public static final int PARTS = 8;

    /** Parts along each side of the whole. */
    private static final int FINE = SQUARES * PARTS;

    /** Of this number of lines of the lattice, one is sampled more finely: after each {@link #STEP} parts. */
    private static final int LINES = 16;

    private static final int STEP = 2;

    /** Squares along a piece of a line that is sampled at once. */
    private static final int PIECE = 32;

    /**
     * More squares are not divided: the picture is all boundary then, and neither time nor memory may grow with it. One
     * takes 162 bytes.
     */
    private static final int MOST_DETAILS = 2048;

    /** Says which class leads at some points. */
    public interface Predictor {
        /**
         * Predicts.
         *
         * @param points {@code [2][count]}, not more than a hundred or two, 0 … 1 from the left and from below. Not modified.
         * @param predicted receives the most probable class of each. Modified.
         * @param lead receives its probability less that of the next. Modified.
         */
        void predict(double[][] points, int[] predicted, double[] lead);
    }

    /**
     * What was found.
     *
     * @param overview at the corners of all squares: row 0 is the lower edge, column 0 the left one
     * @param details the divided squares with their corners and edges, by {@code row · SQUARES + column}
     */
    public record Samples(ClassRaster overview, Map<Integer, ClassRaster> details) {

        /** The inside of a square, null if no boundary enters it. */
        public ClassRaster detail(int row, int column) {
            return details.get(row * SQUARES + column);
        }
    }

    private final Predictor predictor;
    private final ClassRaster overview = new ClassRaster(SQUARES + 1);
    private final Map<Integer, ClassRaster> details = new LinkedHashMap<>();
    private final Queue<Integer> waiting = new ArrayDeque<>();
    private final boolean[] met = new boolean[SQUARES * SQUARES];

    private FieldSampler(Predictor predictor) {
        this.predictor = predictor;
    }

    /** Samples the whole of a field. */
    public static Samples sample(Predictor predictor) {
        FieldSampler sampler = new FieldSampler(predictor);
        sampler.lookOver();
        sampler.lookAlongLines();
        while (!sampler.waiting.isEmpty() && sampler.details.size() < MOST_DETAILS) {
            sampler.divide(sampler.waiting.remove());
        }
        return new Samples(sampler.overview, sampler.details);
    }

    private void lookOver() {
        for (int row = 0; row <= SQUARES; row++) {
            Block line = block(0, row * PARTS, SQUARES + 1, 1, PARTS);
            for (int column = 0; column <= SQUARES; column++) {
                overview.put(row, column, line.predicted[column], line.lead[column]);
            }
        }
        for (int row = 0; row < SQUARES; row++) {
            for (int column = 0; column < SQUARES; column++) {
                if (!overview.isUniform(row, column)) {
                    meet(row, column);
                }
            }
        }
    }

    /** A piece of a line at a time. */
    private void lookAlongLines() {
        for (int line = 0; line <= SQUARES; line += LINES) {
            for (int start = 0; start < SQUARES; start += PIECE) {
                int count = PIECE * PARTS / STEP + 1;
                Block across = block(start * PARTS, line * PARTS, count, 1, STEP);
                Block up = block(line * PARTS, start * PARTS, 1, count, STEP);
                for (int i = 0; i < count - 1; i++) {
                    int square = start + i * STEP / PARTS;
                    if (across.predicted[i] != across.predicted[i + 1]) {
                        meet(line, square);
                        meet(line - 1, square);
                    }
                    if (up.predicted[i] != up.predicted[i + 1]) {
                        meet(square, line);
                        meet(square, line - 1);
                    }
                }
            }
        }
    }

    /** Samples a square finely, and meets those across the sides that a boundary leaves it by. */
    private void divide(int square) {
        int row = square / SQUARES;
        int column = square % SQUARES;
        int side = PARTS + 1;
        Block block = block(column * PARTS, row * PARTS, side, side, 1);
        ClassRaster detail = new ClassRaster(side);
        for (int point = 0; point < side * side; point++) {
            detail.put(point / side, point % side, block.predicted[point], block.lead[point]);
        }
        details.put(square, detail);
        for (int part = 0; part < PARTS; part++) {
            if (detail.predicted(0, part) != detail.predicted(0, part + 1)) {
                meet(row - 1, column);
            }
            if (detail.predicted(PARTS, part) != detail.predicted(PARTS, part + 1)) {
                meet(row + 1, column);
            }
            if (detail.predicted(part, 0) != detail.predicted(part + 1, 0)) {
                meet(row, column - 1);
            }
            if (detail.predicted(part, PARTS) != detail.predicted(part + 1, PARTS)) {
                meet(row, column + 1);
            }
        }
    }

    /** Has a square divided, unless it was met before or lies outside. */
    private void meet(int row, int column) {
        boolean inside = row >= 0 && row < SQUARES && column >= 0 && column < SQUARES;
        if (inside && !met[row * SQUARES + column]) {
            met[row * SQUARES + column] = true;
            waiting.add(row * SQUARES + column);
        }
    }

    /** What is predicted at some points, row by row. */
    private record Block(int[] predicted, double[] lead) {}

    /** Samples rows of points; their place and the step between them count in parts from the lower left. */
    private Block block(int x, int y, int columns, int rows, int step) {
        double[][] points = new double[2][columns * rows];
        for (int i = 0; i < columns * rows; i++) {
            points[0][i] = (double) (x + i % columns * step) / FINE;
            points[1][i] = (double) (y + i / columns * step) / FINE;
        }
        Block block = new Block(new int[columns * rows], new double[columns * rows]);
        predictor.predict(points, block.predicted, block.lead);
        return block;
    }
}
