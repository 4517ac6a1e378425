package harness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFolderTest {

    @TempDir
    private Path parent;

    private List<String> entries() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static ResultsFolder drafted(Path parent, String content) throws IOException {
        ResultsFolder folder = new ResultsFolder(parent, "study");
        Files.writeString(folder.draft().resolve("config.json"), "{}");
        Files.writeString(folder.draft().resolve("runs.csv"), content);
        return folder;
    }

    @Test
    void publishesWholeAndReplacesWhatWasThere() throws IOException {
        for (String content : List.of("old", "new")) {
            try (ResultsFolder folder = drafted(parent, content)) {
                folder.publish();
                assertTrue(folder.isPublished());
            }
        }
        assertEquals("new", Files.readString(parent.resolve("study/runs.csv")));
        assertEquals(List.of("study"), entries());
    }

    @Test
    void aTableOfThatNameAloneMakesNoFolderOfResults() throws IOException {
        Path file = Files.createDirectory(parent.resolve("study")).resolve("properties.csv");
        Files.writeString(file, "mine");
        assertThrows(IOException.class, () -> new ResultsFolder(parent, "study"));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void whatWasDiscardedIsNeverPublished() throws IOException {
        ResultsFolder folder = drafted(parent, "half");
        folder.close();
        folder.close();

        assertThrows(InterruptedIOException.class, folder::publish);
        assertTrue(folder.isDiscarded());
        assertFalse(folder.isPublished());
        assertEquals(List.of(), entries());
    }

    @Test
    void draftsOfTheSameNameDoNotMeet() throws IOException {
        try (ResultsFolder one = drafted(parent, "one");
                ResultsFolder two = drafted(parent, "two")) {
            two.publish();
            one.publish();
        }
        assertEquals("one", Files.readString(parent.resolve("study/runs.csv")));
    }
}
