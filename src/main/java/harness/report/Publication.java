package harness.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts the files of a draft in their places in a folder of results, when all are there and on the disk, and removes what
 * the harness put there for another config. {@code config.json} is taken away before the first file is touched and put
 * back after the last, so that a folder with it holds the files of one config.
 */
final class Publication {

    /** The file that is there only beside the others of its config. */
    static final String SEAL = "config.json";

    /** The folders beside the tables. */
    private static final List<String> FOLDERS = List.of("charts", "models", "datasets");

    private final Path draft;
    private final Path target;
    private final List<String> kept;

    /**
     * A publication to come.
     *
     * @param draft a folder of the same file system, which is empty of files afterwards
     * @param target the folder of results
     * @param kept paths of earlier files that stay, and stay in the list, though the draft has none of their names
     */
    Publication(Path draft, Path target, List<String> kept) {
        this.draft = draft;
        this.target = target;
        this.kept = kept;
    }

    /** Does it. Each file is a whole one, at every moment. */
    void run() throws IOException {
        List<String> files = files();
        refuseObstacles(files);
        Disk.force(files.stream().map(draft::resolve).toList());
        Set<String> others = new LinkedHashSet<>(PublishedFiles.in(target));
        files.forEach(others::remove);
        // Should this break off, the next one knows the files of both.
        PublishedFiles.write(
                target, draft, Stream.concat(others.stream(), files.stream()).toList());
        Files.deleteIfExists(target.resolve(SEAL));
        Disk.forceFolder(target);
        for (String file : others) {
            if (!kept.contains(file)) {
                Files.deleteIfExists(target.resolve(file));
            }
        }
        makeFolders();
        for (String file : files) {
            if (!file.equals(SEAL)) {
                move(file);
            }
        }
        FOLDERS.stream().map(target::resolve).filter(Files::isDirectory).forEach(Disk::forceFolder);
        Disk.forceFolder(target);
        move(SEAL);
        PublishedFiles.write(
                target, draft, Stream.concat(kept.stream(), files.stream()).toList());
    }

    /** The paths of all files of the draft, with slashes. */
    private List<String> files() throws IOException {
        try (Stream<Path> entries = Files.walk(draft)) {
            return entries.filter(Files::isRegularFile)
                    .map(file -> draft.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** A folder that only files of the harness were in is there if the draft has it. */
    private void makeFolders() throws IOException {
        for (String folder : FOLDERS) {
            Path place = target.resolve(folder);
            if (Files.isDirectory(draft.resolve(folder))) {
                Files.createDirectories(place);
            } else if (Files.isDirectory(place) && isEmpty(place)) {
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
            if (Files.isDirectory(place)) {
                throw new UnusableFolderException(
                        place + " is a folder, where a file of the results belongs: give it another name");
            }
            Path parent = place.getParent();
            if (Files.exists(parent) && !Files.isDirectory(parent)) {
                throw new UnusableFolderException(
                        parent + " is a file, where a folder of the results belongs: give it another name");
            }
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
