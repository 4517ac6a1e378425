package harness.data;

import harness.catalogue.Parameter;
import harness.data.dataset.Dataset;
import harness.data.dataset.Generator;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * A checkerboard of cells × cells over the square [−1, 1]². Class 0 has the cells whose row and column add up to an even
 * number (the lower left corner is one), class 1 the others. The samples of a class are dealt to its cells in turn, and
 * are uniform within the cell; noise is then added to each coordinate, while the label stays.
 *
 * <p>If cells is odd, class 0 has one cell more, and as many samples as class 1.
 *
 * @param cells number of cells along each side
 * @param noise standard deviation of the Gaussian noise on each coordinate
 */
public record Checkerboard(
        @Parameter(meaning = "number of cells along each side", byDefault = "4", min = 2, max = 1000)
        int cells,

        @Parameter(
                meaning = "standard deviation of the noise on each coordinate; the board reaches from -1 to 1",
                byDefault = "0",
                min = 0,
                max = 1e6)
        double noise)
        implements Generator {

    @Override
    public Dataset generate(int samples, RandomGenerator random) {
        return PlaneSamples.draw(samples, 2, noise, random, (label, index, count) -> point(label, index, random));
    }

    private double[] point(int label, int index, RandomGenerator random) {
        int ofClass = (cells * cells + 1 - label) / 2;
        // Read row by row, the classes alternate from cell to cell; but if the rows are of even length, two cells of
        // the same class meet at each line break, and every second row is the other way round.
        int cell = 2 * (index % ofClass) + label;
        int row = cell / cells;
        int column = cell % cells;
        if (cells % 2 == 0 && row % 2 == 1) {
            column = column + 1 - 2 * label;
        }
        return new double[] {within(column, random), within(row, random)};
    }

    /** Uniform between the edges of a row or column; the upper edge is part of it, the lower one is not. */
    private double within(int cell, RandomGenerator random) {
        return 2 * (cell + 1 - random.nextDouble()) / cells - 1;
    }
}
