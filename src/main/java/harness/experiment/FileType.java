package harness.experiment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What stands at a place, links not followed. The harness keeps its results in regular files and real folders alone: what
 * it writes, cuts off or removes is then where it seems to be, and nothing is opened that waits for someone at its other
 * end, or never ends.
 */
public enum FileType {
    NOTHING("nothing"),
    FILE("a file"),
    FOLDER("a folder"),
    LINK("a link"),
    OTHER("a pipe or a device");

    private final String label;

    FileType(String label) {
        this.label = label;
    }

    /** What a person calls it. */
    public String label() {
        return label;
    }

    /** What stands there; a link is one wherever it leads. */
    public static FileType of(Path place) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException nothing) {
            return NOTHING;
        }
        if (attributes.isSymbolicLink()) {
            return LINK;
        }
        if (attributes.isDirectory()) {
            return FOLDER;
        }
        return attributes.isRegularFile() ? FILE : OTHER;
    }

    /**
     * Opens a file that the harness keeps.
     *
     * @param options as for {@link FileChannel#open}
     * @throws FileSystemException if anything but a regular file stands there
     */
    public static FileChannel open(Path file, OpenOption... options) throws IOException {
        FileType type = of(file);
        if (type != FILE && type != NOTHING) {
            throw new FileSystemException(
                    file.toString(), null, "it is " + type.label + ", where a file of the harness belongs");
        }
        return FileChannel.open(
                file,
                Stream.concat(Stream.of(options), Stream.of(LinkOption.NOFOLLOW_LINKS))
                        .toArray(OpenOption[]::new));
    }

    /** A place beside another where nothing is, not even a link to nothing: the first of {@code <name>~1}, {@code <name>~2} …. */
    public static Path freePlace(Path beside) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> beside.resolveSibling(beside.getFileName() + "~" + number))
                .filter(place -> !Files.exists(place, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow();
    }
}
