package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.HarnessProcess.Ended;
import harness.cli.launch.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A jar that is changed while it runs, as by a build. The jar of these tests has the classes of the program alone. */
@DisabledOnOs(OS.WINDOWS)
class ProgramJarIT {

    private static final String STUDY = """
            { "name": "%s", "seeds": %d, "data": { "samples": 60 }, "network": { "hidden": [4] },
              "training": { "epochs": 300 } }
            """;

    private static final String COMPLAINT =
            "harness: the program's file program.jar was changed while it ran, so it could"
                    + " not go on. An experiment keeps its finished runs: with the same program the same command goes on from there.\n";

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void makeJar() throws IOException {
        jar = folder.resolve("program.jar");
        Path classes = Path.of("target", "classes").toAbsolutePath();
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> entry.endsWith(".jar"))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    private HarnessProcess start(String... configs) throws Exception {
        return HarnessProcess.startJar(folder, jar.getFileName(), configs);
    }

    private void awaitRuns(HarnessProcess process, String study) throws Exception {
        Path journal = folder.resolve("results").resolve(study).resolve("journal.jsonl");
        process.await(() -> Files.exists(journal) && Files.readAllLines(journal).size() >= 3);
    }

    /** As {@code cp} and builds do it: the same file with other bytes. */
    private void overwrite() throws IOException {
        Files.write(jar, new byte[100_000], StandardOpenOption.TRUNCATE_EXISTING);
    }

    private void write(String study, int seeds) throws IOException {
        Files.writeString(folder.resolve(study + ".json"), String.format(STUDY, study, seeds));
    }

    @Test
    void overwrittenItEndsTheWorkWithOneLineAndKeepsTheRuns() throws Exception {
        write("study", 100_000);
        HarnessProcess process = start("study.json");
        awaitRuns(process, "study");
        overwrite();
        Ended ended = process.end();
        assertEquals(1, ended.exitCode(), ended.out());
        assertEquals(COMPLAINT, ended.err());
        assertTrue(Files.readAllLines(folder.resolve("results/study/journal.jsonl"))
                        .size()
                >= 3);
        makeJar();
        Ended again = start("study.json", "--seeds", "40").end();
        assertEquals(0, again.exitCode(), again.err());
        assertTrue(again.out().contains(" of 40 runs were done before and are kept"), again.out());
    }

    @Test
    void toldToStopAfterwardsItSaysNoMoreThanThat() throws Exception {
        write("endless", 100_000);
        HarnessProcess process = start("endless.json");
        awaitRuns(process, "endless");
        overwrite();
        process.signal("TERM");
        Ended ended = process.end();
        // It may find out before it is told.
        assertTrue(
                ended.exitCode() == 143 || ended.exitCode() == 1 && ended.err().equals(COMPLAINT), ended.err());
        assertFalse(ended.err().contains("\tat "), ended.err());
    }

    /** What is under way has the old file still, but nothing of it may be taken for the work of the new one. */
    @Test
    void replacedItFinishesWhatIsUnderWayAndBeginsNothing() throws Exception {
        write("first", 200);
        write("second", 1);
        HarnessProcess process = start("first.json", "second.json");
        awaitRuns(process, "first");
        process.standingStill(() -> Files.move(
                Files.writeString(folder.resolve("other.jar"), "another"), jar, StandardCopyOption.REPLACE_EXISTING));
        Ended ended = process.end();
        assertEquals(1, ended.exitCode(), ended.out());
        assertEquals(COMPLAINT, ended.err());
        assertTrue(Files.exists(folder.resolve("results/first/runs.csv")));
        assertFalse(Files.exists(folder.resolve("results/second/runs.csv")));
    }
}
