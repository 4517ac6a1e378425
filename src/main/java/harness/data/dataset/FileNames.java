package harness.data.dataset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Which names of files this Java can open: in the locale C only those of ASCII characters. */
public final class FileNames {

    /** What is wrong, and what to do. */
    public static final String CURE =
            "In the locale C (POSIX) this Java opens only files whose names have no letters but"
                    + " those of English: set the environment variable LC_ALL to C.UTF-8";

    private FileNames() {}

    /** Whether nothing but ASCII can be opened. */
    public static boolean areAscii() {
        return encoding().equals(StandardCharsets.US_ASCII);
    }

    /** Whether a file of that name can be opened, if it is there. */
    public static boolean canBeOpened(String name) {
        return encoding().newEncoder().canEncode(name);
    }

    /** In which names are given to the operating system, and arguments were got from it. */
    public static Charset encoding() {
        String name = System.getProperty("sun.jnu.encoding", "UTF-8");
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }
}
