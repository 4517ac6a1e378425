package harness.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the system property asks for; the tests run with the vector module. */
class KernelChoiceTest {

    private final String before = System.getProperty(KernelChoice.PROPERTY);

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(KernelChoice.PROPERTY);
        } else {
            System.setProperty(KernelChoice.PROPERTY, before);
        }
    }

    @Test
    void eachNameAsksForItsKernels() {
        System.setProperty(KernelChoice.PROPERTY, "plain");
        assertTrue(KernelChoice.problem().isEmpty());
        assertFalse(KernelChoice.isSimdWanted("plain", Double.POSITIVE_INFINITY));
        System.setProperty(KernelChoice.PROPERTY, "simd");
        assertTrue(KernelChoice.problem().isEmpty());
        assertTrue(KernelChoice.isSimdWanted("simd", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"avx", "", "Plain"})
    void anotherNameIsRefused(String name) {
        System.setProperty(KernelChoice.PROPERTY, name);
        assertEquals(
                "-Dharness.kernels must be plain or simd, found \"" + name + "\"",
                KernelChoice.problem().orElseThrow());
        assertThrows(IllegalStateException.class, () -> KernelChoice.expectWork(0));
    }
}
