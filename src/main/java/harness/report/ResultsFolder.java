package harness.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of the results of an experiment or a study of activations. Everything is written to a hidden folder beside it, which takes its place only
 * when all is there: whoever looks sees the old results or the new ones, never half of either. Between the two there is
 * a moment without any; who is killed right then leaves the old ones in a hidden folder that ends in {@code .old}.
 */
public final class ResultsFolder implements Closeable {

    /** Either of these beside a {@code config.json} marks a folder as one of ours, which may be replaced. */
    private static final List<String> MARKS = List.of("runs.csv", "properties.csv");

    private final Path target;
    private final Path draft;
    private boolean published;
    private boolean discarded;

    /**
     * Makes the hidden folder.
     *
     * @param parent where results are kept, made if it is not there
     * @param name of the experiment or study
     * @throws IOException if it cannot be made, or the name is taken by something that is not results
     */
    public ResultsFolder(Path parent, String name) throws IOException {
        target = parent.resolve(name);
        if (Files.exists(target) && !isMarked(target) && !isEmptyFolder(target)) {
            throw new IOException(target + " is there already and is no folder of results: it has no "
                    + "config.json beside a " + String.join(" or ", MARKS)
                    + ". Choose another folder with --out, or another name in the config");
        }
        Files.createDirectories(parent);
        // A process number would not do: in a container it is often that of a process that was killed.
        draft = Files.createDirectory(parent.resolve("." + name + ".draft-" + UUID.randomUUID()));
    }

    /** Where to write meanwhile. */
    public Path draft() {
        return draft;
    }

    /** Where the results will be. */
    public Path target() {
        return target;
    }

    /** A folder in the draft, made if it is not there. */
    public Path draft(String name) throws IOException {
        return Files.createDirectories(draft.resolve(name));
    }

    /**
     * Puts the draft in the place of what was there before.
     *
     * @throws InterruptedIOException if this was closed meanwhile, by another thread
     * @throws IOException if it cannot; what was there before is then there still
     */
    public synchronized void publish() throws IOException {
        if (discarded) {
            throw new InterruptedIOException("the draft was discarded");
        }
        if (!Files.exists(target)) {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            published = true;
            return;
        }
        Path old = target.resolveSibling(draft.getFileName() + ".old");
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        published = true;
        delete(old);
    }

    /** Whether the new results are in their place. */
    public synchronized boolean isPublished() {
        return published;
    }

    /** Whether this was closed before it was published. */
    public synchronized boolean isDiscarded() {
        return discarded;
    }

    /** Removes the draft, if it was not published. */
    @Override
    public synchronized void close() throws IOException {
        if (!published && !discarded) {
            discarded = true;
            // Moved away first, so that whoever still writes to the draft adds no file while it is being deleted.
            delete(Files.move(draft, draft.resolveSibling(draft.getFileName() + ".discarded")));
        }
    }

    private static boolean isMarked(Path folder) {
        return Files.exists(folder.resolve("config.json"))
                && MARKS.stream().anyMatch(mark -> Files.exists(folder.resolve(mark)));
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
