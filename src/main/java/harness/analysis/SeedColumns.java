package harness.analysis;

import java.util.BitSet;

/**
 * Numbers of each seed of a cell, a column for each thing that is measured. Seeds come in any order, and are read in
 * theirs; a seed whose run failed never comes and is left out.
 */
final class SeedColumns {

    private final double[][] columns;
    private final BitSet present = new BitSet();

    /** Room for a number of seeds, none of which has come. */
    SeedColumns(int columns, int seeds) {
        this.columns = new double[columns][seeds];
    }

    /**
     * Takes in what was measured of a seed.
     *
     * @param seed from 1
     * @param values one a column
     */
    void put(int seed, double... values) {
        for (int column = 0; column < columns.length; column++) {
            columns[column][seed - 1] = values[column];
        }
        present.set(seed - 1);
    }

    /** Number of seeds that came. */
    int seeds() {
        return present.cardinality();
    }

    /** A column, one value a seed that came. */
    double[] column(int column) {
        return present.stream().mapToDouble(seed -> columns[column][seed]).toArray();
    }
}
