package harness.report.folder;

import harness.experiment.FileType;
import harness.experiment.Journal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which files of a folder of results the harness put there, so that it removes these and no others when another config
 * takes their place: a hidden file with a path a line. It also tells a publication that broke off from a folder that is
 * someone else's.
 */
final class PublishedFiles {

    /** The hidden file. */
    static final String LIST = ".files";

    private PublishedFiles() {}

    /** Whether a file is such a list: it always names the config. */
    static boolean isAt(Path list) throws IOException {
        if (!Files.isRegularFile(list)) {
            return false;
        }
        // A damaged letter does not stop this charset.
        try (BufferedReader lines = Files.newBufferedReader(list, StandardCharsets.ISO_8859_1)) {
            return lines.lines().anyMatch(Publication.SEAL::equals);
        }
    }

    /** The paths in the list that are still there as files, with slashes; none if there is no list. */
    static List<String> in(Path results) throws IOException {
        Path list = results.resolve(LIST);
        if (FileType.of(list) != FileType.FILE) {
            return List.of();
        }
        List<String> files = new ArrayList<>();
        // Not readAllLines, which stops at a damaged letter.
        for (String path : new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            if (isFileIn(results, path)) {
                files.add(path);
            }
        }
        return files;
    }

    /**
     * Whether the harness may have put a file there: in the folder or one of those that it makes in it, no link on the way,
     * and none of those that outlive a publication. Whoever changed the list must not have it remove anything else.
     */
    private static boolean isFileIn(Path results, String path) throws IOException {
        int slash = path.indexOf('/');
        String folder = path.substring(0, Math.max(0, slash));
        String name = path.substring(slash + 1);
        boolean isOurs = slash < 0
                ? !name.equalsIgnoreCase(Journal.FILE)
                : Publication.FOLDERS.contains(folder) && FileType.of(results.resolve(folder)) == FileType.FOLDER;
        // Hidden ones are the lock and the list itself, and the way up.
        return isOurs && !name.isEmpty() && !name.startsWith(".") && isFile(results.resolve(folder), name);
    }

    private static boolean isFile(Path folder, String name) throws IOException {
        try {
            Path file = folder.resolve(name);
            return file.getParent().equals(folder) && FileType.of(file) == FileType.FILE;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Replaces the list, which is on the disk afterwards.
     *
     * @param draft where it is written first
     */
    static void write(Path results, Path draft, Collection<String> paths) throws IOException {
        Path list = Files.write(draft.resolve(LIST), paths);
        Disk.force(List.of(list));
        Files.move(list, results.resolve(LIST), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Disk.forceFolder(results);
    }
}
