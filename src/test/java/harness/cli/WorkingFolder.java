package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.HarnessProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which a user works: holds configs, and the command runs in it.
 *
 * @param path where it is
 */
record WorkingFolder(Path path) {

    /** A config of eight short runs. */
    static final String SMALL = """
            { "name": "small", "seeds": 2,
              "data": { "samples": 60 },
              "network": { "hidden": [4] },
              "training": { "epochs": 4 },
              "vary": { "network.activation": ["tanh", "relu"], "data.source": ["moons", "xor"] } }
            """;

    /** A place in it. */
    Path resolve(String place) {
        return path.resolve(place);
    }

    /** Writes a file. */
    Path write(String name, String text) throws IOException {
        return Files.writeString(resolve(name), text);
    }

    /** Names of everything at a place in it, hidden files included. */
    List<String> entries(String place) throws IOException {
        try (Stream<Path> files = Files.list(resolve(place))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Copies tables of results, without the charts, to where the command would put them; they may be spoiled. */
    Path copyResults(Path from) throws IOException {
        Path copy = Files.createDirectories(resolve("results").resolve(from.getFileName()));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    /** Of results that were begun there is what the next start goes on from, and nothing else. */
    static void assertOnlyTheJournalIsLeft(Path results) throws IOException {
        assertEquals(List.of(".lock", "journal.jsonl"), new WorkingFolder(results).entries("."));
    }

    /** Starts the command. */
    HarnessProcess start(String... arguments) throws IOException {
        return HarnessProcess.start(path, arguments);
    }

    /** Runs the command to its end. */
    Ended run(String... arguments) throws Exception {
        return HarnessProcess.run(path, arguments);
    }

    /** The command refuses these arguments with a message and no stack trace. */
    void assertRefused(String message, String... arguments) throws Exception {
        Ended ended = run(arguments);
        assertEquals(2, ended.exitCode(), ended.err());
        assertTrue(ended.err().contains(message), ended.err());
        assertFalse(ended.err().contains("\tat "), ended.err());
    }
}
