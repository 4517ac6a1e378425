package harness.cli.launch;

import harness.data.dataset.FileNames;
import harness.data.dataset.Quoted;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments as the user gave them. In the C locale Java cannot read those that are not ASCII, and in none those that
 * are no text in its encoding: it puts one and the same sign for every byte of them, so that two folders would become one.
 * The operating system still has the bytes.
 *
 * @param whole the arguments; some may hold the sign where they are damaged
 * @param damaged one whose text is not to be had; null if there is none
 */
public record Arguments(String[] whole, String damaged) {

    /** What Java puts for what it cannot read. */
    private static final char UNREADABLE = '\uFFFD';

    /** The arguments of this process. */
    public static Arguments of(String[] args) {
        boolean readable = true;
        for (String argument : args) {
            readable &= argument.indexOf(UNREADABLE) < 0;
        }
        return readable
                ? new Arguments(args, null)
                : restored(args, bytes(ProcessHandle.current().pid()));
    }

    /**
     * Puts the original in place of every argument that Java could not read.
     *
     * @param args what the main method was given
     * @param commandLine of the process, which ends with them; null if the platform does not tell
     */
    public static Arguments restored(String[] args, List<byte[]> commandLine) {
        String[] whole = args.clone();
        String damaged = null;
        for (int index = 0; index < args.length; index++) {
            if (args[index].indexOf(UNREADABLE) >= 0) {
                int place = commandLine == null ? -1 : commandLine.size() - args.length + index;
                String original = place < 0 ? null : original(args[index], commandLine.get(place));
                if (original == null) {
                    damaged = args[index];
                } else {
                    whole[index] = original;
                }
            }
        }
        return new Arguments(whole, damaged);
    }

    /** Null if these are not its bytes (it may come from a file of options), or no text. */
    private static String original(String argument, byte[] bytes) {
        return new String(bytes, FileNames.encoding()).equals(argument) ? text(bytes) : null;
    }

    /** The command line of a process, as text; null if the platform does not tell, or some of it is no text. */
    public static String[] ofProcess(long process) {
        List<byte[]> commandLine = bytes(process);
        if (commandLine == null) {
            return null;
        }
        String[] texts = new String[commandLine.size()];
        for (int index = 0; index < texts.length; index++) {
            texts[index] = text(commandLine.get(index));
            if (texts[index] == null) {
                return null;
            }
        }
        return texts;
    }

    /** Null if the platform does not tell, or the process has ended. */
    private static List<byte[]> bytes(long process) {
        byte[] all;
        try (FileInputStream file =
                new FileInputStream("/proc/".concat(Long.toString(process)).concat("/cmdline"))) {
            all = file.readAllBytes();
        } catch (IOException noSuchPlatform) {
            return null;
        }
        List<byte[]> arguments = new ArrayList<>();
        int start = 0;
        for (int place = 0; place < all.length; place++) {
            if (all[place] == 0) {
                arguments.add(Arrays.copyOfRange(all, start, place));
                start = place + 1;
            }
        }
        return arguments.isEmpty() ? null : arguments;
    }

    /** Null if it is none in the encoding of the platform. That which states ASCII for want of a better one uses UTF-8. */
    private static String text(byte[] bytes) {
        Charset encoding = FileNames.areAscii() ? StandardCharsets.UTF_8 : FileNames.encoding();
        try {
            return encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noText) {
            return null;
        }
    }

    /** Says what is wrong with the damaged one, and what to do. */
    String complaint() {
        String name = FileNames.areAscii()
                ? StandardCharsets.UTF_8.name()
                : FileNames.encoding().name();
        return "The argument " + Quoted.one(damaged) + " cannot be read: some of its bytes are no text in " + name
                + ". Give the file another name, or set the environment variable LC_ALL to a locale that knows them.";
    }
}
