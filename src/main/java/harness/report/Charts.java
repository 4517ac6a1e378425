package harness.report;

import harness.analysis.CellAnalysis;
import java.awt.AWTError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Draws every chart of an experiment, each as a PNG for looking at and as an SVG for printing. */
public final class Charts {

    /** Every chart; a new one is one file and one line here. */
    private static final List<Chart> ALL = List.of(
            new LossChart(),
            new AccuracyChart(),
            new FinalAccuracyChart(),
            new GradientNormChart(),
            new DecisionBoundaryChart());

    /** A grid with many varied paths would otherwise fill a folder with pictures nobody looks at. */
    private static final int MAXIMUM_FIGURES = 12;

    /**
     * What came of it.
     *
     * @param files the files written
     * @param failures one line for each reason why charts that should be there are not
     * @param notes one line for each limit that left something out on purpose
     */
    public record Written(List<Path> files, List<String> failures, List<String> notes) {}

    private Charts() {}

    /**
     * Draws the charts of a grid into a folder, which is made if it is not there. A chart that fails is reported and
     * keeps none of the others from being drawn; files appear whole or not at all.
     *
     * @param cells all cells of one grid, in its order
     * @param folder where the pictures go; pictures of the same names are replaced
     * @param threads how many figures are drawn at once
     */
    public static Written write(List<CellAnalysis> cells, Path folder, int threads) {
        return write(cells, folder, threads, ALL);
    }

    static Written write(List<CellAnalysis> cells, Path folder, int threads, List<Chart> charts) {
        // Pictures need no screen; without this, a display that is named but cannot be reached stops all drawing.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            return new Written(
                    List.of(),
                    List.of("No charts were drawn: the folder " + folder + " cannot be made (" + failure + ")."),
                    List.of());
        }
        List<Facets> facets = Facets.of(cells);
        List<Supplier<Drawn>> figures = new ArrayList<>();
        List<String> slugs = distinctSlugs(facets);
        for (Chart chart : charts) {
            for (int i = 0; i < Math.min(facets.size(), MAXIMUM_FIGURES); i++) {
                Facets figureFacets = facets.get(i);
                String name = slugs.get(i).isEmpty() ? chart.name() : chart.name() + "-" + slugs.get(i);
                figures.add(() -> draw(chart, name, figureFacets, folder));
            }
        }
        List<String> notes = facets.size() <= MAXIMUM_FIGURES
                ? List.of()
                : List.of("Each chart was drawn for the first " + MAXIMUM_FIGURES + " of " + facets.size()
                        + " combinations of the other varied paths; vary fewer paths at once to see the rest.");
        return collect(drawAll(figures, threads), notes);
    }

    private static List<Drawn> drawAll(List<Supplier<Drawn>> figures, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<CompletableFuture<Drawn>> drawn = figures.stream()
                    .map(figure -> CompletableFuture.supplyAsync(figure, pool))
                    .toList();
            return drawn.stream().map(CompletableFuture::join).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    /** Charts that failed for the same reason share a line. */
    private static Written collect(List<Drawn> drawn, List<String> notes) {
        List<Path> files = new ArrayList<>();
        Map<String, List<String>> namesByFailure = new LinkedHashMap<>();
        for (Drawn figure : drawn) {
            files.addAll(figure.files);
            figure.failure.ifPresent(failure -> namesByFailure
                    .computeIfAbsent(failure, key -> new ArrayList<>())
                    .add(figure.name));
        }
        List<String> failures = new ArrayList<>();
        namesByFailure.forEach(
                (failure, names) -> failures.add("Charts not drawn: " + String.join(", ", names) + ". " + failure));
        return new Written(List.copyOf(files), List.copyOf(failures), notes);
    }

    /** Values that differ only in signs a file name must not have, like −1 and 1, are numbered. */
    private static List<String> distinctSlugs(List<Facets> facets) {
        List<String> slugs = new ArrayList<>();
        for (Facets figureFacets : facets) {
            String slug = figureFacets.fixedSlug();
            String distinct = slug;
            for (int number = 2; slugs.contains(distinct); number++) {
                distinct = slug + "-" + number;
            }
            slugs.add(distinct);
        }
        return slugs;
    }

    /** What came of one figure. */
    private record Drawn(String name, List<Path> files, Optional<String> failure) {}

    private static Drawn draw(Chart chart, String name, Facets facets, Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Optional<Figure> figure = chart.figure(facets);
            if (figure.isPresent()) {
                FigureFiles.write(figure.get(), folder, name, files);
            }
            return new Drawn(name, files, Optional.empty());
        } catch (IOException | RuntimeException | VirtualMachineError | LinkageError | AWTError failure) {
            // Java reports missing fonts, graphics libraries and memory as errors of these kinds, not as exceptions.
            return new Drawn(name, files, Optional.of(Failures.explain(failure)));
        }
    }
}
