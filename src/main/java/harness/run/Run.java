package harness.run;

import harness.config.ExperimentConfig;
import harness.math.RandomStreams;
import harness.training.RecordedEpochs;
import java.util.Map;

/**
 * One cell of the grid with one seed.
 *
 * @param index its place in the plan, from 0
 * @param id its name, safe as a file name and different from every other run's
 * @param cell the cell's number, from 0
 * @param seed number of the repetition, from 1; runs of different cells with the same seed are paired
 * @param values what is varied: path and this cell's value as a person reads it, in the order of {@code vary}
 * @param config the cell's config
 */
public record Run(int index, String id, int cell, int seed, Map<String, String> values, ExperimentConfig config) {

    /** The random streams of this seed: the same for every cell. */
    public RandomStreams streams() {
        return new RandomStreams(config.experimentSeed(), seed);
    }

    /** The epochs at which it is recorded, if it goes on to the last. */
    public RecordedEpochs recordedEpochs() {
        return config.record().epochsOf(config.training());
    }
}
