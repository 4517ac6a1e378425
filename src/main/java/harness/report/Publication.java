package harness.report;

import harness.experiment.FileType;
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
    static final List<String> FOLDERS = List.of("charts", "models", "datasets");

    private final Path draft;
    private final Path target;

    /**
     * A publication to come.
     *
     * @param draft a folder of the same file system, which is empty of files afterwards
     * @param target the folder of results
     */
    Publication(Path draft, Path target) {
        this.draft = draft;
        this.target = target;
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
            Files.deleteIfExists(target.resolve(file));
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
        PublishedFiles.write(target, draft, files);
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
