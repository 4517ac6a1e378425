package harness.report.folder;

import static harness.report.folder.Drafts.content;
import static harness.report.folder.Drafts.drafted;
import static harness.report.folder.Drafts.entries;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a folder of results holds, and who may use it. */
class ResultsFolderTest {

    @TempDir
    private Path parent;

    @Test
    void publishesEveryFileAndReplacesWhatWasThere() throws IOException {
        for (String content : List.of("old", "new")) {
            try (ResultsFolder folder = drafted(parent, content)) {
                Files.writeString(folder.draft("charts").resolve("loss-" + content + ".png"), content);
                folder.publish();
                assertTrue(folder.isPublished());
            }
        }
        assertEquals("new", content(parent, "runs.csv"));
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
        assertEquals("mine", content(parent, "notes.txt"));
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
            assertEquals("mine", content(parent, file));
        }
        assertEquals(List.of("accuracy.png", "mine2.png"), entries(parent.resolve("study/charts")));
        assertEquals(List.of("best.json"), entries(parent.resolve("study/models")));
        assertEquals(List.of("notes"), entries(parent.resolve("study/datasets")));
    }

    @Test
    void picturesThatStayKeepTheirCaptions() throws IOException {
        String accuracy = "`accuracy.png`, `accuracy.svg`\n\nOf accuracy.\n";
        String loss = "`loss.png`, `loss.svg`\n\nOf loss.\n";
        try (ResultsFolder folder = drafted(parent, "old")) {
            Path charts = folder.draft("charts");
            Files.writeString(charts.resolve("accuracy.png"), "old");
            Files.writeString(charts.resolve("loss.png"), "old");
            Files.writeString(charts.resolve("captions.md"), "# Captions\n\n" + accuracy + "\n" + loss);
            folder.publish();
        }
        String renewed = "`accuracy.png`, `accuracy.svg`\n\nOf new accuracy.\n";
        try (ResultsFolder folder = drafted(parent, "new")) {
            Path charts = folder.draft("charts");
            Files.writeString(charts.resolve("accuracy.png"), "new");
            Files.writeString(charts.resolve("captions.md"), "# Captions\n\n" + renewed);
            assertEquals(List.of("charts/loss.png"), folder.keepCharts(List.of("loss")));
            folder.publish();
        }
        assertEquals("# Captions\n\n" + renewed + "\n" + loss, content(parent, "charts/captions.md"));
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
        assertEquals("old", content(parent, "runs.csv"));
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
        assertEquals("one", content(parent, "runs.csv"));
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
}
