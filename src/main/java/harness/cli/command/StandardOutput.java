package harness.cli.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard output, which knows at the end whether all of it was written: {@link System#out} does not say why it was not. */
public final class StandardOutput extends OutputStream {

    private static final String ITSELF = "/proc/self/fd/1";

    private final OutputStream file = new FileOutputStream(FileDescriptor.out);

    /** The first one; null as long as there is none. */
    private volatile IOException failure;

    @Override
    public void write(int character) throws IOException {
        write(new byte[] {(byte) character}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        try {
            file.write(bytes, start, length);
        } catch (IOException e) {
            if (failure == null) {
                failure = e;
            }
            throw e;
        }
    }

    /**
     * The exit code of a command, once it has said all: that of a failure, with a line on standard error, if it did its work
     * but some of what it said is lost. A reader that has left, as {@code head} does, wanted no more.
     */
    public int exitCode(int ofCommand) {
        if (failure == null || hasReader()) {
            return ofCommand;
        }
        System.err.println("harness: standard output cannot be written: ".concat(String.valueOf(failure.getMessage())));
        return ofCommand == ExitCode.DONE ? ExitCode.FAILED : ofCommand;
    }

    /** Whether a process reads it, or did. */
    private boolean hasReader() {
        try {
            String target = Files.readSymbolicLink(Path.of(ITSELF)).toString();
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException | RuntimeException otherPlatform) {
            return String.valueOf(failure.getMessage()).contains("Broken pipe");
        }
    }
}
