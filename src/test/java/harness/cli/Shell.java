package harness.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Commands of the operating system. */
final class Shell {

    private Shell() {}

    /** Runs a command, whose output nobody reads; false if there is none of that name, too. */
    static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    /** Makes a named pipe in place of what is there; where none can be made, the test is left out. */
    static void makePipe(Path place) throws Exception {
        Files.deleteIfExists(place);
        assumeTrue(succeeds("mkfifo", place.toString()), "there is no mkfifo that makes pipes");
    }
}
