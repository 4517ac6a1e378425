package harness.cli.launch;

import harness.cli.command.ExitCode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first JVM as the {@linkplain SecondJvm second} sees it, which works for it and ends with it. */
final class FirstJvm {

    /** A property of the second JVM: the process id of the first. */
    static final String PROPERTY = "harness.firstJvm";

    /** The first line that the second JVM writes to its standard error. What stands before it, the JVM itself said. */
    static final byte[] GREETING = "> harness: the second JVM begins\n".getBytes(StandardCharsets.US_ASCII);

    /** What is wrong where the property names no process that has started this one. */
    static final String NOT_THERE = "-D" + PROPERTY
            + " is for the harness itself, which sets it in the second JVM that it starts: leave it out";

    private static final int CHECK_MILLISECONDS = 500;

    /** What Linux says of this process, in a file that stays open: where no more can be opened, it can still be read. */
    private static final String OWN_STATUS = "/proc/self/stat";

    private static final int MOST_STATUS_BYTES = 1000;

    private final long process;

    /** Null on other platforms. */
    private final RandomAccessFile status;

    FirstJvm(long process) {
        this.process = process;
        RandomAccessFile opened;
        try {
            opened = new RandomAccessFile(OWN_STATUS, "r");
        } catch (FileNotFoundException otherPlatform) {
            opened = null;
        }
        status = opened;
    }

    /** Whether there is one, unless a user has given the property. */
    static boolean isNamed() {
        return System.getProperty(PROPERTY) != null;
    }

    /** The one that has started this process; null if none has, or it has ended by now. */
    static FirstJvm ofThis() {
        try {
            FirstJvm first = new FirstJvm(Long.parseLong(System.getProperty(PROPERTY)));
            return first.hasEnded() ? null : first;
        } catch (NumberFormatException notOurs) {
            return null;
        }
    }

    /** From now on this process ends if the first one should end without having told. Then greets that one. */
    void greet() {
        Thread watch = new Thread(
                new Runnable() {
                    @Override
                    public void run() {
                        watch();
                    }
                },
                "watch over the first JVM");
        watch.setDaemon(true);
        watch.start();
        System.err.write(GREETING, 0, GREETING.length);
        System.err.flush();
    }

    private void watch() {
        boolean ended = false;
        while (!ended) {
            try {
                Thread.sleep(CHECK_MILLISECONDS);
                ended = hasEnded();
            } catch (InterruptedException e) {
                return;
            } catch (OutOfMemoryError e) {
                // That is for the runs to say. It may be there again when this looks next.
                continue;
            }
        }
        System.exit(ExitCode.FAILED);
    }

    /** Whether this process is known to have another parent by now. That it cannot be found out says nothing. */
    synchronized boolean hasEnded() {
        long parent = status == null ? parentOnOtherPlatforms() : parent();
        return parent >= 0 && parent != process;
    }

    /** −1 if it is not known. */
    private long parent() {
        byte[] bytes = new byte[MOST_STATUS_BYTES];
        try {
            status.seek(0);
            int length = status.read(bytes);
            // Behind the name of the program, in brackets, come a letter and the parent.
            String text = new String(bytes, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
            int start = text.lastIndexOf(')') + ") S ".length();
            return Long.parseLong(text.substring(start, text.indexOf(' ', start)));
        } catch (IOException | RuntimeException unknown) {
            return -1;
        }
    }

    private static long parentOnOtherPlatforms() {
        ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
        return parent == null ? -1 : parent.pid();
    }

    /**
     * The arguments as the user gave them: what the first JVM was given itself. It could not hand on those that its locale
     * does not know.
     *
     * @param args what it handed on; as good on platforms that do not tell another process's arguments
     * @return null if the first JVM has ended
     */
    String[] arguments(String[] args) {
        if (status == null) {
            return args;
        }
        String[] whole = Arguments.ofProcess(process);
        return whole == null ? null : Arrays.copyOfRange(whole, whole.length - args.length, whole.length);
    }
}
