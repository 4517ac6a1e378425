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
 * What tells one engine from another: names and checksums of the classes on which the result of a run depends. A comment
 * that moves their lines changes it as well: to read every class at every start and leave its line numbers out would cost
 * everyone a tenth of a second, and who changes the engine only some runs.
 */
public final class EngineIdentity {

    /** What makes numbers; the library is whole, since it changes with its version only. */
    private static final List<String> ROOMS = List.of(
            "harness/math/",
            "harness/activation/",
            "harness/data/",
            "harness/network/",
            "harness/training/",
            "harness/run/",
            "org/apache/commons/math3/");

    /** What stands there and decides about no number: it is said to a user, or chosen before anything runs. */
    private static final List<String> ONLOOKERS = List.of(
            "harness/data/csv/Leakage",
            "harness/run/ClassBalance",
            "harness/run/PartSizes",
            "harness/run/Plan",
            "harness/run/RunSample");

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

    /**
     * Whether a class is a part of the engine.
     *
     * @param file its file, from the root of the classes on: {@code harness/math/Exp.class}
     */
    static boolean isEngine(String file) {
        return file.endsWith(".class")
                && ROOMS.stream().anyMatch(file::startsWith)
                && ONLOOKERS.stream().noneMatch(onlooker -> file.matches(onlooker + "(\\$.*)?\\.class"));
    }

    private static long checksum(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream in = Files.newInputStream(file)) {
            checksum.update(in.readAllBytes());
        }
        return checksum.getValue();
    }
}
