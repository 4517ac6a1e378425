package harness.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Vectors of four doubles: as many as there are partial sums in the order of summation of {@link Kernels}. */
final class SimdLanes {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_256;

    private SimdLanes() {}

    /** The four elements of a row from s on. */
    static DoubleVector at(double[] row, int s) {
        return DoubleVector.fromArray(SPECIES, row, s);
    }

    /** The same number four times. */
    static DoubleVector all(double x) {
        return DoubleVector.broadcast(SPECIES, x);
    }
}
