package harness.data.dataset;

import harness.data.Split;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * A source that draws as many samples as one asks for. Samples come class by class, class 0 first: {@link Split} mixes
 * them. Classes have equally many samples, or one more or fewer; of two classes, class 1 has the odd one.
 */
public non-sealed interface Generator extends DataSource {

    /** Number of features of what it draws. */
    default int features() {
        return 2;
    }

    /**
     * Draws a dataset.
     *
     * @param samples how many, at least one of each class
     * @param random the only source of chance: the same state gives the same dataset. Modified.
     * @throws DataException if there are fewer samples than classes
     */
    Dataset generate(int samples, RandomGenerator random);
}
