package harness.report.figure;

import harness.config.ChartChoice;
import java.awt.AWTError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    /** The same, where the figure names the study that it is of, and fits the page that its config asks for. */
    public Drawing of(String study, ChartChoice choice) {
        return new Drawing(name, () -> {
            Optional<Figure> made = figure.get();
            made.ifPresent(drawn -> {
                drawn.addSubtitle(study);
                drawn.fit(Page.of(choice.width()));
            });
            return made;
        });
    }

    /** What came of one drawing. */
    private record Drawn(String name, List<Path> files, Optional<String> caption, Optional<String> failure) {}

    /**
     * Draws figures into a folder, which is made if it is not there. One that fails is reported and keeps none of the
     * others from being drawn.
     *
     * <p>Beside the pictures it writes {@code captions.md}, which says of each what it shows.
     *
     * @param choice which of them are drawn, and for what
     * @param threads how many are drawn at once
     * @param notes passed on
     */
    public static Written writeAll(
            List<Drawing> drawings, Path folder, ChartChoice choice, int threads, List<String> notes) {
        if (drawings.isEmpty()) {
            return new Written(List.of(), List.of(), List.of(), notes);
        }
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
                    .map(drawing -> CompletableFuture.supplyAsync(() -> drawing.write(folder, choice), pool))
                    .toList();
            List<Drawn> all =
                    new ArrayList<>(drawn.stream().map(CompletableFuture::join).toList());
            all.add(writeCaptions(all, folder));
            return collect(all, notes);
        } finally {
            pool.shutdownNow();
        }
    }

    private Drawn write(Path folder, ChartChoice choice) {
        List<Path> files = new ArrayList<>();
        return guarded(name, files, () -> {
            Optional<Figure> made = figure.get();
            if (made.isEmpty()) {
                return Optional.empty();
            }
            FigureFiles.write(made.get(), folder, name, choice.formats(), files);
            return Optional.of(Captions.of(made.get(), name, choice));
        });
    }

    /** The text that belongs to all pictures. */
    private static Drawn writeCaptions(List<Drawn> drawn, Path folder) {
        List<Path> files = new ArrayList<>();
        List<String> captions =
                drawn.stream().flatMap(figure -> figure.caption.stream()).toList();
        return guarded(Captions.FILE, files, () -> {
            if (!captions.isEmpty()) {
                files.add(Captions.write(folder, captions));
            }
            return Optional.empty();
        });
    }

    private static Drawn guarded(String name, List<Path> files, Callable<Optional<String>> work) {
        try {
            return new Drawn(name, files, work.call(), Optional.empty());
        } catch (LinkageError failure) {
            if (Failures.concernsProgram(failure)) {
                throw failure;
            }
            return new Drawn(name, files, Optional.empty(), Optional.of(Failures.explain(failure)));
        } catch (Exception | VirtualMachineError | AWTError failure) {
            // Java reports missing fonts, graphics libraries and memory as errors of these kinds, not as exceptions.
            return new Drawn(name, files, Optional.empty(), Optional.of(Failures.explain(failure)));
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
