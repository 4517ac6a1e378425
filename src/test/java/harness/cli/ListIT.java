package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Activations;
import harness.catalogue.Javadoc;
import harness.cli.HarnessProcess.Ended;
import harness.data.DataSources;
import harness.network.Initializers;
import harness.training.optimizer.LearningRateSchedules;
import harness.training.optimizer.Optimizers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that says what a config can name. */
class ListIT {

    private final WorkingFolder folder;

    ListIT(@TempDir Path folder) {
        this.folder = new WorkingFolder(folder);
    }

    @Test
    void listNamesEverythingAConfigCanName() throws Exception {
        Ended ended = folder.run("list");
        assertEquals(0, ended.exitCode());
        Stream.of(
                        Activations.CATALOGUE,
                        Initializers.CATALOGUE,
                        Optimizers.CATALOGUE,
                        LearningRateSchedules.CATALOGUE,
                        DataSources.CATALOGUE)
                .flatMap(catalogue -> catalogue.names().stream())
                .forEach(name -> assertTrue(ended.out().contains("  " + name), name));
        assertTrue(ended.out().contains("alpha = 0.01"), ended.out());
    }

    @Test
    void listSaysWhatANameIs() throws Exception {
        String relu = folder.run("list", "relu").out();
        assertTrue(relu.startsWith("relu: an activation (network.activation)"), relu);
        assertTrue(relu.contains("Rectified linear unit: f(z) = max(0, z)"), relu);
        assertTrue(relu.contains("\"vary\": { \"network.activation\": [\"relu\", "), relu);
        String elu = folder.run("list", "ELU", "moons").out();
        assertTrue(elu.contains("alpha = 1") && elu.contains("\"type\": \"elu\", \"alpha\": 1"), elu);
        assertTrue(elu.contains("moons: a data source (data.source)"), elu);
        for (String kind : List.of("optimizers", "optimizer", "training.optimizer")) {
            String optimizers = folder.run("list", kind).out();
            assertTrue(optimizers.startsWith("Optimizers (training.optimizer)"), optimizers);
            assertFalse(optimizers.contains("relu"), optimizers);
        }
        folder.assertRefused("nothing is called \"relo\" here; did you mean relu?", "list", "relo");
        String silu = folder.run("list", "SiLU").out();
        assertTrue(silu.startsWith("the activation SiLU is called swish here"), silu);
        assertTrue(silu.contains("swish: an activation (network.activation)"), silu);
        assertTrue(folder.run("list", "relu6").out().startsWith("the activation relu6 is not there"));
    }

    /** What is said there stands in the Javadoc, whose source is in the jar. */
    @Test
    void everyNameIsExplained() {
        Stream.of(
                        Activations.CATALOGUE,
                        Initializers.CATALOGUE,
                        Optimizers.CATALOGUE,
                        LearningRateSchedules.CATALOGUE,
                        DataSources.CATALOGUE)
                .flatMap(catalogue -> catalogue.classes().stream())
                .forEach(type -> {
                    String text = String.join("\n", Javadoc.of(type));
                    assertFalse(text.isBlank(), type.toString());
                    assertFalse(text.matches("(?s).*(\\{@|</?\\w+>|&\\w+;|@param).*"), text);
                });
    }
}
