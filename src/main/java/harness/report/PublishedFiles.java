package harness.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** The paths in the list that are still there as files, with slashes; none if there is no list. */
    static List<String> in(Path results) throws IOException {
        Path list = results.resolve(LIST);
        if (Files.notExists(list)) {
            return List.of();
        }
        // Not readAllLines, which stops at a damaged letter.
        return new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
                .lines()
                .filter(path -> isFileIn(results, path))
                .toList();
    }

    /** Whoever changed the list must not have the harness remove anything outside of the folder. */
    private static boolean isFileIn(Path results, String path) {
        try {
            Path file = Path.of(path);
            return !file.isAbsolute()
                    && !file.normalize().startsWith("..")
                    && Files.isRegularFile(results.resolve(file), LinkOption.NOFOLLOW_LINKS);
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
