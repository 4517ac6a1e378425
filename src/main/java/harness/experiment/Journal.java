package harness.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import harness.run.Run;
import harness.run.RunResult;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The store of finished runs, which outlives the process: one line of JSON a run, with a checksum, appended as the run
 * ends and on the disk at most a second later. A run is found by its {@linkplain RunKeys key}, whichever process did it.
 * Memory holds where the lines are that were there at the beginning, not what they say. Each line says which version of
 * this format it is of; those of another are not used.
 */
public final class Journal implements Closeable {

    /** The name of its file in a folder of results. */
    public static final String FILE = "journal.jsonl";

    /** A journal has a line that begins as lines do within this number of bytes. */
    private static final int BEGINNING = 1 << 20;

    /** Strict, so that nothing is read that was not written. */
    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(HistoryJson.module())
            .build();

    private final Path file;
    private final FileChannel channel;
    private final AppendedFile appending;
    private final Map<String, JournalIndex.Line> runs;
    private final List<String> problems = new ArrayList<>();
    private final JsonNode previousConfig;

    /** What a line says of a run. */
    private record Entry(int format, String key, RunResult result) {}

    /** What a line says of a config. */
    private record Begun(int format, JsonNode config) {}

    /**
     * Opens a journal, which is made if it is not there. A last line that was cut off is removed; a file that is no journal
     * at all gets another name, the first of {@code journal.jsonl~1}, {@code journal.jsonl~2} … that is free.
     *
     * @throws IOException if it cannot be opened, or anything but a file has its name
     */
    public static Journal open(Path file) throws IOException {
        Path aside = null;
        if (FileType.of(file) == FileType.FILE && Files.size(file) > 0 && !isAt(file)) {
            aside = Files.move(file, FileType.freePlace(file));
        }
        Journal journal = new Journal(
                file,
                FileType.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        if (aside != null) {
            journal.problems.add(
                    file + " is no journal of this harness, or damaged beyond use: it is left as it is, as "
                            + aside.getFileName() + ", and all runs are done again");
        }
        return journal;
    }

    /** Whether a file is a journal, damaged perhaps: its beginning has a line of one. */
    public static boolean isAt(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return JournalLine.isIn(stream.readNBytes(BEGINNING));
        }
    }

    /**
     * The keys of all runs in a journal, which is only read: another process may be writing to it.
     *
     * @return empty if there is no journal
     */
    public static Set<String> keys(Path file) throws IOException {
        if (!isAt(file)) {
            return Set.of();
        }
        try (FileChannel channel = FileType.open(file, StandardOpenOption.READ)) {
            return JournalIndex.of(channel).runs().keySet();
        }
    }

    /** A journal in a file that is open already. */
    Journal(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        try {
            JournalIndex index = JournalIndex.of(channel);
            runs = index.runs();
            if (index.isTorn()) {
                channel.truncate(index.end());
                problems.add(file + ": the last line was cut off and is not used; its run is done again");
            }
            for (long line : index.damaged().first()) {
                problems.add(file + ":" + line
                        + ": the line is damaged and not used; what it held is done again if need be");
            }
            index.damaged().more("damaged line").ifPresent(problems::add);
            if (index.others() > 0) {
                problems.add(file + ":" + index.firstOther() + ": the line is of another version of the harness and not"
                        + (index.others() == 1 ? " used" : " used, like " + (index.others() - 1) + " after it")
                        + "; what it held is done again if need be");
            }
            previousConfig = config(index.config());
            appending = new AppendedFile(channel, index.end());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** What was wrong with lines that were there, a sentence each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** The config that was begun last before this one; empty if none was. */
    public Optional<JsonNode> previousConfig() {
        return Optional.ofNullable(previousConfig);
    }

    /** How many runs were there at the beginning, by whatever engine. */
    public int runs() {
        return runs.size();
    }

    /** Whether a run was there at the beginning. */
    public boolean has(String key) {
        return runs.containsKey(key);
    }

    /** What the line says that was begun last; null, with a problem, if it says nothing that can be used. */
    private JsonNode config(JournalIndex.Line line) throws IOException {
        if (line == null) {
            return null;
        }
        try {
            JsonNode config = mapper.readValue(bytes(line), Begun.class).config();
            if (config.isObject()) {
                return config;
            }
        } catch (JsonProcessingException unusable) {
            // Said below.
        }
        problems.add(file + ":" + line.number() + ": the line holds no config that can be used");
        return null;
    }

    /**
     * The result of a run that was there at the beginning; empty if it was not.
     *
     * @param run its place in the plan may have been another when it was done
     * @throws UnusableLineException if what the journal has is no result of such a run
     */
    public Optional<RunResult> read(String key, Run run) throws IOException, UnusableLineException {
        JournalIndex.Line line = runs.get(key);
        if (line == null) {
            return Optional.empty();
        }
        byte[] json = bytes(line);
        try {
            Entry entry = mapper.readValue(json, Entry.class);
            if (!key.equals(entry.key())) {
                throw unusable(line, "it has another key");
            }
            ResultCheck.requireResultOf(run, entry.result());
            return Optional.of(entry.result().at(run.index()));
        } catch (JsonProcessingException e) {
            throw unusable(line, "its content is not that of a run");
        } catch (IllegalArgumentException e) {
            throw unusable(line, e.getMessage());
        }
    }

    private UnusableLineException unusable(JournalIndex.Line line, String why) {
        return new UnusableLineException(
                file + ":" + line.number() + ": the line cannot be used (" + why + "); its run is done again");
    }

    /** The object of JSON in a line, without its checksum. */
    private byte[] bytes(JournalIndex.Line line) throws IOException {
        ByteBuffer object =
                ByteBuffer.allocate(line.length() - JournalLine.HEAD + 1).put((byte) '{');
        long position = line.position() + JournalLine.HEAD - 1;
        while (object.hasRemaining()) {
            if (channel.read(object, position + object.position()) < 0) {
                throw new EOFException("the journal has become shorter while it was in use");
            }
        }
        return object.array();
    }

    /** Says what config is begun. */
    public void begin(JsonNode config) throws IOException {
        byte[] begun = mapper.writeValueAsBytes(new Begun(JournalLine.FORMAT, config));
        // As it would be read back: whether a number is an int or a long tells no configs apart.
        if (!mapper.readValue(begun, Begun.class).config().equals(previousConfig)) {
            appending.append(JournalLine.of(begun));
        }
    }

    /** Appends a run's result; from any thread. */
    public void append(String key, RunResult result) throws IOException {
        appending.append(JournalLine.of(mapper.writeValueAsBytes(new Entry(JournalLine.FORMAT, key, result))));
    }

    /**
     * Closes it, with all that was appended on the disk.
     *
     * @throws IOException also if there was trouble before; all the same, what could be stored is on the disk
     */
    @Override
    public void close() throws IOException {
        appending.close();
    }
}
