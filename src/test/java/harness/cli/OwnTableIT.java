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

/** Studies of a table of the user's own. */
class OwnTableIT {

    private final WorkingFolder folder;

    OwnTableIT(@TempDir Path folder) {
        this.folder = new WorkingFolder(folder);
    }

    @Test
    void refusesATableWithAMissingValueBeforeAnythingRuns() throws Exception {
        folder.write("points.csv", "a,b,kind\n1,2,yes\n3,,no\n4,5,no\n2,2,yes\n");
        folder.write("own.json", """
                { "name": "own", "data": { "source": { "type": "csv", "path": "points.csv", "label": "kind" } } }
                """);
        Ended ended = folder.run("own.json");
        assertEquals(2, ended.exitCode());
        assertTrue(ended.err().contains("points.csv") && ended.err().contains("line 3"), ended.err());
        assertTrue(ended.err().contains("'b'"), ended.err());
        assertFalse(ended.err().contains("Exception"), ended.err());
        assertEquals(List.of("own.json", "points.csv"), folder.entries("."));
    }

    @Test
    void namesInATableCannotSteerTheTerminal() throws Exception {
        folder.write("points.csv", "a\u001b[31m,kind\n1,yes\nz,no\n");
        folder.write("own.json", """
                { "name": "own", "data": { "source": { "type": "csv", "path": "points.csv", "label": "kind" } } }
                """);
        Ended ended = folder.run("own.json");
        assertEquals(2, ended.exitCode());
        assertTrue(ended.err().contains("a\\u001b[31m"), ended.err());
        assertFalse(ended.err().contains("\u001b"), ended.err());
    }

    @Test
    void trainsOnATableOfOnesOwn() throws Exception {
        StringBuilder rows = new StringBuilder("width,kind\n");
        for (int row = 0; row < 40; row++) {
            rows.append(row).append(row < 20 ? ",small\n" : ",large\n");
        }
        folder.write("data.csv", rows.toString());
        folder.write("own.json", """
                { "name": "own", "seeds": 1, "training": { "epochs": 60 },
                  "data": { "source": { "type": "csv", "path": "data.csv", "label": "kind" } } }
                """);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Ended ended = HarnessProcess.run(elsewhere, "../own.json", "--quiet");
        assertEquals(0, ended.exitCode(), ended.err());
        String run =
                Files.readAllLines(elsewhere.resolve("results/own/runs.csv")).get(1);
        assertTrue(run.contains("converged"), run);
        String again = HarnessProcess.run(elsewhere, "../own.json").out();
        assertTrue(again.contains("One seed: no medians") && !again.contains("1 seeds"), again);
        assertTrue(again.contains("all runs") && again.contains("yes") && !again.contains("100 %"), again);
    }

    @Test
    void moreClassesThanTwoHaveAConfusionAndARecall() throws Exception {
        StringBuilder rows = new StringBuilder("width,\"height, cm\",kind\n");
        for (int row = 0; row < 60; row++) {
            rows.append(row)
                    .append(',')
                    .append(row % 7)
                    .append(",\"")
                    .append("small,mid,\"\"tall\"\"".split(",")[row / 20]);
            rows.append("\"\n");
        }
        folder.write("data.csv", rows.toString());
        folder.write("own.json", """
                { "name": "own", "seeds": 2, "training": { "epochs": 150 },
                  "data": { "source": { "type": "csv", "path": "data.csv", "label": "kind" }, "testFraction": 0.25 } }
                """);
        Ended ended = folder.run("own.json");
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().contains("csv: train 15 + 15 + 15, test 5 + 5 + 5"), ended.out());
        List<String> confusion = Files.readAllLines(folder.resolve("results/own/confusion.csv"));
        assertEquals("run,actual,predicted,count", confusion.get(0));
        assertEquals(1 + 2 * 9, confusion.size());
        assertTrue(confusion.get(1).startsWith("c1-s1,\"\"\"tall\"\"\",\"\"\"tall\"\"\","), confusion.get(1));
        assertTrue(confusion.get(2).startsWith("c1-s1,\"\"\"tall\"\"\",mid,"), confusion.get(2));
        List<String> recall = Files.readAllLines(folder.resolve("results/own/recall.csv"));
        assertEquals("run,class,samples,recall", recall.get(0));
        assertEquals(1 + 2 * 3, recall.size());
        assertTrue(recall.get(6).matches("c1-s2,small,5,(1|0\\.[2468]).*"), recall.get(6));
        assertTrue(folder.entries("results/own/charts").contains("decision_boundaries.png"));

        Ended plan = folder.run("own.json", "--dry-run");
        assertTrue(
                plan.out().contains("    test  15 samples of 3 classes\n      5 of class \"tall\", 5 of class mid,"),
                plan.out());
    }
}
