package harness.report.figure;

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

/**
 * A figure that is still to be drawn.
 *
 * @param name of its files, without ending
 * @param figure makes it; empty if there is nothing to show
 */
public record Drawing(String name, Supplier<Optional<Figure>> figure) {

    /**
     * What came of it.
     *
     * @param files the files written
     * @param failures one line for each reason why charts that should be there are not
     * @param notDrawn the names of these charts, without endings
     * @param notes one line for each limit that left something out on purpose
     */
    public record Written(List<Path> files, List<String> failures, List<String> notDrawn, List<String> notes) {}

    /** What came of one drawing. */
    private record Drawn(String name, List<Path> files, Optional<String> failure) {}

    /**
     * Draws figures into a folder, which is made if it is not there. One that fails is reported and keeps none of the
     * others from being drawn.
     *
     * @param threads how many are drawn at once
     * @param notes passed on
     */
    public static Written writeAll(List<Drawing> drawings, Path folder, int threads, List<String> notes) {
        // Pictures need no screen, whatever the JVM was told: one that is named but cannot be reached stops all
        // drawing.
        System.setProperty("java.awt.headless", "true");
        try {
            // Not what it is in, which may have been removed by someone.
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
        } catch (IOException failure) {
            return new Written(
                    List.of(),
                    List.of("No charts were drawn: the folder " + folder + " cannot be made (" + failure + ")."),
                    drawings.stream().map(Drawing::name).toList(),
                    List.of());
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<CompletableFuture<Drawn>> drawn = drawings.stream()
                    .map(drawing -> CompletableFuture.supplyAsync(() -> drawing.write(folder), pool))
                    .toList();
            return collect(drawn.stream().map(CompletableFuture::join).toList(), notes);
        } finally {
            pool.shutdownNow();
        }
    }

    private Drawn write(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Optional<Figure> made = figure.get();
            if (made.isPresent()) {
                FigureFiles.write(made.get(), folder, name, files);
            }
            return new Drawn(name, files, Optional.empty());
        } catch (LinkageError failure) {
            if (Failures.concernsProgram(failure)) {
                throw failure;
            }
            return new Drawn(name, files, Optional.of(Failures.explain(failure)));
        } catch (IOException | RuntimeException | VirtualMachineError | AWTError failure) {
            // Java reports missing fonts, graphics libraries and memory as errors of these kinds, not as exceptions.
            return new Drawn(name, files, Optional.of(Failures.explain(failure)));
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
        List<String> notDrawn =
                namesByFailure.values().stream().flatMap(List::stream).toList();
        return new Written(List.copyOf(files), List.copyOf(failures), notDrawn, notes);
    }
}
