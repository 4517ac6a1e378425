package harness.report.figure;

import java.util.Arrays;
import java.util.stream.Stream;

/** Says in one line why a chart could not be drawn, and what helps. */
final class Failures {

    private static final String FONT_CURE =
            "Java found no usable font; on Debian or Ubuntu, apt-get install fontconfig fonts-dejavu-core helps";

    private static final String MEMORY_CURE =
            "Java has too little memory; java -Xmx8g -jar harness.jar … gives it more";

    private Failures() {}

    /** What went wrong at the bottom of it, and the cure where there is a known one. */
    static String explain(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : ": " + root.getMessage();
        String line = (root.getClass().getSimpleName() + message).replaceAll("\\s+", " ");
        if (root instanceof OutOfMemoryError) {
            return MEMORY_CURE + " (" + line + ").";
        }
        return concernsFonts(failure) ? FONT_CURE + " (" + line + ")." : line + ".";
    }

    /** Whether classes of the program itself are damaged or gone, so that nothing of it is to be trusted. */
    static boolean concernsProgram(LinkageError failure) {
        boolean isGone = failure.getCause() instanceof ClassNotFoundException gone
                && !Stream.of("java.", "javax.", "sun.").anyMatch(String.valueOf(gone.getMessage())::startsWith);
        return isGone || failure instanceof ClassFormatError;
    }

    private static boolean concernsFonts(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean inFontCode = Arrays.stream(cause.getStackTrace())
                    .map(StackTraceElement::getClassName)
                    .anyMatch(name -> name.startsWith("sun.font.") || name.startsWith("java.awt.Font"));
            if (inFontCode
                    || cause instanceof LinkageError
                    || String.valueOf(cause.getMessage()).contains("ontconfig")) {
                return true;
            }
        }
        return false;
    }
}
