package harness.report.folder;

import static harness.report.folder.Drafts.activations;
import static harness.report.folder.Drafts.content;
import static harness.report.folder.Drafts.drafted;
import static harness.report.folder.Drafts.entries;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How new results come to the place of old ones, and what keeps them from it. */
class PublicationTest {

    @TempDir
    private Path parent;

    /** What a process leaves that is killed when some files are in their places, in an empty folder or over older results. */
    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, false", "3, false", "0, true", "1, true", "2, true", "3, true"})
    void aPublicationThatBrokeOffIsGoneOnWith(int moved, boolean again) throws IOException {
        for (String content : again ? List.of("old", "half") : List.of("half")) {
            try (ResultsFolder folder = activations(parent, content)) {
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
        try (ResultsFolder folder = activations(parent, "old")) {
            folder.publish();
        }
        Path place = parent.resolve("study").resolve(obstacle);
        Files.delete(place);
        Files.createDirectories(place.resolve("mine"));
        try (ResultsFolder folder = activations(parent, "new")) {
            UnusableFolderException refused = assertThrows(UnusableFolderException.class, folder::publish);
            assertTrue(refused.getMessage().startsWith(place + " is a folder"), refused.getMessage());
        }
        assertEquals("old", content(parent, "properties.csv"));
        assertTrue(Files.exists(parent.resolve("study/config.json")));
    }

    @Test
    void aFileInThePlaceOfAFolderIsNamedToo() throws IOException {
        try (ResultsFolder folder = drafted(parent, "old")) {
            folder.publish();
        }
        Files.writeString(parent.resolve("study/charts"), "mine");
        UnusableFolderException refused = assertThrows(UnusableFolderException.class, () -> activations(parent, "new"));
        assertTrue(refused.getMessage().contains("charts is a file"), refused.getMessage());
        assertEquals("old", content(parent, "runs.csv"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
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
        ResultsFolder folder = activations(parent, content);
        folder.expect(Stream.of(files).map(folder.draft()::resolve).toList());
        return folder;
    }

    private void assertUnchanged() throws IOException {
        assertEquals("old", content(parent, "values.csv"));
        assertEquals("old", content(parent, "charts/zoom.png"));
        assertTrue(Files.exists(parent.resolve("study/config.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"values.csv", "charts/zoom.png", "config.json"})
    void aDraftThatLostAFileIsNotPublished(String lost) throws IOException {
        try (ResultsFolder folder = activations(parent, "old")) {
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
        try (ResultsFolder folder = activations(parent, "old")) {
            folder.publish();
        }
        try (ResultsFolder folder = activations(parent, "new")) {
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
        assertEquals("of another", content(parent, ".unfinished/values.csv"));
    }

    /** Another process may be at work there by now. */
    @Test
    void aFolderInThePlaceOfOursIsLeftAlone() throws IOException {
        try (ResultsFolder ours = activations(parent, "ours")) {
            Files.move(ours.target(), parent.resolve("elsewhere"));
            try (ResultsFolder others = activations(parent, "old")) {
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
        try (ResultsFolder folder = activations(parent, "old")) {
            folder.publish();
        }
        Path charts = parent.resolve("study/charts");
        assumeTrue(charts.toFile().setWritable(false) && !Files.isWritable(charts), "root may write everywhere");
        try (ResultsFolder folder = activations(parent, "new")) {
            String message =
                    assertThrows(UnusableFolderException.class, folder::publish).getMessage();
            assertTrue(message.contains("charts cannot be replaced"), message);
        } finally {
            charts.toFile().setWritable(true);
        }
        assertUnchanged();
    }

    /** A slow disk, or many files: replacing them takes longer than whoever stops it may wait. */
    @Test
    void aPublicationThatIsAbandonedBreaksOffBetweenTwoFilesAndIsGoneOnWith() throws IOException {
        try (ResultsFolder folder = activations(parent, "old")) {
            folder.publish();
        }
        try (ResultsFolder folder = activations(parent, "half")) {
            Publication publication = new Publication(
                    folder.draft(), folder.target(), List.of(), PublicationTest::isAbandonedAfterAWhile);
            publication.prepare(List.of());
            assertFalse(publication.hasBegun());
            assertThrows(InterruptedIOException.class, publication::replace);
            assertTrue(publication.hasBegun());
        }
        assertEquals("half", content(parent, "charts/zoom.png"));
        assertEquals("old", content(parent, "values.csv"));
        assertTrue(ResultsFolder.isUnfinished(parent.resolve("study"), Marks.ALL));
        try (ResultsFolder folder = activations(parent, "whole")) {
            folder.publish();
            assertFalse(folder.isHalfPublished());
        }
        assertEquals("whole", content(parent, "charts/zoom.png"));
        assertEquals("whole", content(parent, "values.csv"));
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
        assertEquals("whole", content(parent, "runs.csv"));
    }
}
