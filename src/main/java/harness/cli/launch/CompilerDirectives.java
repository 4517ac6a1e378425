package harness.cli.launch;

import java.io.File;
import java.util.List;

/**
 * The file {@code harness-compiler.json} that the build leaves beside the jar: which methods the second JVM compiles with
 * the slower and better of its compilers. All of them would be too many for the seconds that most studies take.
 */
final class CompilerDirectives {

    private static final String FILE = "harness-compiler.json";

    private CompilerDirectives() {}

    /** The JVM's options for the file beside this jar; none if it is not there. */
    static List<String> options(File jar) {
        File file = new File(jar.getAbsoluteFile().getParentFile(), FILE);
        // The JVM reports on standard output, unless told otherwise, that it has read the file.
        return file.isFile()
                ? List.of(
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:+DisplayVMOutputToStderr",
                        "-XX:CompilerDirectivesFile=".concat(file.getPath()))
                : List.of();
    }
}
