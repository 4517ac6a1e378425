package harness.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a small class, as the compiler makes it from its source. */
class ClassChecksumTest {

    private static final String SOURCE = """
            class Small implements Runnable {
                static final long LARGE = 1L << 40;
                final double step = 0.1;
                public void run() {
                    for (int i = 0; i < 3; i++) {
                        Runnable inner = () -> { throw new IllegalStateException("a" + LARGE); };
                        try { inner.run(); } catch (IllegalStateException e) { System.gc(); }
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    private long checksum(String source) throws IOException {
        Path file = folder.resolve("Small.java");
        Files.writeString(file, source);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", file.toString()));
        try (InputStream in = Files.newInputStream(folder.resolve("Small.class"))) {
            long checksum = ClassChecksum.of(in);
            assertEquals(0, in.readAllBytes().length, "all of it was read");
            return checksum;
        }
    }

    @Test
    void isThatOfBeforeWhereOnlyLinesMoved() throws IOException {
        long before = checksum(SOURCE);
        assertEquals(before, checksum("/* A new comment.\n\n */\n" + SOURCE));
        assertEquals(before, checksum(SOURCE.replace("i++) {\n", "i++) {\n // Why.\n")));
        assertEquals(before, checksum(SOURCE.replaceAll("\\s+", " ")));
    }

    @ParameterizedTest
    @CsvSource({
        "i < 3, i < 4",
        "0.1, 0.2",
        "40, 41",
        "a\" +, b\" +",
        "i = 0, i = 1",
        "final double, double",
        "System.gc(), System.lineSeparator()",
        "public, public synchronized"
    })
    void isAnotherWhereAnythingElseChanged(String part, String other) throws IOException {
        assertNotEquals(checksum(SOURCE), checksum(SOURCE.replace(part, other)));
    }
}
