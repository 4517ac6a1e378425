package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.cli.HarnessProcess.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be done is refused, with the cure, before anything is done. */
class RefusalIT {

    private final WorkingFolder folder;

    RefusalIT(@TempDir Path folder) {
        this.folder = new WorkingFolder(folder);
    }

    @Test
    void refusesAWrongConfigWithAllItsProblemsAndWritesNothing() throws Exception {
        folder.write("wrong.json", """
                { "name": "wrong",
                  "network": { "activaton": "relu" },
                  "training": { "epochs": "many" } }
                """);
        Ended ended = folder.run("wrong.json");
        assertEquals(2, ended.exitCode());
        assertTrue(ended.err().contains("wrong.json:2:"), ended.err());
        assertTrue(ended.err().contains("did you mean \"activation\"?"), ended.err());
        assertTrue(ended.err().contains("wrong.json:3:"), ended.err());
        assertFalse(ended.err().contains("Exception"), ended.err());
        assertEquals(List.of("wrong.json"), folder.entries("."));
    }

    @Test
    void refusesDataThatHaveTooFewSamplesOrClasses() throws Exception {
        folder.write("few.json", """
                { "name": "few", "data": { "source": { "type": "gaussians", "classes": 9 }, "samples": 8 } }
                """);
        Ended few = folder.run("few.json");
        assertEquals(2, few.exitCode());
        assertTrue(few.err().contains("few.json  data.source"), few.err());
        assertTrue(few.err().contains("9 classes need at least 9 samples, but 8 were asked for"), few.err());

        folder.write("rare.csv", "a,kind\n" + "1,x\n2,y\n".repeat(10) + "3,z\n");
        folder.write("rare.json", """
                { "name": "rare", "data": { "source": { "type": "csv", "path": "rare.csv", "label": "kind" } } }
                """);
        Ended rare = folder.run("rare.json");
        assertEquals(2, rare.exitCode());
        assertTrue(rare.err().contains("class 'z' has 1 of 21 samples"), rare.err());
        assertFalse((few.err() + rare.err()).contains("Exception"), rare.err());

        Ended one = folder.run("few.json", "--set", "data.source.classes=1");
        assertEquals(2, one.exitCode());
        assertTrue(one.err().contains("from 2 to 100"), one.err());
        assertEquals(List.of("few.json", "rare.csv", "rare.json"), folder.entries("."));
    }

    @Test
    void aValidationPartTooSmallForAClassIsRefusedBeforeAnythingRuns() throws Exception {
        folder.write("small.json", WorkingFolder.SMALL);
        folder.assertRefused("validationFraction", "small.json", "--set", "data.validationFraction=0.01");
        folder.assertRefused("\"validation_loss\"", "small.json", "--set", "training.earlyStopping={}");
        assertEquals(List.of("small.json"), folder.entries("."));
    }

    @Test
    void usageErrorsExitWithTwo() throws Exception {
        folder.write("small.json", WorkingFolder.SMALL);
        Files.copy(folder.resolve("small.json"), folder.resolve("twin.json"));
        folder.assertRefused("Name a config");
        folder.assertRefused("--threads must be at least 1", "small.json", "--threads", "0");
        folder.assertRefused("--out is empty", "small.json", "--out", "");
        folder.assertRefused("--thread", "small.json", "--thread", "2");
        folder.assertRefused("seeds", "small.json", "--seeds", "0");
        folder.assertRefused("PATH=VALUE", "small.json", "--set", "nonsense");
        folder.assertRefused("both named \"small\"", "small.json", "twin.json");
        folder.assertRefused("missing.json", "missing.json");
        assertEquals(List.of("small.json", "twin.json"), folder.entries("."));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsOneLineAndExitOne() throws Exception {
        folder.write("small.json", WorkingFolder.SMALL);
        folder.write("occupied", "a file");
        Ended ended = folder.run("small.json", "--out", "occupied");
        assertEquals(1, ended.exitCode());
        assertTrue(ended.err().contains("occupied") && ended.err().contains("--out"), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
    }

    @Test
    void neverReplacesAFolderThatIsNotResults() throws Exception {
        folder.write("small.json", WorkingFolder.SMALL);
        Path precious = Files.createDirectories(folder.resolve("results/small"));
        Files.writeString(precious.resolve("thesis.txt"), "years of work");
        Ended ended = folder.run("small.json");
        assertEquals(1, ended.exitCode());
        assertTrue(ended.err().contains("is no folder of results"), ended.err());
        assertEquals(List.of("thesis.txt"), folder.entries("results/small"));
    }

    @Test
    void aTableIsAnsweredWithAConfigThatIsInOrder() throws Exception {
        folder.write("test 1 (new).csv", "a,b,y\n" + "1,2,u\n3,4,v\n".repeat(10));
        String answer = folder.run("test 1 (new).csv").err();
        assertTrue(answer.contains("Save this as test-1-new.json"), answer);
        String config = answer.substring(answer.indexOf("{ \"name\"")).replace("LABEL", "y");
        folder.write("test-1-new.json", config);
        Ended ended = folder.run("test-1-new.json", "--dry-run");
        assertEquals(0, ended.exitCode(), ended.err());
    }

    @Test
    void whatIsGivenInPlaceOfAConfigIsAnsweredWithTheRightCommand() throws Exception {
        folder.write("small.json", WorkingFolder.SMALL);
        folder.write("points.csv", "a,kind\n1,yes\n");
        Files.createDirectory(folder.resolve("empty"));
        Files.createDirectories(folder.resolve("results/small"));
        folder.write("results/small/config.json", WorkingFolder.SMALL);
        folder.assertRefused("without a command: java -jar harness.jar small.json", "run", "small.json");
        folder.assertRefused("java -jar harness.jar --version", "version");
        folder.assertRefused("did you mean verify?", "verfy", "results/small");
        folder.assertRefused("did you mean small.json?", "smal.json");
        folder.assertRefused("did you mean small.json?", "small");
        folder.assertRefused("there is no folder elsewhere", "elsewhere/small.json");
        folder.assertRefused("name a config in it: small.json", ".");
        folder.assertRefused("no config (.json) in it", "empty");
        folder.assertRefused("java -jar harness.jar verify results/small", "results/small");
        folder.assertRefused("\"path\": \"points.csv\", \"label\": \"LABEL\"", "points.csv");
    }
}
