package harness.config;

import harness.catalogue.Parameter;
import harness.training.Convergence;

/**
 * One cell of an experiment, complete: everything that its runs need to know.
 *
 * @param name names the folder of the results
 * @param description what to look at
 * @param seeds number of repetitions
 * @param experimentSeed names all streams of random numbers
 * @param data where samples come from
 * @param network the network
 * @param training how it is trained
 * @param record what is written down
 * @param convergence when a run counts as converged
 * @param charts which charts are drawn, and for what
 */
public record ExperimentConfig(
        @Parameter(meaning = "names the folder of the results; safe as a file name")
        @Matching(regex = Matching.FILE_NAME, meaning = Matching.FILE_NAME_MEANING)
        String name,

        @Parameter(meaning = "what to look at", byDefault = "\"\"")
        String description,

        @Parameter(
                meaning = "number of repetitions of every cell, each with other random numbers",
                byDefault = "10",
                min = 1,
                max = 100_000)
        int seeds,

        @Parameter(
                meaning = "names all streams of random numbers: another value, other random numbers",
                byDefault = "1")
        long experimentSeed,

        @Parameter(meaning = "where the samples come from and how they are prepared", byDefault = "{}")
        DataConfig data,

        @Parameter(meaning = "the network, and what training drops of it", byDefault = "{}")
        NetworkConfig network,

        @Parameter(meaning = "how the network is trained", byDefault = "{}")
        TrainingConfig training,

        @Parameter(meaning = "what is written down during a run", byDefault = "{}")
        RecordConfig record,

        @Parameter(meaning = "when a run counts as converged", byDefault = "{}")
        Convergence convergence,

        @Parameter(meaning = "which charts are drawn, and for what", byDefault = "{}")
        ChartsConfig charts) {}
