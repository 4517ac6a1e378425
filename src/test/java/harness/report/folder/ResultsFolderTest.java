package harness.report.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsFolderTest {

    @TempDir
    private Path parent;

    private static ResultsFolder drafted(Path parent, String content) throws IOException {
        ResultsFolder folder = new ResultsFolder(parent, "study", Marks.ALL);
        Files.writeString(folder.draft().resolve("config.json"), "{}");
        Files.writeString(folder.draft().resolve("runs.csv"), content);
        return folder;
    }

    private String content(String file) throws IOException {
        return Files.readString(parent.resolve("study").resolve(file));
    }

    private List<String> entries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file ->
                            !List.of(FolderLock.FILE, PublishedFiles.LIST).contains(file))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void publishesEveryFileAndReplacesWhatWasThere() throws IOException {
        for (String content : List.of("old", "new")) {
            try (ResultsFolder folder = drafted(parent, content)) {
                Files.writeString(folder.draft("charts").resolve("loss-" + content + ".png"), content);
                folder.publish();
                assertTrue(folder.isPublished());
            }
        }
        assertEquals("new", content("runs.csv"));
        assertEquals(List.of("loss-new.png"), entries(parent.resolve("study/charts")));
        assertEquals(List.of("charts", "config.json", "runs.csv"), entries(parent.resolve("study")));
    }

    @Test
    void filesOfOthersStayAndOurOwnOfAnEarlierConfigGo() throws IOException {
        try (ResultsFolder folder = drafted(parent, "old")) {
            Files.writeString(folder.draft().resolve("gradient_histograms.csv"), "old");
            Files.writeString(folder.draft("models").resolve("c1-s1.json"), "{}");
            folder.publish();
        }
        Files.writeString(parent.resolve("study/notes.txt"), "mine");
        try (ResultsFolder folder = drafted(parent, "new")) {
            folder.publish();
        }
        assertEquals(List.of("config.json", "notes.txt", "runs.csv"), entries(parent.resolve("study")));
        assertEquals("mine", content("notes.txt"));
    }

    @Test
    void filesOfOthersStayInTheHarnessFoldersToo() throws IOException {
        List<String> ours = List.of("charts/loss.png", "models/c1-s1.json", "datasets/c1-relu-s1.csv");
        List<String> others = List.of("charts/mine2.png", "models/best.json", "datasets/notes/all.csv");
        try (ResultsFolder folder = drafted(parent, "old")) {
            for (String file : ours) {
                Files.writeString(
                        folder.draft(Path.of(file).getParent().toString())
                                .resolve(Path.of(file).getFileName()),
                        "old");
            }
            folder.publish();
        }
        for (String file : others) {
            Files.createDirectories(parent.resolve("study").resolve(file).getParent());
            Files.writeString(parent.resolve("study").resolve(file), "mine");
        }
        try (ResultsFolder folder = drafted(parent, "new")) {
            Files.writeString(folder.draft("charts").resolve("accuracy.png"), "new");
            folder.publish();
        }
        for (String file : others) {
            assertEquals("mine", content(file));
        }
        assertEquals(List.of("accuracy.png", "mine2.png"), entries(parent.resolve("study/charts")));
        assertEquals(List.of("best.json"), entries(parent.resolve("study/models")));
        assertEquals(List.of("notes"), entries(parent.resolve("study/datasets")));
    }

    /** Also where the folder is reached by a path that goes up. */
    @Test
    void aListThatSomeoneChangedRemovesNothingOutside() throws IOException {
        Files.createDirectory(parent.resolve("below"));
        try (ResultsFolder folder = drafted(parent, "old")) {
            folder.publish();
        }
        Path outside = Files.writeString(parent.resolve("outside.txt"), "mine");
        Path inside = Files.writeString(parent.resolve("study/inside.txt"), "listed");
        Path journal = Files.writeString(parent.resolve("study/journal.jsonl"), "{\"checksum\":\"01234567\",");
        Path elsewhere = Files.createDirectories(parent.resolve("elsewhere/below"));
        Path victim = Files.writeString(elsewhere.resolveSibling("victim"), "mine");
        Files.createSymbolicLink(parent.resolve("study/link"), elsewhere);
        Files.createSymbolicLink(parent.resolve("study/linked.csv"), victim);
        Files.createDirectories(parent.resolve("study/charts/of mine"));
        Path deep = Files.writeString(parent.resolve("study/charts/of mine/loss.png"), "mine");
        Files.write(
                parent.resolve("study/.files"),
                List.of(
                        "config.json",
                        "../outside.txt",
                        "charts/../../outside.txt",
                        outside.toString(),
                        "\0",
                        "",
                        "journal.jsonl",
                        "Journal.JSONL",
                        "./journal.jsonl",
                        "charts/../journal.jsonl",
                        ".lock",
                        ".files",
                        "link/../victim",
                        "link/victim",
                        "linked.csv",
                        "charts/of mine/loss.png",
                        "inside.txt"));
        try (ResultsFolder folder = drafted(parent.resolve("below/.."), "new")) {
            folder.publish();
        }
        for (Path other : List.of(
                outside, journal, victim, deep, parent.resolve("study/.lock"), parent.resolve("study/linked.csv"))) {
            assertTrue(Files.exists(other), other.toString());
        }
        assertFalse(Files.exists(inside));
    }

    @Test
    void resultsOfAnotherKindAreReplacedAndTheJournalStays() throws IOException {
        try (ResultsFolder folder = drafted(parent, "runs")) {
            Files.writeString(folder.draft().resolve("history.csv"), "runs");
            Files.writeString(folder.draft("charts").resolve("final_accuracy.svg"), "runs");
            folder.publish();
        }
        Files.writeString(parent.resolve("study/journal.jsonl"), "");
        try (ResultsFolder folder = new ResultsFolder(parent, "study", Marks.ALL)) {
            Files.writeString(folder.draft().resolve("config.json"), "{}");
            Files.writeString(folder.draft().resolve("properties.csv"), "activations");
            Files.writeString(folder.draft("charts").resolve("zoom.svg"), "activations");
            folder.publish();
        }
        assertEquals(
                List.of("charts", "config.json", "journal.jsonl", "properties.csv"), entries(parent.resolve("study")));
        assertEquals(List.of("zoom.svg"), entries(parent.resolve("study/charts")));
        try (ResultsFolder folder = drafted(parent, "runs again")) {
            folder.publish();
        }
        assertEquals(List.of("config.json", "journal.jsonl", "runs.csv"), entries(parent.resolve("study")));
    }

    /** What a process leaves that is killed when so many files are in their places, in an empty folder or over older results. */
    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, false", "3, false", "0, true", "1, true", "2, true", "3, true"})
    void aPublicationThatBrokeOffIsGoneOnWith(int moved, boolean again) throws IOException {
        for (String content : again ? List.of("old", "half") : List.of("half")) {
            try (ResultsFolder folder = activations(content)) {
                folder.publish();
            }
        }
        Path killed = Files.createDirectories(parent.resolve("killed/study"));
        Path draft =
                Files.createDirectories(killed.resolve(".unfinished/charts")).getParent();
        List<String> files = List.of("charts/zoom.png", "properties.csv", "values.csv");
        for (String file : files) {
            boolean inPlace = files.indexOf(file) < moved;
            Path place = (inPlace ? killed : draft).resolve(file);
            Files.createDirectories(place.getParent());
            Files.copy(parent.resolve("study").resolve(file), place);
            if (again && !inPlace) {
                Files.createDirectories(killed.resolve(file).getParent());
                Files.writeString(killed.resolve(file), "old");
            }
        }
        Files.copy(parent.resolve("study/.files"), killed.resolve(".files"));
        assertTrue(ResultsFolder.isUnfinished(killed, Marks.ALL));
        // One that is stopped before it has results leaves the folder as usable as it was.
        new ResultsFolder(parent.resolve("killed"), "study", Marks.ALL).close();
        copy(killed, parent.resolve("killed/fresh"));
        assertEquals(
                parent.resolve("killed/fresh~1"),
                ResultsFolder.moveAside(parent.resolve("killed"), "fresh", Marks.ALL));
        try (ResultsFolder folder = activations(parent.resolve("killed"), "whole")) {
            folder.publish();
        }
        for (String file : files) {
            assertEquals("whole", Files.readString(killed.resolve(file)));
        }
        assertEquals(List.of("charts", "config.json", "properties.csv", "values.csv"), entries(killed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"values.csv", "charts/zoom.png"})
    void whatIsInTheWayIsNamedBeforeAnythingIsTouched(String obstacle) throws IOException {
        try (ResultsFolder folder = activations("old")) {
            folder.publish();
        }
        Path place = parent.resolve("study").resolve(obstacle);
        Files.delete(place);
        Files.createDirectories(place.resolve("mine"));
        try (ResultsFolder folder = activations("new")) {
            UnusableFolderException refused = assertThrows(UnusableFolderException.class, folder::publish);
            assertTrue(refused.getMessage().startsWith(place + " is a folder"), refused.getMessage());
        }
        assertEquals("old", content("properties.csv"));
        assertTrue(Files.exists(parent.resolve("study/config.json")));
    }

    @Test
    void aFileInThePlaceOfAFolderIsNamedToo() throws IOException {
        try (ResultsFolder folder = drafted(parent, "old")) {
            folder.publish();
        }
        Files.writeString(parent.resolve("study/charts"), "mine");
        UnusableFolderException refused = assertThrows(UnusableFolderException.class, () -> activations("new"));
        assertTrue(refused.getMessage().contains("charts is a file"), refused.getMessage());
        assertEquals("old", content("runs.csv"));
    }

    private ResultsFolder activations(String content) throws IOException {
        return activations(parent, content);
    }

    private static ResultsFolder activations(Path parent, String content) throws IOException {
        ResultsFolder folder = new ResultsFolder(parent, "study", Marks.ALL);
        Files.writeString(folder.draft().resolve("config.json"), "{}");
        Files.writeString(folder.draft().resolve("properties.csv"), content);
        Files.writeString(folder.draft().resolve("values.csv"), content);
        Files.writeString(folder.draft("charts").resolve("zoom.png"), content);
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void aTableOfThatNameAloneMakesNoFolderOfResults() throws IOException {
        Path file = Files.createDirectory(parent.resolve("study")).resolve("properties.csv");
        Files.writeString(file, "mine");
        assertThrows(IOException.class, () -> new ResultsFolder(parent, "study", Marks.ALL));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void whatWasDiscardedIsNeverPublishedAndLeavesNothing() throws IOException {
        ResultsFolder folder = drafted(parent, "half");
        folder.close();
        folder.close();

        assertThrows(InterruptedIOException.class, folder::publish);
        assertTrue(folder.isAbandoned());
        assertFalse(folder.isPublished());
        assertEquals(List.of(), entries(parent));
    }

    /** A process that is being stopped may still write when its draft is gone. */
    @Test
    void whoDiscardsKeepsTheFolderUntilItIsClosed() throws IOException {
        try (ResultsFolder folder = drafted(parent, "old")) {
            folder.publish();
        }
        try (ResultsFolder folder = drafted(parent, "half")) {
            folder.discard();
            assertFalse(Files.exists(folder.draft()));
            String message = assertThrows(
                            UnusableFolderException.class, () -> new ResultsFolder(parent, "study", Marks.ALL))
                    .getMessage();
            assertTrue(message.contains("study is in use"), message);
        }
        drafted(parent, "new").close();
        assertEquals("old", content("runs.csv"));
    }

    /** Such as one of another user. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has other rights")
    void aDraftThatCannotBeRemovedIsNamedAndTheFolderIsFree() throws IOException {
        Path unreadable = Files.createDirectories(parent.resolve("study/.unfinished/charts"));
        Files.writeString(parent.resolve("study/.lock"), "4711");
        Files.setPosixFilePermissions(unreadable, Set.of());
        assumeTrue(!Files.isReadable(unreadable), "whoever runs this may read everything");
        String file = assertThrows(AccessDeniedException.class, () -> new ResultsFolder(parent, "study", Marks.ALL))
                .getFile();
        assertEquals(unreadable.toString(), file);
        Files.setPosixFilePermissions(unreadable, PosixFilePermissions.fromString("rwx------"));
        new ResultsFolder(parent, "study", Marks.ALL).close();
    }

    @Test
    void aDraftThatWasLeftBehindIsRemoved() throws IOException {
        Path left = Files.createDirectories(parent.resolve("study/.unfinished/charts"));
        Files.writeString(parent.resolve("study/.lock"), "4711");
        Files.writeString(left.resolve("half.png"), "half");
        try (ResultsFolder folder = drafted(parent, "whole")) {
            folder.publish();
        }
        assertEquals(List.of("config.json", "runs.csv"), entries(parent.resolve("study")));
    }

    @Test
    void onlyOneAtATime() throws IOException {
        try (ResultsFolder one = drafted(parent, "one")) {
            String message = assertThrows(IOException.class, () -> new ResultsFolder(parent, "study", Marks.ALL))
                    .getMessage();
            assertTrue(message.contains("study is in use") && message.contains("--out"), message);
            new ResultsFolder(parent, "other", Marks.ALL).close();
            one.publish();
            assertThrows(IOException.class, () -> ResultsFolder.moveAside(parent, "study", Marks.ALL));
        }
        drafted(parent, "two").close();
        assertEquals("one", content("runs.csv"));
    }

    @Test
    void resultsAreMovedAsideToTheFirstFreeNumber() throws IOException {
        assertNull(ResultsFolder.moveAside(parent, "study", Marks.ALL));
        for (int number = 1; number <= 2; number++) {
            try (ResultsFolder folder = drafted(parent, "of " + number)) {
                folder.publish();
            }
            Path aside = ResultsFolder.moveAside(parent, "study", Marks.ALL);
            assertEquals(parent.resolve("study~" + number), aside);
            assertEquals("of " + number, Files.readString(aside.resolve("runs.csv")));
        }
        assertFalse(Files.exists(parent.resolve("study")));
    }

    /** One name is moved aside again and again, while another process fills it again and again. */
    @Test
    void aFolderInUseIsNeverMovedAside() throws Exception {
        Path errors = parent.resolve("errors.txt");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Publications.class.getName(),
                        parent.toString())
                .redirectError(errors.toFile())
                .start();
        int moved = 0;
        while (other.isAlive()) {
            try {
                moved += ResultsFolder.moveAside(parent, "study", Marks.ALL) == null ? 0 : 1;
            } catch (IOException refused) {
                assertRefused(refused);
            }
        }
        assertEquals("", Files.readString(errors));
        assertEquals(0, other.exitValue());
        assertTrue(moved > 0, "none was moved");
    }

    /** The other process. */
    static final class Publications {

        private static final int TIMES = 200;

        private Publications() {}

        public static void main(String[] arguments) throws IOException {
            for (int published = 0; published < TIMES; ) {
                ResultsFolder folder;
                try {
                    folder = new ResultsFolder(Path.of(arguments[0]), "study", Marks.ALL);
                } catch (IOException refused) {
                    assertRefused(refused);
                    continue;
                }
                try (folder) {
                    Files.writeString(folder.draft().resolve("config.json"), "{}");
                    Files.writeString(folder.draft().resolve("runs.csv"), "");
                    folder.publish();
                    published++;
                }
            }
        }
    }

    private static void assertRefused(IOException refused) {
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("in use") || message.contains("moved or removed"), refused.toString());
    }

    @Test
    void aFolderThatIsRemovedMeanwhileIsNamed() throws IOException {
        try (ResultsFolder folder = drafted(parent, "lost")) {
            Files.move(folder.target(), parent.resolve("elsewhere"));
            String message = assertThrows(IOException.class, folder::publish).getMessage();
            assertTrue(message.contains("study was removed or renamed"), message);
        }
    }

    private ResultsFolder expecting(String content, String... files) throws IOException {
        ResultsFolder folder = activations(content);
        folder.expect(Stream.of(files).map(folder.draft()::resolve).toList());
        return folder;
    }

    private void assertUnchanged() throws IOException {
        assertEquals("old", content("values.csv"));
        assertEquals("old", content("charts/zoom.png"));
        assertTrue(Files.exists(parent.resolve("study/config.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"values.csv", "charts/zoom.png", "config.json"})
    void aDraftThatLostAFileIsNotPublished(String lost) throws IOException {
        try (ResultsFolder folder = activations("old")) {
            folder.publish();
        }
        try (ResultsFolder folder =
                expecting("new", "config.json", "values.csv", "properties.csv", "charts/zoom.png")) {
            Files.delete(folder.draft().resolve(lost));
            UnusableFolderException refused = assertThrows(UnusableFolderException.class, folder::publish);
            assertTrue(
                    refused.getMessage().startsWith(folder.draft().resolve(lost) + " of the new results was removed"),
                    refused.getMessage());
        }
        assertUnchanged();
    }

    /** What goes on writing does not make it anew, and what someone else made there is neither published nor removed. */
    @Test
    void aDraftThatWasRemovedStaysSo() throws IOException {
        try (ResultsFolder folder = activations("old")) {
            folder.publish();
        }
        try (ResultsFolder folder = activations("new")) {
            Files.move(folder.draft(), parent.resolve("elsewhere"));
            assertThrows(IOException.class, () -> folder.draft("models"));
            for (boolean again : new boolean[] {false, true}) {
                if (again) {
                    Files.createDirectory(folder.draft());
                    Files.writeString(folder.draft().resolve("values.csv"), "of another");
                }
                String message = assertThrows(UnusableFolderException.class, folder::publish)
                        .getMessage();
                assertTrue(message.contains(".unfinished, where new results are made, was removed"), message);
            }
        }
        assertUnchanged();
        assertEquals("of another", content(".unfinished/values.csv"));
    }

    /** Another process may be at work there by now. */
    @Test
    void aFolderInThePlaceOfOursIsLeftAlone() throws IOException {
        try (ResultsFolder ours = activations("ours")) {
            Files.move(ours.target(), parent.resolve("elsewhere"));
            try (ResultsFolder others = activations("old")) {
                String message = assertThrows(UnusableFolderException.class, ours::publish)
                        .getMessage();
                assertTrue(message.contains("another one is in its place"), message);
                ours.close();
                others.publish();
            }
        }
        assertUnchanged();
    }

    @Test
    void aFolderThatTakesNoFilesIsNamedBeforeAnythingIsTouched() throws IOException {
        try (ResultsFolder folder = activations("old")) {
            folder.publish();
        }
        Path charts = parent.resolve("study/charts");
        assumeTrue(charts.toFile().setWritable(false) && !Files.isWritable(charts), "root may write everywhere");
        try (ResultsFolder folder = activations("new")) {
            String message =
                    assertThrows(UnusableFolderException.class, folder::publish).getMessage();
            assertTrue(message.contains("charts cannot be replaced"), message);
        } finally {
            charts.toFile().setWritable(true);
        }
        assertUnchanged();
    }

    /** A slow disk, or so many files that replacing them takes longer than whoever stops it may wait. */
    @Test
    void aPublicationThatIsAbandonedBreaksOffBetweenTwoFilesAndIsGoneOnWith() throws IOException {
        try (ResultsFolder folder = activations("old")) {
            folder.publish();
        }
        try (ResultsFolder folder = activations("half")) {
            Publication publication = new Publication(
                    folder.draft(), folder.target(), List.of(), ResultsFolderTest::isAbandonedAfterAWhile);
            publication.prepare(List.of());
            assertFalse(publication.hasBegun());
            assertThrows(InterruptedIOException.class, publication::replace);
            assertTrue(publication.hasBegun());
        }
        assertEquals("half", content("charts/zoom.png"));
        assertEquals("old", content("values.csv"));
        assertTrue(ResultsFolder.isUnfinished(parent.resolve("study"), Marks.ALL));
        try (ResultsFolder folder = activations("whole")) {
            folder.publish();
            assertFalse(folder.isHalfPublished());
        }
        assertEquals("whole", content("charts/zoom.png"));
        assertEquals("whole", content("values.csv"));
        assertEquals(
                List.of("charts", "config.json", "properties.csv", "values.csv"), entries(parent.resolve("study")));
    }

    private static boolean isAbandonedAfterAWhile() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    @Test
    void whatWasAbandonedIsNotPublished() throws IOException {
        try (ResultsFolder folder = drafted(parent, "half")) {
            folder.abandon();
            assertThrows(InterruptedIOException.class, folder::publish);
            assertTrue(folder.isAbandoned());
        }
        try (ResultsFolder folder = drafted(parent, "whole")) {
            folder.publish();
            folder.abandon();
            assertFalse(folder.isAbandoned());
        }
        assertEquals("whole", content("runs.csv"));
    }
}
