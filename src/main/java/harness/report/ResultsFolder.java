package harness.report;

import harness.experiment.Journal;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The folder of the results of an experiment or a study of activations, for one process at a time. Everything is written
 * to a hidden folder in it, and put in its place when all of it is there: no file is ever half written. Whoever is stopped
 * or killed before, or meanwhile, starts again in the same folder.
 *
 * <p>Files that the harness did not put there stay as they are, unless one of its own has their name.
 */
public final class ResultsFolder implements Closeable {

    private static final String DRAFT = ".unfinished";

    /** Any of these marks a folder as one of ours, the tables beside a {@code config.json}. */
    private static final List<String> MARKS = List.of("runs.csv", "properties.csv");

    private final Path target;
    private final Path draft;
    private final boolean made;
    private final FolderLock lock;
    private List<String> keptCharts = List.of();
    private boolean published;
    private boolean discarded;

    /**
     * Makes the folder if it is not there, locks it and makes the hidden one in it.
     *
     * @param parent where results are kept, made if it is not there
     * @param name of the experiment or study
     * @throws IOException if it cannot be made, another process has it, or the name is taken by something that is not
     *     results
     */
    public ResultsFolder(Path parent, String name) throws IOException {
        target = parent.resolve(name);
        Files.createDirectories(parent);
        made = isMade(target);
        if (!made && isForeign(target)) {
            throw new UnusableFolderException(target + " is there already and is no folder of results: it has no "
                    + "config.json beside a " + String.join(" or ", MARKS) + " and no " + Journal.FILE
                    + ". Choose another folder with --out, or another name in the config");
        }
        lock = FolderLock.of(target);
        try {
            draft = target.resolve(DRAFT);
            delete(draft);
            delete(discardedDraft());
            Files.createDirectory(draft);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /** Makes a folder, unless it is there; whether this process did, and no other that had the same idea. */
    private static boolean isMade(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException there) {
            return false;
        }
    }

    /**
     * Gives a folder of results another name, the first of {@code <name>~1}, {@code <name>~2} … that is free: no config
     * may have such a name.
     *
     * @return where it is now; null if there was none
     * @throws IOException if another process has it, or it cannot be moved
     */
    public static Path moveAside(Path parent, String name) throws IOException {
        Path target = parent.resolve(name);
        if (!Files.exists(target) || !isMarked(target)) {
            return null;
        }
        Path aside = freeName(parent, name);
        try (FolderLock lock = FolderLock.of(target)) {
            if (isMovedTo(target, aside)) {
                return aside;
            }
        }
        return Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Moves a folder; false where the system moves none with an open file in it, such as our lock. */
    private static boolean isMovedTo(Path target, Path aside) throws IOException {
        try {
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (AccessDeniedException openFile) {
            return false;
        }
    }

    private static Path freeName(Path parent, String name) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> parent.resolve(name + "~" + number))
                .filter(aside -> !Files.exists(aside))
                .findFirst()
                .orElseThrow();
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
     * Has earlier pictures of some charts stay where the draft has none.
     *
     * @param names of the charts, without endings
     * @return the paths of these pictures
     */
    public synchronized List<String> keepCharts(Collection<String> names) throws IOException {
        Set<String> wanted = names.stream()
                .flatMap(name -> Stream.of(name + ".png", name + ".svg"))
                .map(file -> "charts/" + file)
                .collect(Collectors.toSet());
        keptCharts = PublishedFiles.in(target).stream()
                .filter(file -> wanted.contains(file) && !Files.exists(draft.resolve(file)))
                .distinct()
                .toList();
        return keptCharts;
    }

    /**
     * Puts what is in the draft in its place.
     *
     * @throws InterruptedIOException if this was closed meanwhile, by another thread
     * @throws IOException if it cannot; files that took their place already are whole
     */
    public synchronized void publish() throws IOException {
        if (discarded) {
            throw new InterruptedIOException("the draft was discarded");
        }
        if (!Files.isDirectory(draft)) {
            throw new UnusableFolderException(target + " was removed or renamed by someone else; its results are lost");
        }
        new Publication(draft, target, keptCharts).run();
        published = true;
        delete(draft);
    }

    /** Whether the new results are in their place. */
    public synchronized boolean isPublished() {
        return published;
    }

    /** Whether this was closed before it was published. */
    public synchronized boolean isDiscarded() {
        return discarded;
    }

    /** Removes the draft, if it was not published, and gives the folder free. */
    @Override
    public synchronized void close() throws IOException {
        try (lock) {
            if (!published && !discarded) {
                discarded = true;
                discard();
            }
        }
    }

    private void discard() throws IOException {
        try {
            // Moved away first, so that whoever still writes to the draft adds no file while it is being deleted.
            delete(Files.move(draft, discardedDraft()));
            if (made && names(target).equals(List.of(FolderLock.FILE))) {
                delete(target);
            }
        } catch (NoSuchFileException removedByOthers) {
            // Nothing is left to be removed.
        }
    }

    private Path discardedDraft() {
        return target.resolve(DRAFT + "-discarded");
    }

    /** Whether a folder is one of the harness's that has no results, or not all of them: under way, stopped or killed. */
    public static boolean isUnfinished(Path folder) {
        return isMarked(folder) && !Files.exists(folder.resolve(Publication.SEAL));
    }

    private static boolean isMarked(Path folder) {
        return Files.exists(folder.resolve(Journal.FILE))
                || Files.exists(folder.resolve(PublishedFiles.LIST))
                || Files.exists(folder.resolve(Publication.SEAL))
                        && MARKS.stream().anyMatch(mark -> Files.exists(folder.resolve(mark)));
    }

    /** Whether it holds something, and is not marked; a folder that is gone again is for the lock to find. */
    private static boolean isForeign(Path place) throws IOException {
        try {
            return !isMarked(place)
                    && !names(place).stream().allMatch(name -> name.equals(FolderLock.FILE) || name.startsWith(DRAFT));
        } catch (NotDirectoryException file) {
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toList());
        }
    }

    private static void delete(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
