package harness.cli.launch;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.CRC32;

/**
 * The archive of classes that the build leaves beside the jar, as {@code harness-<version of Java>-<checksum>.jsa}. A JVM
 * ignores one that was made for another jar, but starts more slowly with one of another Java, and dies of a damaged one or
 * hangs: the name tells.
 */
final class ClassArchive {

    private static final String JAR = ".jar";
    private static final String ARCHIVE = ".jsa";
    private static final int BLOCK = 1 << 18;

    private ClassArchive() {}

    /** The archive for this Java, null if there is none or it is not as it was made. */
    static File of(File jar) {
        String start = start(jar);
        String[] beside = jar.getAbsoluteFile().getParentFile().list();
        if (start == null || beside == null) {
            return null;
        }
        for (String file : beside) {
            if (file.startsWith(start) && file.endsWith(ARCHIVE)) {
                File archive = new File(jar.getAbsoluteFile().getParentFile(), file);
                if (archive.isFile() && file.equals(name(start, archive))) {
                    return archive;
                }
            }
        }
        return null;
    }

    /** The beginning of its name, null if the classes are in no jar. */
    private static String start(File jar) {
        String name = jar.getName();
        return name.endsWith(JAR)
                ? name.substring(0, name.length() - JAR.length())
                        .concat("-")
                        .concat(System.getProperty("java.runtime.version"))
                        .concat("-")
                : null;
    }

    /** Null if it cannot be read. */
    private static String name(String start, File archive) {
        CRC32 checksum = new CRC32();
        byte[] block = new byte[BLOCK];
        try (FileInputStream in = new FileInputStream(archive)) {
            for (int length = in.read(block); length > 0; length = in.read(block)) {
                checksum.update(block, 0, length);
            }
        } catch (IOException unreadable) {
            return null;
        }
        return start.concat(Long.toHexString(checksum.getValue())).concat(ARCHIVE);
    }

    /** Part of the build: moves a new archive, the first argument, to its place beside the jar, the second. */
    public static void main(String[] args) throws IOException {
        File archive = new File(args[0]);
        File jar = new File(args[1]);
        Files.move(archive.toPath(), jar.toPath().resolveSibling(name(start(jar), archive)));
    }
}
