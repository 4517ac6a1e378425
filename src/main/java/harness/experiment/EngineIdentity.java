package harness.experiment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What tells one engine from another: names and checksums of the classes on which the result of a run depends, those of
 * the harness {@linkplain ClassChecksum without their line numbers}: a comment may be changed and no run is done again.
 */
public final class EngineIdentity {

    private static final String LIBRARY = "org/apache/commons/math3/";

    /** What makes numbers; the library is whole, since it changes with its version only. */
    private static final List<String> ROOMS = List.of(
            "harness/math/",
            "harness/activation/",
            "harness/data/",
            "harness/network/",
            "harness/training/",
            "harness/run/",
            LIBRARY);

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
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith(LIBRARY) && isEngine(name)) {
                    checksums.put(name, entry.getCrc());
                } else if (isEngine(name)) {
                    try (InputStream in = new BufferedInputStream(jar.getInputStream(entry))) {
                        checksums.put(name, ClassChecksum.of(in));
                    }
                }
            }
        }
    }

    private static void addFolder(Path folder, TreeMap<String, Long> checksums) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (isEngine(name)) {
                    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                        checksums.put(name, ClassChecksum.of(in));
                    }
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
}
