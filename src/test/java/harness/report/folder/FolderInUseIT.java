package harness.report.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that want the same folder. */
class FolderInUseIT {

    @TempDir
    private Path parent;

    /** One name is moved aside again and again, while another process fills it again and again. */
    @Test
    void aFolderInUseIsNeverMovedAside() throws Exception {
        Path errors = parent.resolve("errors.txt");
        Process other = other(Publications.class, errors);
        int moved = 0;
        while (other.isAlive()) {
            try {
                moved += ResultsFolder.moveAside(parent, "study", Marks.ALL) == null ? 0 : 1;
            } catch (IOException refused) {
                assertRefused(refused);
            }
        }
        assertEquals("", Files.readString(errors));
        assertEquals(0, other.exitValue());
        assertTrue(moved > 0, "none was moved");
    }

    private Process other(Class<?> main, Path errors) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        parent.toString())
                .redirectError(errors.toFile())
                .start();
    }

    /** Many systems take a lock back when its process closes any channel to the file. */
    @Test
    void aFolderStaysLockedWhateverItsOwnProcessAsksOfIt() throws Exception {
        Path errors = parent.resolve("errors.txt");
        try (ResultsFolder held = new ResultsFolder(parent, "study", Marks.ALL)) {
            assertRefused(assertThrows(IOException.class, () -> new ResultsFolder(parent, "study", Marks.ALL)));
            assertRefused(assertThrows(IOException.class, () -> ResultsFolder.moveAside(parent, "study", Marks.ALL)));
            assertTrue(ResultsFolder.isUnfinished(held.target(), Marks.ALL));
            assertEquals(REFUSED, other(Attempt.class, errors).waitFor(), Files.readString(errors));
        }
        assertEquals(0, other(Attempt.class, errors).waitFor(), Files.readString(errors));
    }

    private static final int REFUSED = 3;

    /** Another process that wants the folder, once. */
    static final class Attempt {

        private Attempt() {}

        public static void main(String[] arguments) throws IOException {
            try (ResultsFolder folder = new ResultsFolder(Path.of(arguments[0]), "study", Marks.ALL)) {
                Files.createFile(folder.draft().resolve("config.json"));
            } catch (UnusableFolderException refused) {
                assertRefused(refused);
                System.exit(REFUSED);
            }
        }
    }

    /** The other process. */
    static final class Publications {

        private static final int TIMES = 200;

        private Publications() {}

        public static void main(String[] arguments) throws IOException {
            for (int published = 0; published < TIMES; ) {
                ResultsFolder folder;
                try {
                    folder = new ResultsFolder(Path.of(arguments[0]), "study", Marks.ALL);
                } catch (IOException refused) {
                    assertRefused(refused);
                    continue;
                }
                try (folder) {
                    Files.writeString(folder.draft().resolve("config.json"), "{}");
                    Files.writeString(folder.draft().resolve("runs.csv"), "");
                    folder.publish();
                    published++;
                }
            }
        }
    }

    private static void assertRefused(IOException refused) {
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("in use") || message.contains("moved or removed"), refused.toString());
    }
}
