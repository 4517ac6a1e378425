package harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import harness.activation.Activations;
import harness.catalogue.Catalogue;
import harness.network.Initializers;
import harness.network.Loss;
import harness.training.optimizer.LearningRateSchedules;
import harness.training.optimizer.Optimizers;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing that a config can name, and no loss, is without numbers that another program found for it. Of probes, {@link
 * harness.training.ProbesTest} demands a direct calculation.
 */
class CatalogueOraclesTest {

    private static final Path RESOURCES = Path.of("src/test/resources/harness");
    private static final Path TRAJECTORIES = RESOURCES.resolve("training/trajectories");

    private static void assertChecked(Collection<String> names, Collection<String> checked, Object where) {
        for (String name : names) {
            assertTrue(
                    checked.contains(name),
                    name + " has no oracle: add numbers that another program found for it to " + where);
        }
    }

    private static void assertChecked(Catalogue<?> catalogue, Collection<String> checked, Object where) {
        assertChecked(catalogue.names(), checked, where);
    }

    /** The first cells of a table, but for the header. */
    private static List<String> firstCells(Path table) throws IOException {
        try (Stream<String> lines = Files.lines(table)) {
            return lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .distinct()
                    .toList();
        }
    }

    private static List<JsonNode> trajectories() throws IOException {
        List<JsonNode> trajectories = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(TRAJECTORIES)) {
            for (Path file : files) {
                trajectories.add(new ObjectMapper().readTree(file.toFile()));
            }
        }
        return trajectories;
    }

    @Test
    void everyActivation() throws IOException {
        Path table = RESOURCES.resolve("activation/activations.csv");
        assertChecked(Activations.CATALOGUE, firstCells(table), table);
    }

    @Test
    void everyInitializer() throws IOException {
        Path table = RESOURCES.resolve("network/initializers.csv");
        assertChecked(Initializers.CATALOGUE, firstCells(table), table);
    }

    @Test
    void everySchedule() throws IOException {
        Path table = RESOURCES.resolve("training/optimizer/schedules.csv");
        assertChecked(LearningRateSchedules.CATALOGUE, firstCells(table), table);
    }

    @Test
    void everyOptimizer() throws IOException {
        List<String> trained = trajectories().stream()
                .map(trajectory -> trajectory.get("optimizer").get("type").textValue())
                .toList();
        assertChecked(Optimizers.CATALOGUE, trained, TRAJECTORIES);
    }

    @Test
    void everyLoss() throws IOException {
        List<String> losses = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("harness").stream()
                        .filter(type -> type.isAssignableTo(Loss.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .toList();
        List<String> trained = trajectories().stream()
                .map(trajectory -> trajectory
                        .get("sizes")
                        .get(trajectory.get("sizes").size() - 1)
                        .intValue())
                .map(outputs -> Loss.forClasses(Math.max(2, outputs)).getClass().getSimpleName())
                .toList();
        assertChecked(losses, trained, TRAJECTORIES);
    }
}
