package harness.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Which part each varied path plays in a comparison.
 *
 * @param series the path whose values are compared with each other: the activation if it is varied, else the first that
 *     does not choose the data; empty if there is none
 * @param panels the path whose values stand side by side: the dataset if it is varied, else the next; empty if there is
 *     none
 * @param fixed all other varied paths: a comparison holds for one combination of their values
 */
public record GridAxes(String series, String panels, List<String> fixed) {

    /** The path of the activations. */
    public static final String ACTIVATION = "network.activation";

    /** The path of the datasets. */
    public static final String DATASET = "data.source";

    /** The path of the number of hidden layers. */
    private static final String HIDDEN_LAYERS = "network.hidden.layers";

    /** The parts that varied paths play, given in the order of {@code vary}. */
    public static GridAxes of(List<String> paths) {
        List<String> rest = new ArrayList<>(paths);
        String series = take(rest, ACTIVATION, DATASET);
        String panels = take(rest, DATASET, "");
        return new GridAxes(series, panels, List.copyOf(rest));
    }

    /** The same, but another path's values stand side by side; empty for none. */
    public static GridAxes withPanels(List<String> paths, String panels) {
        List<String> rest = new ArrayList<>(paths);
        rest.remove(panels);
        String series = take(rest, ACTIVATION, DATASET);
        return new GridAxes(series, panels, List.copyOf(rest));
    }

    /** The same, but one path is fixed in any case; empty for none. */
    public static GridAxes fixing(List<String> paths, String fixed) {
        List<String> others = paths.stream().filter(path -> !path.equals(fixed)).toList();
        GridAxes axes = of(others);
        List<String> rest = new ArrayList<>(paths);
        rest.removeAll(List.of(axes.series(), axes.panels()));
        return new GridAxes(axes.series(), axes.panels(), List.copyOf(rest));
    }

    /** Takes out the preferred path, or else the first that is not reserved; empty if there is none. */
    private static String take(List<String> paths, String preferred, String reserved) {
        String taken = paths.contains(preferred)
                ? preferred
                : paths.stream()
                        .filter(path -> !path.equals(reserved))
                        .findFirst()
                        .orElse("");
        paths.remove(taken);
        return taken;
    }

    /** What a person calls a path: its last word that says something; "dataset" and "hidden layers" say more. */
    public static String shortName(String path) {
        if (path.equals(DATASET)) {
            return "dataset";
        }
        if (path.equals(HIDDEN_LAYERS)) {
            return "hidden layers";
        }
        String telling = path.replaceFirst("\\.type$", "");
        return telling.substring(telling.lastIndexOf('.') + 1);
    }
}
