package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.command.QuickAnswer;
import harness.cli.launch.Execution;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the text that {@code --help} prints to what the parser of the command line would print. After a change of an
 * option, write it anew with
 *
 * <pre>mvn -q test -Dtest=QuickAnswerTest -Dhelp.write=true</pre>
 */
class QuickAnswerTest {

    private static final Path COMMITTED =
            Path.of("src", "main", "resources", "harness", "cli", "command", QuickAnswer.HELP);

    private static String generated() {
        return Execution.parser().setUsageHelpWidth(QuickAnswer.HELP_COLUMNS).getUsageMessage();
    }

    @Test
    void helpIsUpToDate() throws Exception {
        if (Boolean.getBoolean("help.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, generated());
        }
        assertEquals(
                generated(),
                Files.readString(COMMITTED),
                "stale; write it anew: mvn -q test -Dtest=QuickAnswerTest -Dhelp.write=true");
    }

    /** The parser's words in the parser's columns, and no line wider than the terminal, though it may hold a word more. */
    @ParameterizedTest
    @ValueSource(ints = {60, 61, 72, 80, 97, 100, 119, 120})
    void isLaidOutLikeTheParsers(int columns) {
        String parsers = Execution.parser().setUsageHelpWidth(columns).getUsageMessage();
        String laidOut = QuickAnswer.help(generated(), columns);
        assertEquals(withoutLayout(parsers), withoutLayout(laidOut));
        assertEquals(indentations(parsers), indentations(laidOut));
        assertTrue(laidOut.lines().allMatch(line -> line.length() <= columns), laidOut);
        assertTrue(laidOut.lines().count() <= parsers.lines().count(), laidOut);
    }

    private static Set<Integer> indentations(String text) {
        return text.lines()
                .map(line -> line.length() - line.stripLeading().length())
                .collect(Collectors.toSet());
    }

    private static String withoutLayout(String text) {
        return text.replaceAll("\\s", "");
    }
}
