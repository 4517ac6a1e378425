package harness.report.folder;

import harness.experiment.FileType;
import harness.report.chart.Charts;
import harness.report.table.DatasetFile;
import harness.report.table.JsonFiles;
import harness.report.table.ModelFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Puts the files of a draft in their places in a folder of results, when all are there and on the disk, and removes what
 * the harness put there for another config. {@code config.json} is taken away before the first file is touched and put
 * back after the last, so that a folder with it holds the files of one config.
 */
final class Publication {

    /** The file that is there only beside the others of its config. */
    static final String SEAL = JsonFiles.CONFIG;

    /** The folders beside the tables. */
    static final List<String> FOLDERS = List.of(Charts.FOLDER, ModelFile.FOLDER, DatasetFile.FOLDER);

    /** What helps once nothing stands in the way any more. */
    static final String CURE = "The same command makes them anew; finished runs are kept";

    /** Tries whether files can be put into a folder. */
    private static final String PROBE = ".unfinished-probe";

    /** Whoever stops the process waits so long for the files that are being replaced. */
    private static final long MOMENT_NANOSECONDS = 200_000_000;

    private final Path draft;
    private final Path target;
    private final List<String> kept;
    private final BooleanSupplier isAbandoned;

    /** Those of the draft. */
    private List<String> files;

    /** Those of earlier results that the draft has none for. */
    private Set<String> others;

    private volatile boolean begun;

    /** When to break off, by {@link System#nanoTime}; null as long as nobody wants that. */
    private Long end;

    /**
     * A publication to come.
     *
     * @param draft a folder of the same file system, which is empty of files afterwards
     * @param target the folder of results
     * @param kept paths of earlier files that stay, and stay in the list, though the draft has none of their names
     * @param isAbandoned tells whether someone waits for this to break off
     */
    Publication(Path draft, Path target, List<String> kept, BooleanSupplier isAbandoned) {
        this.draft = draft;
        this.target = target;
        this.kept = kept;
        this.isAbandoned = isAbandoned;
    }

    /**
     * Brings the draft to the disk, and makes sure that nothing is missing or in the way. Changes nothing of the results.
     *
     * @param expected files that must be in the draft
     * @throws UnusableFolderException if they cannot be published
     */
    void prepare(Collection<Path> expected) throws IOException {
        requireAll(expected);
        files = files();
        Disk.force(files.stream().map(draft::resolve).toList());
        others = new LinkedHashSet<>(PublishedFiles.in(target));
        files.forEach(others::remove);
        refuseObstacles(files);
        for (Path folder : folders()) {
            requireWritable(folder);
        }
        // Once more, for all this may have taken long.
        requireAll(files.stream().map(draft::resolve).toList());
    }

    /**
     * Puts the files in their places. Each is a whole one, at every moment.
     *
     * @throws InterruptedIOException if it was abandoned, and broke off between two files
     */
    void replace() throws IOException {
        // Should this break off, the next one knows the files of both.
        PublishedFiles.write(
                target, draft, Stream.concat(others.stream(), files.stream()).toList());
        begun = true;
        Files.deleteIfExists(target.resolve(SEAL));
        Disk.forceFolder(target);
        for (String file : others) {
            if (!kept.contains(file)) {
                requireTime();
                Files.deleteIfExists(target.resolve(file));
            }
        }
        makeFolders();
        for (String file : files) {
            if (!file.equals(SEAL)) {
                requireTime();
                move(file);
            }
        }
        FOLDERS.stream().map(target::resolve).filter(Files::isDirectory).forEach(Disk::forceFolder);
        Disk.forceFolder(target);
        move(SEAL);
        PublishedFiles.write(
                target, draft, Stream.concat(kept.stream(), files.stream()).toList());
    }

    /**
     * Makes sure that nothing stands in the place of a file that the draft has by now.
     *
     * @throws UnusableFolderException if something does
     */
    void requireRoom() throws IOException {
        refuseObstacles(files());
    }

    /** Whether the first file was touched. */
    boolean hasBegun() {
        return begun;
    }

    private void requireTime() throws InterruptedIOException {
        if (!isAbandoned.getAsBoolean()) {
            return;
        }
        if (end == null) {
            end = System.nanoTime() + MOMENT_NANOSECONDS;
        } else if (System.nanoTime() - end > 0) {
            throw new InterruptedIOException("the publication broke off");
        }
    }

    private static void requireAll(Collection<Path> expected) throws UnusableFolderException {
        List<Path> missing =
                expected.stream().filter(file -> !Files.isRegularFile(file)).toList();
        if (!missing.isEmpty()) {
            int more = missing.size() - 1;
            throw new UnusableFolderException(
                    missing.get(0) + (more == 0 ? "" : " and " + more + (more == 1 ? " more file" : " more files"))
                            + " of the new results" + (more == 0 ? " was" : " were")
                            + " removed by someone else, so nothing was changed. " + CURE);
        }
    }

    /** Those in which files will be replaced or removed, and which are there. */
    private Set<Path> folders() {
        Set<Path> folders = new LinkedHashSet<>();
        for (Collection<String> some : List.of(files, others)) {
            some.forEach(file -> folders.add(target.resolve(file).getParent()));
        }
        folders.removeIf(Files::notExists);
        return folders;
    }

    /** By doing it: rights, file systems that are mounted there, and locks of the system are nowhere else told as one. */
    private void requireWritable(Path folder) throws IOException {
        Path probe = Files.write(draft.resolve(PROBE), new byte[0]);
        Path there = folder.resolve(PROBE);
        try {
            Files.move(probe, there, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(there);
        } catch (FileSystemException refused) {
            String reason = refused.getReason() == null ? "no permission" : refused.getReason();
            throw new UnusableFolderException("files in " + folder + " cannot be replaced by new ones: " + reason
                    + ". Nothing was changed; make it writable, or choose another folder with --out. " + CURE);
        }
    }

    /** The paths of all files of the draft, with slashes. */
    private List<String> files() throws IOException {
        return Disk.walk(draft).stream()
                .filter(Files::isRegularFile)
                .map(file -> draft.relativize(file).toString().replace('\\', '/'))
                .sorted()
                .toList();
    }

    /** A folder that only files of the harness were in is there if the draft has it. */
    private void makeFolders() throws IOException {
        for (String folder : FOLDERS) {
            Path place = target.resolve(folder);
            if (Files.isDirectory(draft.resolve(folder))) {
                Files.createDirectories(place);
            } else if (FileType.of(place) == FileType.FOLDER && isEmpty(place)) {
                Files.delete(place);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Before anything is touched: what the user put where files of the results belong. */
    private void refuseObstacles(List<String> files) throws IOException {
        for (String file : files) {
            Path place = target.resolve(file);
            if (!place.getParent().equals(target)) {
                Ownership.requireFolder(place.getParent());
            }
            Ownership.requireFile(place);
        }
    }

    private void move(String file) throws IOException {
        Files.move(
                draft.resolve(file),
                target.resolve(file),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
