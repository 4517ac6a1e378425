package harness;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import harness.math.FusedMultiplyAdd;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may use which, and which method nobody may call. */
class ArchitectureTest {

    /** From the lowest to the highest: a package may use those before it. */
    private static final List<String> PACKAGES = List.of(
            "catalogue",
            "math",
            "activation",
            "data.dataset",
            "data.csv.text",
            "data.csv",
            "data",
            "network",
            "training.optimizer",
            "training",
            "config.json",
            "config.schema",
            "config",
            "run",
            "experiment",
            "analysis.activations",
            "analysis",
            "report.figure",
            "report.series",
            "report.chart.layers",
            "report.chart",
            "report.table",
            "report.activations",
            "report.verify",
            "report.folder",
            "report",
            "study",
            "cli.text",
            "cli.command",
            "cli.launch");

    /** Functions whose last bits differ between JVMs. */
    private static final Set<String> VARYING_FUNCTIONS = Set.of(
            "exp", "expm1", "log", "log1p", "log10", "pow", "tanh", "sinh", "cosh", "sin", "cos", "tan", "asin", "acos",
            "atan", "atan2", "cbrt", "hypot");

    private static final String[] ENGINE = {
        "harness.math..", "harness.activation..", "harness.data..", "harness.network..", "harness.training.."
    };

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("harness");

    static List<String> packages() {
        return PACKAGES;
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyPackagesBelow(String user) {
        String[] above = PACKAGES.stream()
                .skip(PACKAGES.indexOf(user) + 1L)
                .map(ArchitectureTest::pattern)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(pattern(user))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .allowEmptyShould(true)
                .check(MAIN);
    }

    /** A package with all that is inside it, but for packages that have places of their own in the order. */
    private static String pattern(String name) {
        boolean divided = PACKAGES.stream().anyMatch(other -> other.startsWith(name + "."));
        return "harness." + name + (divided ? "" : "..");
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> found = MAIN.stream()
                .map(type -> type.getPackageName().replaceFirst("^harness\\.?", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(PACKAGES), found);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("harness.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    /** Pictures may: they are no part of the tables that are the same everywhere. */
    @Test
    void nobodyCallsFunctionsThatDifferBetweenJvms() {
        noClasses()
                .that()
                .resideOutsideOfPackage("harness.report..")
                .should()
                .accessTargetWhere(describe(
                        "a function of Math that differs between JVMs",
                        (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(Math.class)
                                && VARYING_FUNCTIONS.contains(access.getName())))
                .check(MAIN);
    }

    /** Some processors have no instruction for it. */
    @Test
    void nobodyCallsTheFusedMultiplyAddOfMath() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(FusedMultiplyAdd.class)
                .should()
                .callMethod(Math.class, "fma", double.class, double.class, double.class)
                .check(MAIN);
    }

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("harness.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(MAIN);
    }

    @Test
    void theEngineKnowsNothingOfChartsAndCommandLines() {
        noClasses()
                .that()
                .resideInAnyPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.knowm..", "de.erichseifert..", "picocli..", "me.tongfei..", "java.awt..")
                .check(MAIN);
    }

    @Test
    void ofTheEngineOnlyDataReadsFormats() {
        classes()
                .that()
                .resideInAnyPackage(ENGINE)
                .and(resideInAPackage("harness.data..").negate().as("do not reside in harness.data"))
                .should()
                .onlyDependOnClassesThat(describe(
                        "are no part of Jackson",
                        (JavaClass type) -> !type.getPackageName().startsWith("com.fasterxml.jackson")))
                .check(MAIN);
    }
}
