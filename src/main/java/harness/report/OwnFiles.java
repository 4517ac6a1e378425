package harness.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which files in a folder of results are the harness's own: those that any experiment or study of activations can leave,
 * by their names. The journal and hidden files are not among them, as they belong to no one config.
 */
final class OwnFiles {

    /** The folders beside the tables. */
    static final List<String> FOLDERS = List.of("charts", "models", "datasets");

    /** Written out, as charts themselves can be asked for their names only where graphics work. */
    private static final List<String> CHARTS = List.of(
            "learning_curves",
            "loss",
            "accuracy",
            "final_accuracy",
            "gradient_depth",
            "gradient_norm",
            "gradient_heatmap",
            "gradient_histogram",
            "gradient_histogram_last",
            "dead_fraction",
            "decision_boundaries",
            "activations",
            "all_functions",
            "all_derivatives",
            "zoom",
            "properties",
            "softmax");

    /** Runs' ids, as file names have them. */
    private static final String RUN = "c\\d+[A-Za-z0-9._=-]*-s\\d+";

    private static final Pattern PATH = Pattern.compile(String.join(
            "|",
            anyOf(List.of("config.json", "environment.json")),
            anyOf(RunRows.TABLES),
            anyOf(CellRows.TABLES),
            anyOf(ActivationTables.REPEATABLE),
            "charts/" + anyOf(CHARTS) + "(-[^/]*)?\\.(png|svg)",
            "models/" + RUN + "\\.json",
            "datasets/" + RUN + "\\.csv"));

    private OwnFiles() {}

    private static String anyOf(List<String> names) {
        return names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(", ")"));
    }

    /** Whether a file is the harness's own, by its path in the folder of results, with slashes. */
    static boolean contains(String path) {
        return PATH.matcher(path).matches();
    }

    /** The paths of the harness's own files that are there. */
    static List<String> in(Path results) throws IOException {
        List<String> paths = new ArrayList<>(names(results));
        for (String folder : FOLDERS) {
            names(results.resolve(folder)).forEach(name -> paths.add(folder + "/" + name));
        }
        paths.removeIf(path -> !contains(path));
        return paths;
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
