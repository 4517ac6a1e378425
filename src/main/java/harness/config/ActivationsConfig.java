package harness.config;

import harness.catalogue.Parameter;

/**
 * A config of kind {@code "activations"}: functions to be looked at, without any network.
 *
 * @param name names the folder of the results
 * @param description what to look at
 * @param activations the functions
 * @param range where they are evaluated
 * @param softmax logits of the softmax example
 * @param charts which charts are drawn, and for what
 */
public record ActivationsConfig(
        @Parameter(meaning = "names the folder of the results; safe as a file name")
        @Matching(regex = Matching.FILE_NAME, meaning = Matching.FILE_NAME_MEANING)
        String name,

        @Parameter(meaning = "what to look at", byDefault = "\"\"")
        String description,

        @Parameter(meaning = "a list of activations, or \"all\" of the catalogue", byDefault = "\"all\"")
        ListedActivations activations,

        @Parameter(meaning = "where they are evaluated", byDefault = "{}")
        RangeConfig range,

        @Parameter(meaning = "logits of the softmax example, one for each class", byDefault = "[1, 2, 3, 4, 5]")
        Logits softmax,

        @Parameter(meaning = "which charts are drawn, and for what", byDefault = "{}")
        ActivationChartsConfig charts) {

    /** More would be too small to read in a chart. */
    private static final int MOST_CLASSES = 12;

    /**
     * Checks the lengths of the lists.
     *
     * @throws IllegalArgumentException if there is no activation, or a number of classes that shows nothing
     */
    public ActivationsConfig {
        if (activations.choices().isEmpty()) {
            throw new IllegalArgumentException("\"activations\" must list at least one activation, or be \"all\"");
        }
        int classes = softmax.values().size();
        if (classes < 2 || classes > MOST_CLASSES) {
            throw new IllegalArgumentException(
                    "\"softmax\" must list from 2 to " + MOST_CLASSES + " logits, and lists " + classes);
        }
    }
}
