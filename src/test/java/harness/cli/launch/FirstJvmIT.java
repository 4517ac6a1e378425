package harness.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The watch over the process that has started this one. */
@EnabledOnOs(OS.LINUX)
class FirstJvmIT {

    private static long parent() {
        return ProcessHandle.current().parent().orElseThrow().pid();
    }

    @Test
    void onlyAnotherParentMeansThatItHasEnded() {
        assertFalse(new FirstJvm(parent()).hasEnded());
        assertTrue(new FirstJvm(ProcessHandle.current().pid()).hasEnded());
    }

    /** Opens files until there is no room for one more, and looks then. */
    static final class FullTable {

        private FullTable() {}

        public static void main(String[] args) throws Exception {
            FirstJvm first = new FirstJvm(parent());
            FirstJvm other = new FirstJvm(Long.MAX_VALUE);
            first.hasEnded();
            List<FileInputStream> open = new ArrayList<>();
            boolean isFull = false;
            while (!isFull) {
                try {
                    open.add(new FileInputStream("/dev/null"));
                } catch (FileNotFoundException tooMany) {
                    isFull = true;
                }
            }
            System.err.println(open.size() > 5 ? "full" : "it was full before");
            System.err.println(first.hasEnded());
            System.err.println(other.hasEnded());
            open.get(0).close();
        }
    }

    @Test
    void aFullTableOfOpenFilesIsNoEnd() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-c", "ulimit -n 200; exec \"$@\"", "bash", java, FullTable.class.getName());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertEquals("full\nfalse\ntrue\n", said);
    }
}
