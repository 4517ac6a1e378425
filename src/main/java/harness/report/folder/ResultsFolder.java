package harness.report.folder;

import harness.experiment.FileType;
import harness.report.chart.Charts;
import harness.report.figure.Captions;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of the results of a study, for one process at a time. Everything is written
 * to a hidden folder in it, and put in its place when all of it is there: no file is ever half written. Whoever is stopped
 * or killed before, or meanwhile, starts again in the same folder.
 *
 * <p>Files that the harness did not put there stay as they are, unless one of its own has their name.
 */
public final class ResultsFolder implements Closeable {

    private final Path target;
    private final Draft draft;
    private final boolean made;
    private final FolderLock lock;
    private List<String> keptCharts = List.of();

    /** What must be in the draft when it is published. */
    private final List<Path> expected = new ArrayList<>();

    /** Held while files of the results are being replaced, and while the draft is being removed. */
    private final ReentrantLock changing = new ReentrantLock();

    /** Null before there is one. */
    private volatile Publication publication;

    private volatile boolean abandoned;
    private volatile boolean published;
    private boolean discarded;

    /**
     * Makes the folder if it is not there, locks it and makes the hidden one in it.
     *
     * @param parent where results are kept, made if it is not there
     * @param name of the study
     * @param marks of all kinds of studies
     * @throws IOException if it cannot be made, another process has it, or the name is taken by something that is not
     *     results
     */
    public ResultsFolder(Path parent, String name, List<Mark> marks) throws IOException {
        target = parent.resolve(name);
        make(parent);
        made = Disk.isMade(target);
        if (!made) {
            new Ownership(marks).require(target);
        }
        lock = FolderLock.of(target);
        try {
            draft = new Draft(target);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private static void make(Path parent) throws IOException {
        try {
            Files.createDirectories(parent);
        } catch (FileAlreadyExistsException taken) {
            Ownership.requireNoLinkToNothing(Path.of(taken.getFile()));
            throw taken;
        }
    }

    /**
     * Gives a folder of results another name, the first of {@code <name>~1}, {@code <name>~2} … that is free: no config
     * may have such a name.
     *
     * @param marks of all kinds of studies
     * @return where it is now; null if there was none
     * @throws IOException if another process has it, or it cannot be moved
     */
    public static Path moveAside(Path parent, String name, List<Mark> marks) throws IOException {
        Path target = parent.resolve(name);
        if (!new Ownership(marks).isOurs(target)) {
            return null;
        }
        Path aside = FileType.freePlace(target);
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

    /** Where to write meanwhile. */
    public Path draft() {
        return draft.folder();
    }

    /** Where the results will be. */
    public Path target() {
        return target;
    }

    /** A folder in the draft, made if it is not there. */
    public Path draft(String name) throws IOException {
        return draft.folder(name);
    }

    /** Says what was written to the draft: it is not published without all of it. */
    public void expect(Collection<Path> written) {
        expected.addAll(written);
    }

    /**
     * Has earlier pictures of some charts stay where the draft has none, with their captions.
     *
     * @param names of the charts, without endings
     * @return the paths of these pictures
     */
    public List<String> keepCharts(Collection<String> names) throws IOException {
        Set<String> wanted = names.stream()
                .flatMap(name -> Stream.of(name + ".png", name + ".svg"))
                .map(file -> Charts.FOLDER + "/" + file)
                .collect(Collectors.toCollection(HashSet::new));
        String captions = Charts.FOLDER + "/" + Captions.FILE;
        if (!names.isEmpty()) {
            wanted.add(captions);
        }
        keptCharts = PublishedFiles.in(target).stream()
                .filter(file ->
                        wanted.contains(file) && !Files.exists(draft.folder().resolve(file)))
                .distinct()
                .toList();
        List<String> pictures =
                keptCharts.stream().filter(file -> !file.equals(captions)).toList();
        Path earlier = target.resolve(captions);
        if (!pictures.isEmpty()
                && Files.exists(draft.folder().resolve(captions))
                && FileType.of(earlier) == FileType.FILE) {
            Captions.keep(
                    draft.folder().resolve(captions),
                    earlier,
                    pictures.stream()
                            .map(file -> file.substring(Charts.FOLDER.length() + 1))
                            .toList());
        }
        return pictures;
    }

    /**
     * Puts what is in the draft in its place, if all that is {@linkplain #expect expected} is there.
     *
     * @throws UnusableFolderException if something is missing, or the files cannot be put there; nothing is changed then
     * @throws InterruptedIOException if this was abandoned or closed meanwhile, by another thread
     * @throws IOException if it cannot; files that took their place already are whole
     */
    public void publish() throws IOException {
        requireNotAbandoned();
        requireUndisturbed();
        publication = publication();
        // Takes long if there are many files. Whoever wants to stop it has only to remove the draft.
        publication.prepare(expected);
        changing.lock();
        try {
            requireNotAbandoned();
            requireUndisturbed();
            publication.replace();
            published = true;
            draft.delete();
        } finally {
            changing.unlock();
        }
    }

    /**
     * Makes sure that what is in the draft by now can be put in its place.
     *
     * @throws UnusableFolderException if something else stands there
     */
    public void requireRoom() throws IOException {
        publication().requireRoom();
    }

    private Publication publication() {
        return new Publication(draft.folder(), target, keptCharts, () -> abandoned);
    }

    private void requireNotAbandoned() throws InterruptedIOException {
        if (abandoned) {
            throw new InterruptedIOException("the draft was discarded");
        }
    }

    /**
     * Makes sure that results can still be published.
     *
     * @throws UnusableFolderException if someone removed or replaced the folder or the draft
     */
    public void requireUndisturbed() throws UnusableFolderException {
        if (!lock.isOn(target)) {
            throw new UnusableFolderException(
                    target + " was removed or renamed by someone else, or another one is in its "
                            + "place, so nothing was written there. Finished runs are in the folder of before: put it back, and "
                            + "the same command goes on from there");
        }
        if (!draft.isOurs()) {
            throw new UnusableFolderException(
                    draft.folder() + ", where new results are made, was removed or replaced by someone "
                            + "else, so nothing was changed. " + Publication.CURE);
        }
    }

    /** Whether the new results are in their place. */
    public boolean isPublished() {
        return published;
    }

    /** Whether some files are of the new results and some of earlier ones, which the next start puts right. */
    public boolean isHalfPublished() {
        return publication != null && publication.hasBegun() && !published;
    }

    /** Whether this was abandoned or closed before it was published. */
    public boolean isAbandoned() {
        return abandoned && !published;
    }

    /**
     * Keeps the draft from being published. Where files are being replaced this waits until that is done, or breaks off,
     * which takes a moment.
     */
    public void abandon() {
        abandoned = true;
        changing.lock();
        changing.unlock();
    }

    /**
     * Removes the draft, if it was not published. The folder stays this process's: of its threads, some may still write
     * there.
     */
    public void discard() throws IOException {
        abandoned = true;
        changing.lock();
        try {
            if (!published && !discarded) {
                discarded = true;
                removeDraft();
            }
        } finally {
            changing.unlock();
        }
    }

    /** Removes the draft, if it was not published, and gives the folder free. */
    @Override
    public void close() throws IOException {
        try (lock) {
            discard();
        }
    }

    private void removeDraft() throws IOException {
        if (!lock.isOn(target) || !draft.isOurs()) {
            // It may be another process's by now.
            return;
        }
        try {
            draft.discard();
            if (made && Ownership.names(target).equals(Set.of(FolderLock.FILE))) {
                Disk.delete(target);
            }
        } catch (NoSuchFileException removedByOthers) {
            // Nothing is left to be removed.
        }
    }

    /**
     * Whether a folder is one of the harness's that has no results, or not all of them: under way, stopped or killed.
     *
     * @param marks of all kinds of studies
     */
    public static boolean isUnfinished(Path folder, List<Mark> marks) throws IOException {
        return new Ownership(marks).isOurs(folder) && !Files.exists(folder.resolve(Publication.SEAL));
    }
}
