package harness.cli;

import java.io.File;

/**
 * The archive of classes that the build leaves beside the jar, as {@code harness-<version of Java>-<bytes>.jsa}. A JVM
 * ignores one that was made for another jar, but starts more slowly with one of another Java, and dies of one that is cut
 * off: the name tells.
 */
final class ClassArchive {

    private static final String JAR = ".jar";
    private static final String ARCHIVE = ".jsa";

    private ClassArchive() {}

    /** The archive for this Java, null if there is none. */
    static File of(File jar) {
        String name = jar.getName();
        String[] beside = jar.getAbsoluteFile().getParentFile().list();
        if (!name.endsWith(JAR) || beside == null) {
            return null;
        }
        String start = name.substring(0, name.length() - JAR.length())
                .concat("-")
                .concat(System.getProperty("java.runtime.version"))
                .concat("-");
        for (String file : beside) {
            File archive = new File(jar.getAbsoluteFile().getParentFile(), file);
            if (archive.isFile()
                    && file.equals(start.concat(Long.toString(archive.length())).concat(ARCHIVE))) {
                return archive;
            }
        }
        return null;
    }
}
