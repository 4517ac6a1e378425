package harness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What is called a {@code Test} is quick; what starts the command in a process of its own is called {@code IT}. */
class TestNamesTest {

    @Test
    void testsOfProcessesAreIntegrationTests() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Test")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("HarnessProcess")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("WorkingFolder")
                .because("Maven runs *Test before the jar is made, and *IT with it")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.OnlyIncludeTests())
                        .importPackages("harness"));
    }
}
