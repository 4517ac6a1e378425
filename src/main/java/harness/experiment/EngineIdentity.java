package harness.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What tells one engine from another: names and checksums of the classes on which the result of a run depends. A changed
 * comment may change it as well, which costs time, while a forgotten change would cost the truth.
 */
public final class EngineIdentity {

    /** Whatever is on the way from a config to a result. */
    private static final List<String> PACKAGES = List.of("harness/", "org/apache/commons/math3/");

    /** But for what looks at results; nothing above knows these. */
    private static final List<String> ONLOOKERS = List.of("harness/analysis/", "harness/report/", "harness/cli/");

    private EngineIdentity() {}

    /** The identity of the engine in this process, the same text for the same classes. */
    public static String text() {
        TreeMap<String, Long> checksums = new TreeMap<>();
        try {
            Path origin = Path.of(EngineIdentity.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(origin)) {
                addFolder(origin, checksums);
            } else {
                addJar(origin, checksums);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checksums.toString();
    }

    private static void addJar(Path file, TreeMap<String, Long> checksums) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            jar.stream()
                    .filter(entry -> isEngine(entry.getName()))
                    .forEach(entry -> checksums.put(entry.getName(), entry.getCrc()));
        }
    }

    private static void addFolder(Path folder, TreeMap<String, Long> checksums) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (isEngine(name)) {
                    checksums.put(name, checksum(file));
                }
            }
        }
    }

    private static boolean isEngine(String name) {
        return name.endsWith(".class")
                && PACKAGES.stream().anyMatch(name::startsWith)
                && ONLOOKERS.stream().noneMatch(name::startsWith);
    }

    private static long checksum(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream in = Files.newInputStream(file)) {
            checksum.update(in.readAllBytes());
        }
        return checksum.getValue();
    }
}
