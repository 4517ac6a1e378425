package harness.config;

import harness.catalogue.Parameter;
import harness.training.Optimizer;

/**
 * How the network is trained.
 *
 * @param epochs passes over the training part
 * @param batchSize samples of one step
 * @param optimizer how gradients change parameters
 * @param l2 λ of the penalty λ/2·Σw² over all weights, biases apart
 */
public record TrainingConfig(
        @Parameter(
                meaning = "passes over the training part; 0 measures the network at initialization",
                byDefault = "200",
                min = 0,
                max = 10_000_000)
        int epochs,

        @Parameter(meaning = "samples of one step; \"full\": the whole training part", byDefault = "32", min = 1)
        BatchSize batchSize,

        @Parameter(
                meaning = "how gradients change parameters",
                byDefault = "{\"type\": \"sgd\", \"learningRate\": 0.1}")
        Optimizer optimizer,

        @Parameter(meaning = "λ of the penalty λ/2·Σw² over all weights, biases apart", byDefault = "0", min = 0)
        double l2) {}
