package harness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFolderTest {

    @TempDir
    private Path parent;

    private static ResultsFolder drafted(Path parent, String content) throws IOException {
        ResultsFolder folder = new ResultsFolder(parent, "study");
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
                    .filter(file -> !file.equals(FolderLock.FILE))
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
    void aTableOfThatNameAloneMakesNoFolderOfResults() throws IOException {
        Path file = Files.createDirectory(parent.resolve("study")).resolve("properties.csv");
        Files.writeString(file, "mine");
        assertThrows(IOException.class, () -> new ResultsFolder(parent, "study"));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void whatWasDiscardedIsNeverPublishedAndLeavesNothing() throws IOException {
        ResultsFolder folder = drafted(parent, "half");
        folder.close();
        folder.close();

        assertThrows(InterruptedIOException.class, folder::publish);
        assertTrue(folder.isDiscarded());
        assertFalse(folder.isPublished());
        assertEquals(List.of(), entries(parent));
    }

    @Test
    void aDraftThatWasLeftBehindIsRemoved() throws IOException {
        Path left = Files.createDirectories(parent.resolve("study/.unfinished/charts"));
        Files.writeString(left.resolve("half.png"), "half");
        try (ResultsFolder folder = drafted(parent, "whole")) {
            folder.publish();
        }
        assertEquals(List.of("config.json", "runs.csv"), entries(parent.resolve("study")));
    }

    @Test
    void onlyOneAtATime() throws IOException {
        try (ResultsFolder one = drafted(parent, "one")) {
            String message = assertThrows(IOException.class, () -> new ResultsFolder(parent, "study"))
                    .getMessage();
            assertTrue(message.contains("study is in use") && message.contains("--out"), message);
            new ResultsFolder(parent, "other").close();
            one.publish();
            assertThrows(IOException.class, () -> ResultsFolder.moveAside(parent, "study"));
        }
        drafted(parent, "two").close();
        assertEquals("one", content("runs.csv"));
    }

    @Test
    void resultsAreMovedAsideToTheFirstFreeNumber() throws IOException {
        assertNull(ResultsFolder.moveAside(parent, "study"));
        for (int number = 1; number <= 2; number++) {
            try (ResultsFolder folder = drafted(parent, "of " + number)) {
                folder.publish();
            }
            Path aside = ResultsFolder.moveAside(parent, "study");
            assertEquals(parent.resolve("study~" + number), aside);
            assertEquals("of " + number, Files.readString(aside.resolve("runs.csv")));
        }
        assertFalse(Files.exists(parent.resolve("study")));
    }

    /** One name is moved aside again and again, while another thread fills it again and again. */
    @Test
    void aFolderInUseIsNeverMovedAside() throws Exception {
        int publications = 200;
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> published = other.submit(() -> publish(publications));
            int moved = 0;
            while (!published.isDone()) {
                try {
                    moved += ResultsFolder.moveAside(parent, "study") == null ? 0 : 1;
                } catch (IOException refused) {
                    assertRefused(refused);
                }
            }
            assertEquals(publications, published.get());
            assertTrue(moved > 0, "none was moved");
        } finally {
            other.shutdownNow();
        }
    }

    private int publish(int times) throws IOException {
        int published = 0;
        while (published < times) {
            ResultsFolder folder;
            try {
                folder = new ResultsFolder(parent, "study");
            } catch (IOException refused) {
                assertRefused(refused);
                continue;
            }
            try (folder) {
                Files.writeString(folder.draft().resolve("config.json"), "{}");
                Files.writeString(folder.draft().resolve("runs.csv"), "");
                folder.publish();
                assertTrue(Files.exists(folder.target().resolve("runs.csv")));
                published++;
            }
        }
        return published;
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
}
