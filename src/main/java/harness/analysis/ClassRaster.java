package harness.analysis;

/**
 * The most probable class at each point of a square lattice, and how far it leads. Both are kept as bytes: pictures need no
 * more digits, and many of them are kept at once.
 */
public final class ClassRaster {

    private static final int NO_NUMBER = 255;

    /** A lead of 1. */
    private static final int FULL = 254;

    private final int side;
    private final byte[] predicted;
    private final byte[] leads;

    /** A raster of {@code side} × {@code side} points, all of class 0 without a lead. */
    ClassRaster(int side) {
        this.side = side;
        predicted = new byte[side * side];
        leads = new byte[side * side];
    }

    /** Number of points along each side. */
    public int side() {
        return side;
    }

    void put(int row, int column, int label, double lead) {
        predicted[row * side + column] = (byte) label;
        leads[row * side + column] = (byte) (Double.isNaN(lead) ? NO_NUMBER : Math.round(FULL * lead));
    }

    /** Index of the most probable class. */
    public int predicted(int row, int column) {
        return Byte.toUnsignedInt(predicted[row * side + column]);
    }

    /**
     * Its probability less that of the next, to two digits: 0 on a boundary, 1 where the network is sure, NaN where the
     * probabilities are not numbers.
     */
    public double lead(int row, int column) {
        int lead = Byte.toUnsignedInt(leads[row * side + column]);
        return lead == NO_NUMBER ? Double.NaN : (double) lead / FULL;
    }

    /** Whether a square of neighbouring points, the lower left one given, has a single class. */
    public boolean isUniform(int row, int column) {
        int label = predicted(row, column);
        return predicted(row, column + 1) == label
                && predicted(row + 1, column) == label
                && predicted(row + 1, column + 1) == label;
    }

    /** A square of neighbouring points, the lower left one given, as a raster of its own. */
    public ClassRaster square(int row, int column) {
        ClassRaster square = new ClassRaster(2);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                square.put(i, j, predicted(row + i, column + j), lead(row + i, column + j));
            }
        }
        return square;
    }

    /** Every class, {@code [row][column]}. */
    public int[][] classes() {
        int[][] all = new int[side][side];
        for (int point = 0; point < side * side; point++) {
            all[point / side][point % side] = predicted(point / side, point % side);
        }
        return all;
    }

    /** Every lead, {@code [row][column]}. */
    public double[][] leads() {
        double[][] all = new double[side][side];
        for (int point = 0; point < side * side; point++) {
            all[point / side][point % side] = lead(point / side, point % side);
        }
        return all;
    }
}
