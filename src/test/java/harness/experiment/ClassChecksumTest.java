package harness.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    private byte[] compiled(String source) throws IOException {
        Path file = folder.resolve("Small.java");
        Files.writeString(file, source);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", file.toString()));
        return Files.readAllBytes(folder.resolve("Small.class"));
    }

    private long checksum(String source) throws IOException {
        return ClassChecksum.of(new ByteArrayInputStream(compiled(source)));
    }

    private static void assertRefused(byte[] file) {
        assertThrows(IOException.class, () -> ClassChecksum.of(new ByteArrayInputStream(file)));
    }

    @Test
    void refusesWhatIsCutOffOrLonger() throws IOException {
        byte[] file = compiled(SOURCE);
        for (int length = 0; length < file.length; length++) {
            assertRefused(Arrays.copyOf(file, length));
        }
        assertRefused(Arrays.copyOf(file, file.length + 1));
    }

    /** With any byte changed it has a checksum, or is refused; nothing else happens. */
    @Test
    void damageEndsInNothingButARefusal() throws IOException {
        byte[] file = compiled(SOURCE);
        int refused = 0;
        for (int place = 0; place < file.length; place++) {
            for (byte value : new byte[] {0, 2, 21, (byte) 0x80, (byte) 0xff}) {
                byte[] damaged = file.clone();
                damaged[place] = value;
                try {
                    ClassChecksum.of(new ByteArrayInputStream(damaged));
                } catch (IOException expected) {
                    refused++;
                }
            }
        }
        assertTrue(refused > file.length, refused + " of " + 5 * file.length);
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
