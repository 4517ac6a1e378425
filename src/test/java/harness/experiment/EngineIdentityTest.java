package harness.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import harness.run.RunExecutor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is a part of the engine: where this fails, someone has to say whether stored runs are still right. */
class EngineIdentityTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("harness");

    private static boolean isEngine(JavaClass type) {
        return EngineIdentity.isEngine(type.getName().replace('.', '/') + ".class");
    }

    /** By room: a new room is a decision, and a new class in one is what its room is. */
    @Test
    void theEngineIsTheseRooms() {
        Set<String> rooms = MAIN.stream()
                .filter(EngineIdentityTest::isEngine)
                .map(type -> type.getPackageName().substring("harness.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                List.of(
                        "activation",
                        "data",
                        "data.csv",
                        "data.csv.text",
                        "data.dataset",
                        "math",
                        "network",
                        "run",
                        "training",
                        "training.optimizer"),
                List.copyOf(rooms));
    }

    /** Whatever in these rooms is no part of it. */
    @Test
    void theRestOfTheseRoomsOnlyLooksOn() {
        Set<String> onlookers = MAIN.stream()
                .filter(type -> !isEngine(type)
                        && type.getName().matches("harness\\.(activation|data|math|network|run|training)\\..*"))
                .map(type -> type.getName().replaceFirst("\\$.*", ""))
                .filter(name -> !name.endsWith(".package-info"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                List.of(
                        "harness.data.csv.Leakage",
                        "harness.run.ClassBalance",
                        "harness.run.PartSizes",
                        "harness.run.Plan",
                        "harness.run.RunSample"),
                List.copyOf(onlookers));
    }

    /**
     * What a run was asked for is in its key, as text; the range of a parameter is only held against that; and spelling, as
     * what leaks, is a matter of notes for a user.
     */
    @Test
    void whateverARunCanReachIsAPartOfTheEngineOrKnowinglyNone() {
        TreeMap<String, String> reached = reached();
        reached.keySet().removeIf(name -> isEngine(MAIN.get(name)));
        assertEquals(
                Set.of(
                        "harness.catalogue.Ranges",
                        "harness.catalogue.Spelling",
                        "harness.config.CellConfig",
                        "harness.data.csv.Leakage"),
                reached.keySet(),
                reached.toString());
    }

    /** And that is a part of the engine. */
    @Test
    void theOnlyLibraryOfTheEngineIsThatOfMathematics() {
        Set<String> libraries = reached().keySet().stream()
                .map(MAIN::get)
                .filter(EngineIdentityTest::isEngine)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getPackageName())
                .filter(name -> !name.matches("(harness|java|jdk)\\b.*") && !name.isEmpty())
                .map(name -> name.replaceFirst("^((?:\\w+\\.){2}\\w+(?:\\.\\w+)?).*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("org.apache.commons.math3"), libraries);
    }

    /** The classes that a run can reach by those of the engine, each with the one by which. */
    private static TreeMap<String, String> reached() {
        TreeMap<String, String> reached = new TreeMap<>();
        Deque<JavaClass> open = new ArrayDeque<>(List.of(MAIN.get(RunExecutor.class)));
        reached.put(RunExecutor.class.getName(), "");
        while (!open.isEmpty()) {
            JavaClass user = open.pop();
            user.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(used -> MAIN.contain(used.getName()))
                    .filter(used -> reached.putIfAbsent(used.getName(), user.getName()) == null)
                    .filter(EngineIdentityTest::isEngine)
                    .forEach(open::push);
        }
        return reached;
    }
}
