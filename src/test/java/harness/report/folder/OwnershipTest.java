package harness.report.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.experiment.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which folders take results, and what in them is the harness's; real links. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights of their own there")
class OwnershipTest {

    private static final String CONFIG = "{ \"name\": \"study\", \"seeds\": 1, \"experimentSeed\": 1 }";
    private static final String RUNS = "run,network.activation,seed,outcome,final_train_loss\n";
    private static final String JOURNAL = "{\"checksum\":\"01234567\",\"format\":1,\"key\":\"";

    @TempDir
    private Path parent;

    /** Another user's folder. */
    private Path elsewhere;

    private Path study;

    @BeforeEach
    void makeElsewhere() throws IOException {
        elsewhere = Files.createDirectories(parent.resolve("elsewhere/sub")).getParent();
        Files.writeString(elsewhere.resolve("file"), "theirs");
        Files.writeString(elsewhere.resolve("sub/loss.png"), "theirs");
        study = parent.resolve("study");
    }

    private ResultsFolder drafted(String content) throws IOException {
        ResultsFolder folder = new ResultsFolder(parent, "study", Marks.ALL);
        Files.writeString(folder.draft().resolve("config.json"), CONFIG);
        Files.writeString(folder.draft().resolve("runs.csv"), RUNS + content);
        Files.writeString(folder.draft("charts").resolve("loss.png"), content);
        return folder;
    }

    private void publish(String content) throws IOException {
        try (ResultsFolder folder = drafted(content)) {
            folder.publish();
        }
    }

    /** What is in a folder: the content of files, the targets of links. */
    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.toList()) {
                content.put(
                        folder.relativize(entry).toString(),
                        Files.isSymbolicLink(entry)
                                ? "-> " + Files.readSymbolicLink(entry)
                                : Files.isDirectory(entry)
                                        ? "folder"
                                        : Files.readString(entry, StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }

    @ParameterizedTest
    @CsvSource({
        ".lock, file",
        ".lock, nothing",
        ".lock, sub",
        ".files, file",
        ".files, nothing",
        "journal.jsonl, file",
        "journal.jsonl, nothing",
        "journal.jsonl, ../study/runs.csv",
        "config.json, file",
        "config.json, nothing",
        "charts, sub",
        "charts, nothing",
        "charts, ../study",
        "models, sub",
        "datasets, sub",
        ".unfinished, sub",
        ".unfinished, nothing",
        ".unfinished-discarded, sub",
    })
    void aLinkInThePlaceOfAFileOfOursIsNamedBeforeAnythingIsTouched(String name, String target) throws IOException {
        publish("old");
        Files.writeString(study.resolve("journal.jsonl"), JOURNAL);
        Path link = study.resolve(name);
        if (Files.exists(link)) {
            Files.move(link, parent.resolve("was there"));
        }
        Files.createSymbolicLink(link, elsewhere.resolve(target));
        Map<String, String> before = content(parent);
        String message = assertThrows(
                        UnusableFolderException.class, () -> new ResultsFolder(parent, "study", Marks.ALL))
                .getMessage();
        assertTrue(message.startsWith(link + " is a link, where a f"), message);
        assertEquals(before, content(parent));
    }

    @ParameterizedTest
    @CsvSource({"runs.csv, file", "runs.csv, nothing", "charts/loss.png, file", "charts/loss.png, sub"})
    void aLinkInThePlaceOfAResultIsNamedBeforeAnythingIsTouched(String name, String target) throws IOException {
        publish("old");
        Path link = study.resolve(name);
        Files.delete(link);
        Files.createSymbolicLink(link, elsewhere.resolve(target));
        Map<String, String> before = content(parent);
        try (ResultsFolder folder = drafted("new")) {
            String message =
                    assertThrows(UnusableFolderException.class, folder::publish).getMessage();
            assertTrue(message.startsWith(link + " is a link, where a file"), message);
        }
        assertEquals(before, content(parent));
    }

    /** Nor is what it links to. */
    @Test
    void aLinkOfTheUsersOwnIsNotTouched() throws IOException {
        publish("old");
        Files.createSymbolicLink(study.resolve("mine"), elsewhere.resolve("sub"));
        Files.createSymbolicLink(study.resolve("charts/mine.png"), elsewhere.resolve("nothing"));
        publish("new");
        assertTrue(Files.isSymbolicLink(study.resolve("mine")));
        assertTrue(Files.isSymbolicLink(study.resolve("charts/mine.png")));
        assertEquals("theirs", Files.readString(study.resolve("mine/loss.png")));
    }

    /** People keep results on another disk. */
    @Test
    void theFolderItselfMayBeALinkToAnother() throws IOException {
        Path disk = Files.createDirectories(parent.resolve("disk/tiny"));
        Files.createSymbolicLink(study, disk);
        publish("one");
        publish("two");
        assertEquals(RUNS + "two", Files.readString(disk.resolve("runs.csv")));
        assertEquals(parent.resolve("study~1"), ResultsFolder.moveAside(parent, "study", Marks.ALL));
        assertEquals(RUNS + "two", Files.readString(parent.resolve("study~1/runs.csv")));
        Files.createSymbolicLink(study, elsewhere);
        assertThrows(UnusableFolderException.class, () -> new ResultsFolder(parent, "study", Marks.ALL));
        assertNull(ResultsFolder.moveAside(parent, "study", Marks.ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"study", "."})
    void aLinkToNothingIsNamedAsOne(String place) throws IOException {
        Path link = place.equals(".")
                ? parent.resolve("out")
                : parent.resolve("out").resolve(place);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of("nowhere"));
        String message = assertThrows(
                        UnusableFolderException.class,
                        () -> new ResultsFolder(parent.resolve("out"), "study", Marks.ALL))
                .getMessage();
        assertTrue(message.startsWith(link + " is a link to nowhere, which is not there"), message);
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void resultsAreMovedAsidePastLinksToNothing() throws IOException {
        publish("old");
        Files.createSymbolicLink(parent.resolve("study~1"), Path.of("nowhere"));
        assertEquals(parent.resolve("study~2"), ResultsFolder.moveAside(parent, "study", Marks.ALL));
        assertTrue(Files.isSymbolicLink(parent.resolve("study~1")));
    }

    /** What others call as the harness does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "journal.jsonl | {\"level\": \"info\"}",
                "journal.jsonl | ''",
                "journal.jsonl | PK\u0003\u0004",
                "config.json | {\"name\": \"mine\"}",
                "config.json | {\"kind\": \"activations\"}",
                "config.json | [",
                "config.json | " + CONFIG,
                "runs.csv | " + RUNS,
                "runs.csv | a,b",
                "properties.csv | activation,x",
                ".files | README.md",
                ".lock | {\"pid\": 7}",
                ".unfinished | mine",
                "charts | mine",
            })
    void aFolderOfSomeoneElseIsNeitherWrittenToNorMovedAside(String name, String content) throws IOException {
        Files.createDirectory(study);
        Files.writeString(study.resolve(name), content);
        if (!name.equals("journal.jsonl")) {
            Files.writeString(study.resolve("notes.txt"), "mine");
        }
        assertForeign();
    }

    private void assertForeign() throws IOException {
        Map<String, String> before = content(parent);
        String message = assertThrows(
                        UnusableFolderException.class, () -> new ResultsFolder(parent, "study", Marks.ALL))
                .getMessage();
        assertTrue(message.contains("study is there already and is no folder of results"), message);
        assertNull(ResultsFolder.moveAside(parent, "study", Marks.ALL));
        assertFalse(ResultsFolder.isUnfinished(study, Marks.ALL));
        assertEquals(before, content(parent));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"mine\", \"version\": 3} | run,seed,loss",
                "{\"name\": \"mine\", \"version\": 3} | " + RUNS,
                "[1, 2] | " + RUNS,
                "nonsense | " + RUNS,
                CONFIG + " | run,seed,loss",
                CONFIG + " | ''",
            })
    void aConfigBesideRunsOfSomeoneElseAreNotOverwritten(String config, String runs) throws IOException {
        Files.createDirectory(study);
        Files.writeString(study.resolve("config.json"), config);
        Files.writeString(study.resolve("runs.csv"), runs);
        assertForeign();
    }

    @Test
    void aConfigOfZerosIsNone() throws IOException {
        Files.createDirectory(study);
        Files.write(study.resolve("config.json"), new byte[64]);
        Files.writeString(study.resolve("runs.csv"), RUNS);
        assertForeign();
    }

    @Test
    void aFileIsNoFolderOfResults() throws IOException {
        Files.writeString(study, "mine");
        assertForeign();
    }

    /** One mark is enough, whatever happened to the others. */
    @ParameterizedTest
    @ValueSource(
            strings = {"config.json runs.csv", ".files", "journal.jsonl", ".lock journal.jsonl", ".lock .unfinished"})
    void whatIsLeftOfResultsIsStillKnown(String left) throws IOException {
        publish("old");
        Files.writeString(study.resolve("journal.jsonl"), JOURNAL);
        Files.createDirectory(study.resolve(".unfinished"));
        boolean isBegun = left.contains(".lock");
        for (String name : List.of("config.json", "runs.csv", ".files", "journal.jsonl", ".lock", ".unfinished")) {
            if (!left.contains(name)) {
                if (isBegun || name.startsWith(".u")) {
                    Files.delete(study.resolve(name));
                } else {
                    Files.writeString(study.resolve(name), "damaged");
                }
            } else if (isBegun && name.equals("journal.jsonl")) {
                Files.write(study.resolve(name), new byte[4096]);
            }
        }
        if (isBegun) {
            Files.delete(study.resolve("charts/loss.png"));
            Files.delete(study.resolve("charts"));
        }
        publish("new");
        assertEquals(RUNS + "new", Files.readString(study.resolve("runs.csv")));
        assertEquals(parent.resolve("study~1"), ResultsFolder.moveAside(parent, "study", Marks.ALL));
    }

    /** That of a process which was killed right after it had made it. */
    @Test
    void aFolderWithNothingYetIsGoneOnWith() throws IOException {
        Files.createDirectory(study);
        publish("in an empty folder");
        assertEquals(parent.resolve("study~1"), ResultsFolder.moveAside(parent, "study", Marks.ALL));
        Files.createDirectory(study);
        Files.writeString(study.resolve(".lock"), "");
        publish("beside a lock");
        assertEquals(parent.resolve("study~2"), ResultsFolder.moveAside(parent, "study", Marks.ALL));
        Files.createDirectory(study);
        Files.writeString(study.resolve(".lock"), "4711");
        Files.writeString(study.resolve("journal.jsonl"), "");
        publish("beside an empty journal");
        try (Journal journal = Journal.open(study.resolve("journal.jsonl"))) {
            assertEquals(List.of(), journal.problems());
        }
        assertFalse(Files.exists(study.resolve("journal.jsonl~1"), LinkOption.NOFOLLOW_LINKS));
        assertEquals(parent.resolve("study~3"), ResultsFolder.moveAside(parent, "study", Marks.ALL));
        Files.createDirectory(study);
        Files.writeString(study.resolve(".lock"), "4711");
        Files.write(study.resolve("journal.jsonl~1"), new byte[100]);
        publish("when a journal beyond use had just been set aside");
    }
}
