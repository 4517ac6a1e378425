package harness.data;

import org.apache.commons.math3.random.RandomGenerator;

/**
 * A source that draws as many samples as one asks for. Samples come class by class, class 0 first: {@link Split} mixes
 * them. Of an odd number, class 1 has one more.
 */
public non-sealed interface Generator extends DataSource {

    /**
     * Draws a dataset.
     *
     * @param samples how many, at least 2: one of each class
     * @param random the only source of chance: the same state gives the same dataset. Modified.
     * @throws IllegalArgumentException if samples &lt; 2
     */
    Dataset generate(int samples, RandomGenerator random);
}
