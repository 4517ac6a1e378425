package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.HarnessProcess.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that are given without the parser of the command line. */
class QuickAnswerIT {

    @TempDir
    private Path folder;

    /** Next to an option the same questions go to the parser. */
    @ParameterizedTest
    @CsvSource({"--help", "-h", "--version", "-V", "list"})
    void answersAreThoseOfTheParser(String question) throws Exception {
        Ended quick = HarnessProcess.run(folder, question);
        Ended parsed = HarnessProcess.run(folder, "--quiet", question);
        assertEquals(0, quick.exitCode(), quick.err());
        assertEquals(withoutLayout(parsed.out()), withoutLayout(quick.out()));
        assertTrue(quick.out().lines().allMatch(line -> line.equals(line.stripTrailing())), quick.out());
    }

    private static String withoutLayout(String text) {
        return text.replaceAll("\\s", "");
    }
}
