package harness.experiment;

import static harness.run.TestResults.assertSame;
import static harness.run.TestResults.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import harness.data.Part;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunResult;
import harness.run.TestResults;
import harness.training.Confusion;
import harness.training.Outcome;
import harness.training.Quantity;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    @TempDir
    Path folder;

    private Plan plan;

    @BeforeEach
    void makePlan() {
        plan = TestResults.plan(folder);
    }

    /** A run at that place of the plan. */
    private Run place(int index) {
        return plan.run(index);
    }

    private static String key(int run) {
        return String.format("%032x", run);
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    /** A journal with those runs, closed again. */
    private void write(int... runs) throws IOException {
        try (Journal journal = Journal.open(file())) {
            for (int run : runs) {
                journal.append(key(run), result(run, run));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "{", "\"", "\\", "{\"checksum\":\"", " ", "[", "e", "\u0000"})
    void linesOfAMillionCharactersAreDamagedOnes(String piece) throws IOException {
        Path file = folder.resolve("long.jsonl");
        String line = piece.repeat(1_000_000 / piece.length()) + "\n";
        Files.writeString(file, "{\"checksum\":\"00000000\",\n" + line.repeat(3));
        List<String> problems = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try (Journal journal = Journal.open(file)) {
                return journal.problems();
            }
        });
        assertEquals(4, problems.size());
        assertTrue(String.join("", problems).length() < 1000, "problems");
    }

    /** A line each would be five million. */
    @Test
    void damagedLinesWithoutEndAreCounted() throws IOException {
        Path file = folder.resolve("blank.jsonl");
        Files.writeString(file, "{\"checksum\":\"00000000\"," + "\n".repeat(100_000));
        try (Journal journal = Journal.open(file)) {
            assertEquals(21, journal.problems().size());
            assertTrue(
                    journal.problems().get(19).startsWith(file + ":20: "),
                    journal.problems().get(19));
            assertEquals("… and 99,980 more damaged lines", journal.problems().get(20));
        }
    }

    @Test
    void everyNumberComesBackToTheLastBit() throws Exception {
        RunResult written = result(0, 1e308);
        try (Journal journal = Journal.open(file())) {
            journal.append(key(0), written);
        }
        try (Journal journal = Journal.open(file())) {
            assertSame(written, journal.read(key(0), place(0)).orElseThrow());
        }
    }

    @Test
    void runsAreFoundByTheirKeysWhereverTheyAreInThePlan() throws Exception {
        write(3, 0);
        write(4);
        try (Journal journal = Journal.open(file())) {
            assertTrue(journal.runs() > 0);
            assertEquals(List.of(), journal.problems());
            for (int run : new int[] {0, 4, 3}) {
                RunResult read = journal.read(key(run), place(10 + run)).orElseThrow();
                assertEquals(10 + run, read.run());
                assertEquals(run, read.history().of(Part.TRAIN, Quantity.LOSS)[1]);
            }
            assertFalse(journal.has(key(1)));
            assertEquals(Optional.empty(), journal.read(key(1), place(1)));
        }
    }

    @Test
    void whatIsAbsentStaysAbsent() throws Exception {
        RunResult full = result(0, 0.5);
        try (Journal journal = Journal.open(file())) {
            journal.append(
                    key(0),
                    new RunResult(
                            0,
                            Outcome.STALLED,
                            null,
                            full.history(),
                            full.confusion(),
                            full.weights(),
                            null,
                            null,
                            null,
                            1));
        }
        try (Journal journal = Journal.open(file())) {
            RunResult read =
                    journal.read(key(0), TestResults.planOfLess(folder).run(1)).orElseThrow();
            assertNull(read.epochsToThreshold());
            assertNull(read.initial());
            assertNull(read.last());
        }
    }

    @Test
    void everyLineIsJsonWithTheChecksumOfWhatFollowsIt() throws IOException {
        try (Journal journal = Journal.open(file())) {
            journal.begin(new ObjectMapper().readTree("{\"name\": \"ä\"}"));
            journal.append(key(1), result(1, 0.5));
        }
        List<String> lines = Files.readAllLines(file());
        assertEquals(2, lines.size());
        for (String line : lines) {
            JsonNode json = new ObjectMapper().readTree(line);
            CRC32C checksum = new CRC32C();
            checksum.update(line.substring(line.indexOf(',') + 1).getBytes(StandardCharsets.UTF_8));
            assertEquals(
                    String.format("%08x", checksum.getValue()),
                    json.get("checksum").textValue());
        }
        assertEquals(
                "ä",
                new ObjectMapper().readTree(lines.get(0)).at("/config/name").textValue());
        assertEquals(
                key(1), new ObjectMapper().readTree(lines.get(1)).at("/key").textValue());
    }

    @Test
    void theConfigBegunLastIsKnownAndNotWrittenTwice() throws IOException {
        String padding = "x".repeat(100);
        for (String name : List.of("a", "b", "b")) {
            try (Journal journal = Journal.open(file())) {
                journal.begin(
                        new ObjectMapper().createObjectNode().put("name", name).put("description", padding));
            }
        }
        assertEquals(2, Files.readAllLines(file()).size());
        try (Journal journal = Journal.open(file())) {
            assertEquals("b", journal.previousConfig().orElseThrow().get("name").textValue());
            assertEquals(0, journal.runs());
        }
    }

    /** Wherever the file is cut off, whole lines count, and what comes next is appended to them. */
    @Test
    void aJournalCutOffAnywhereKeepsItsWholeLines() throws Exception {
        write(0, 1, 2);
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(1);
        for (int trial = 0; trial < 60; trial++) {
            int length = trial < 2 ? trial : random.nextInt(whole.length);
            Files.write(file(), Arrays.copyOf(whole, length));
            int lines = 0;
            for (int i = 0; i < length; i++) {
                lines += whole[i] == '\n' ? 1 : 0;
            }
            boolean torn = length > 0 && whole[length - 1] != '\n';
            try (Journal journal = Journal.open(file())) {
                for (int run = 0; run < 3; run++) {
                    assertEquals(run < lines, journal.has(key(run)), "run " + run + " of a file of " + length);
                }
                assertEquals(torn ? 1 : 0, journal.problems().size());
                journal.append(key(9), result(9, 9));
            }
            try (Journal journal = Journal.open(file())) {
                assertEquals(List.of(), journal.problems());
                assertEquals(
                        9,
                        journal.read(key(9), place(9)).orElseThrow().history().of(Part.TRAIN, Quantity.LOSS)[1]);
            }
        }
    }

    @Test
    void anyChangedByteIsDetectedAndOnlyItsRunIsLost() throws IOException {
        write(0, 1, 2);
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(2);
        for (int trial = 0; trial < 200; trial++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(whole.length);
            byte changed = (byte) random.nextInt(256);
            if (changed == whole[at] || whole[at] == '\n') {
                continue;
            }
            damaged[at] = changed;
            Files.write(file(), damaged);
            int hit = 0;
            for (int i = 0; i < at; i++) {
                hit += whole[i] == '\n' ? 1 : 0;
            }
            try (Journal journal = Journal.open(file())) {
                assertFalse(journal.problems().isEmpty(), "byte " + at);
                assertTrue(journal.problems().get(0).contains("journal.jsonl:" + (hit + 1) + ":"));
                for (int run = 0; run < 3; run++) {
                    assertEquals(run != hit, journal.has(key(run)), "run " + run + " with byte " + at + " changed");
                }
            }
        }
    }

    /** Longer than the block in which the file is read. */
    @Test
    void linesOfAnyLengthAreFound() throws Exception {
        String longName = "x".repeat(100_000);
        try (Journal journal = Journal.open(file())) {
            for (int run = 0; run < 4; run++) {
                RunResult small = result(run, 0);
                Confusion large = new Confusion(
                        List.of("a", longName, "c"), small.confusion().counts());
                journal.append(key(run), run % 2 == 0 ? small : with(large, small));
            }
        }
        try (Journal journal = Journal.open(file())) {
            assertEquals(List.of(), journal.problems());
            for (int run = 0; run < 4; run++) {
                Confusion read =
                        journal.read(key(run), place(run)).orElseThrow().confusion();
                assertEquals(run % 2 == 1, read.classes().contains(longName));
            }
        }
    }

    private static RunResult with(Confusion confusion, RunResult result) {
        return new RunResult(
                result.run(),
                result.outcome(),
                result.epochsToThreshold(),
                result.history(),
                confusion,
                result.weights(),
                result.gradientHistograms(),
                result.initial(),
                result.last(),
                result.trainSeconds());
    }

    /** A file whose content the disk does not take, or takes only after a while. */
    private Journal journalOn(IOException refusal, CountDownLatch begun, long milliseconds) throws IOException {
        FileChannel file =
                FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new Journal(file(), new ForwardingFileChannel(file) {
            @Override
            public void force(boolean metaData) throws IOException {
                begun.countDown();
                if (refusal != null) {
                    throw refusal;
                }
                try {
                    Thread.sleep(milliseconds);
                } catch (InterruptedException e) {
                    file.close();
                    throw new ClosedByInterruptException();
                }
                super.force(metaData);
                forced.incrementAndGet();
            }
        });
    }

    private final AtomicInteger forced = new AtomicInteger();

    @Test
    void whatTheDiskRefusedOnceIsSaidAndNothingMoreIsStored() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Journal journal = journalOn(new IOException("Input/output error"), begun, 0);
        journal.append(key(0), result(0, 1));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        assertThrows(IOException.class, () -> {
            // The flusher may still be about to note what it met.
            for (int run = 1; run < 1000; run++) {
                journal.append(key(run), result(run, 1));
                Thread.sleep(10);
            }
        });
        IOException atTheEnd = assertThrows(IOException.class, journal::close);
        assertTrue(atTheEnd.getMessage().contains("Input/output error"), atTheEnd.getMessage());
    }

    @Test
    void closingWaitsForTheDisk() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Journal journal = journalOn(null, begun, 300);
        journal.append(key(0), result(0, 1));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        journal.append(key(1), result(1, 1));
        journal.close();
        assertEquals(2, forced.get());
    }
}
