package harness.report.chart;

import harness.analysis.CellAnalysis;
import harness.report.figure.Drawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws every kind of grid into a folder, for looking at: {@code Gallery <folder> [name]}. */
final class Gallery {

    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> all = Stream.concat(NAMES.stream(), MORE.stream()).toList();
        for (String name : arguments.length > 1 ? List.of(arguments[1]) : all) {
            long start = System.nanoTime();
            Drawing.Written written = Charts.write(
                    cells(name), "", folder.resolve(name), Runtime.getRuntime().availableProcessors());
            System.out.printf(
                    "%s: %d files, %.2f s %s%n",
                    name, written.files().size(), (System.nanoTime() - start) / 1e9, written.failures());
        }
    }

    static final List<String> NAMES = List.of(
            "compare",
            "few",
            "fourteen",
            "alone",
            "initial",
            "accidents",
            "deep",
            "long_names",
            "many_axes",
            "long_run",
            "no_activation",
            "many_classes",
            "depths");

    /** Only to be looked at. */
    private static final List<String> MORE = List.of(
            "twenty",
            "twenty_depths",
            "thirty_layers",
            "hundred_seeds",
            "one_seed",
            "all_lost",
            "all_diverged",
            "single_column",
            "slide",
            "probes");

    static List<CellAnalysis> cells(String name) {
        SyntheticGrid grid = switch (name) {
            case "compare" -> SyntheticGrid.compare(10, 4);
            case "few" -> SyntheticGrid.compare(3, 7);
            case "fourteen" -> SyntheticGrid.compare(14, 6);
            case "alone", "alone_initial" -> new SyntheticGrid();
            case "initial" -> SyntheticGrid.compare(8, 2);
            case "accidents" -> SyntheticGrid.compare(5, 3);
            case "deep" -> SyntheticGrid.compare(9, 1);
            case "long_names" -> longNames();
            case "many_axes" ->
                SyntheticGrid.compare(3, 2)
                        .vary("training.optimizer.learningRate", List.of("0.1", "0.01", "0.001"))
                        .vary("network.hidden", List.of("[64, 32, 16]", "[8]", "[4]", "[2]", "[1]"));
            case "long_run" -> SyntheticGrid.compare(2, 2);
            case "twenty" -> twenty().vary("data.source", SyntheticGrid.DATASETS.subList(0, 2));
            case "twenty_depths" -> twenty().vary("network.hidden.layers", List.of("2", "9", "19"));
            case "thirty_layers", "all_lost" -> SyntheticGrid.compare(4, 1);
            case "hundred_seeds" -> SyntheticGrid.compare(8, 3);
            case "one_seed" -> SyntheticGrid.compare(6, 2);
            case "single_column", "slide" ->
                SyntheticGrid.compare(5, 1).vary("network.hidden.layers", List.of("2", "9"));
            case "probes" -> SyntheticGrid.compare(4, 2).vary("network.hidden.layers", List.of("5"));
            case "no_activation" ->
                new SyntheticGrid()
                        .vary("network.hidden.layers", List.of("1", "2", "4", "8", "16"))
                        .vary("training.optimizer.learningRate", List.of("0.1", "0.01"));
            case "many_classes" ->
                new SyntheticGrid()
                        .vary("network.activation", SyntheticGrid.ACTIVATIONS.subList(0, 4))
                        .vary(
                                "data.source",
                                List.of("moons", "spirals(arms=3)", "gaussians(classes=5)", "gaussians(classes=20)"));
            case "depths" -> SyntheticGrid.compare(9, 1).vary("network.hidden.layers", List.of("2", "4", "9", "19"));
            case "all_diverged" -> SyntheticGrid.compare(6, 2);
            // As small as a grid can be of which every kind of chart shows something.
            case "golden" ->
                new SyntheticGrid()
                        .vary("network.activation", List.of("relu", "tanh"))
                        .vary("data.source", List.of("moons", "gaussians(classes=3)"))
                        .vary("network.hidden.layers", List.of("2", "5"));
            default -> throw new IllegalArgumentException(name);
        };
        switch (name) {
            case "initial", "alone_initial" -> grid.epochs = 0;
            case "deep" -> grid.layers = 20;
            case "thirty_layers" -> grid.layers = 30;
            case "hundred_seeds" -> grid.seeds = 100;
            case "one_seed" -> grid.seeds = 1;
            case "single_column" -> grid.charts = "{\"width\": \"single-column\"}";
            case "slide" -> grid.charts = "{\"width\": \"slide\"}";
            case "probes" -> grid.charts = "{\"only\": [], \"probes\": [\"activation_sd\", \"saturated_fraction\"]}";
            case "long_run" -> grid.epochs = 5000;
            case "golden" -> {
                grid.epochs = 20;
                grid.seeds = 4;
            }
            default -> {}
        }
        List<CellAnalysis> cells = new ArrayList<>(grid.cells());
        if (name.equals("all_diverged")) {
            cells.replaceAll(Accidents::diverged);
        }
        if (name.equals("accidents") || name.equals("deep")) {
            cells.set(1, Accidents.diverged(cells.get(1)));
            cells.set(2, Accidents.dead(cells.get(2)));
            cells.set(cells.size() - 1, Accidents.dead(cells.get(cells.size() - 1)));
        }
        if (name.equals("all_lost")) {
            cells.replaceAll(cell -> cells.indexOf(cell) < 2 ? Accidents.diverged(cell) : Accidents.dead(cell));
        }
        return cells;
    }

    private static SyntheticGrid twenty() {
        List<String> activations = new ArrayList<>(SyntheticGrid.ACTIVATIONS);
        activations.addAll(List.of(
                "leaky_relu(alpha=0.1)",
                "leaky_relu(alpha=0.3)",
                "elu(alpha=2)",
                "swish(beta=2)",
                "prelu(alpha=0.1)",
                "elu"));
        return new SyntheticGrid().vary("network.activation", activations);
    }

    private static SyntheticGrid longNames() {
        return new SyntheticGrid()
                .vary(
                        "network.activation",
                        List.of(
                                "leaky_relu(alpha=0.012345678)",
                                "leaky_relu(alpha=0.3)",
                                "elu(alpha=0.5)",
                                "prelu(alpha=0.25)",
                                "swish(beta=1.5)"))
                .vary(
                        "data.source",
                        List.of(
                                "csv(path=measurements of the long summer/<script>alert('&')-first-half.csv, label=y)",
                                "csv(path=measurements of the long summer/<script>alert('&')-second-half.csv, label=y)",
                                "csv(path=<script>alert('&')</script>, label=y)",
                                "moons(noise=0.2)"));
    }
}
