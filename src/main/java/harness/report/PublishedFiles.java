package harness.report;

import java.io.IOException;
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
        return Files.exists(list)
                ? Files.readAllLines(list).stream()
                        .filter(path -> isFileIn(results, path))
                        .toList()
                : List.of();
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

    /** Replaces the list, which is on the disk afterwards. */
    static void write(Path results, Collection<String> paths) throws IOException {
        Path list = results.resolve(LIST);
        Path next = Files.write(results.resolve(LIST + ".part"), paths);
        Disk.force(List.of(next));
        Files.move(next, list, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Disk.forceFolder(results);
    }
}
