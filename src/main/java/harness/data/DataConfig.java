package harness.data;

import harness.catalogue.Parameter;
import harness.catalogue.Ranges;
import harness.data.csv.CsvTable;
import harness.data.csv.Missing;
import harness.data.dataset.DataSource;
import harness.data.dataset.Generator;
import harness.data.dataset.Table;

/**
 * Where the samples come from and how they are prepared.
 *
 * @param source a generator or a table
 * @param samples how many; null for {@value #GENERATED_SAMPLES} of a generator and all rows of a table
 * @param testFraction share of the samples that is held out for testing
 * @param validationFraction share of the samples that is held out for validation; 0 for no such part
 * @param standardize whether features get mean 0 and standard deviation 1
 * @param transform what is done to every feature afterwards
 */
public record DataConfig(
        @Parameter(meaning = "a generator or a table", byDefault = "\"moons\"")
        DataSource source,

        @Parameter(
                meaning = "number of samples; null: 1000 of a generator, all rows of a table",
                byDefault = "null",
                min = 4)
        Integer samples,

        @Parameter(meaning = "share of the samples held out for testing", byDefault = "0.2", above = 0, below = 1)
        double testFraction,

        @Parameter(
                meaning = "share of the samples held out for validation, taken from the training part; 0: none",
                byDefault = "0",
                min = 0,
                below = 1)
        double validationFraction,

        @Parameter(
                meaning = "whether every feature is scaled to mean 0 and standard deviation 1 over the training part",
                byDefault = "true")
        boolean standardize,

        @Parameter(meaning = "what is done to every feature after standardization", byDefault = "{}")
        Transform transform) {

    /** How many samples a generator draws if {@code samples} is null. */
    static final int GENERATED_SAMPLES = 1000;

    /** In all parts, and standardized, these take some 300 MB a thread. */
    private static final long MOST_VALUES = 10_000_000;

    /**
     * Checks that something is left to train on, and that it is not absurdly much.
     *
     * @throws IllegalArgumentException if the two fractions are 1 or more together, or a generator is to draw more than ten
     *     million values
     */
    public DataConfig {
        requireFittingMemory(source, samples);
        if (testFraction + validationFraction >= 1) {
            throw new IllegalArgumentException("\"testFraction\" and \"validationFraction\" are "
                    + Ranges.number(testFraction) + " and " + Ranges.number(validationFraction)
                    + " and leave nothing to train on: together they must be below 1");
        }
    }

    private static void requireFittingMemory(DataSource source, Integer samples) {
        if (source instanceof Generator generator) {
            long values = (long) (samples == null ? GENERATED_SAMPLES : samples) * generator.features();
            if (values > MOST_VALUES) {
                throw new IllegalArgumentException("\"samples\" of " + generator.features() + " features are " + values
                        + " values, more than " + MOST_VALUES + ": use fewer samples or features");
            }
        }
    }

    /**
     * Whether the samples of one seed may be refused though those of another are not: each takes rows of its own from a
     * table, in which a class may be missing, or has a training part of its own, in which a column may have no value.
     */
    public boolean mayFailLater() {
        return source instanceof Table && samples != null
                || source instanceof CsvTable table && table.missing() == Missing.MEAN;
    }

    /** How many samples a generator is to draw. */
    public int generatedSamples() {
        return samples == null ? GENERATED_SAMPLES : samples;
    }
}
