package harness.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Activation;
import harness.activation.Activations;
import harness.activation.Linear;
import harness.activation.Relu;
import harness.activation.Tanh;
import harness.network.Initializers;
import harness.training.optimizer.LearningRateSchedules;
import harness.training.optimizer.Optimizers;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    private static Catalogue<Activation> two() {
        return new Catalogue<>("activation", Activation.class)
                .with("tanh", Tanh.class)
                .with("relu", Relu.class);
    }

    static Stream<RecordComponent> parametersOfTheEngine() {
        return Stream.of(
                        Activations.CATALOGUE,
                        Initializers.CATALOGUE,
                        Optimizers.CATALOGUE,
                        LearningRateSchedules.CATALOGUE)
                .flatMap(catalogue -> catalogue.classes().stream())
                .flatMap(choice -> Arrays.stream(choice.getRecordComponents()));
    }

    @Test
    void namesStandInTheOrderOfAdding() {
        assertEquals(List.of("tanh", "relu"), two().names());
        assertEquals(List.of(Tanh.class, Relu.class), List.copyOf(two().classes()));
    }

    @Test
    void findsByNameAndBack() {
        assertEquals(Optional.of(Relu.class), two().find("relu"));
        assertEquals(Optional.empty(), two().find("Relu"));
        assertEquals("relu", two().nameOf(new Relu()));
        assertThrows(IllegalArgumentException.class, () -> two().nameOf(new Linear(1)));
    }

    @Test
    void refusesANameTwiceAndWhatIsNoRecord() {
        assertThrows(IllegalArgumentException.class, () -> two().with("relu", Linear.class));
        assertThrows(IllegalArgumentException.class, () -> two().with("any", Activation.class));
    }

    @ParameterizedTest
    @MethodSource("parametersOfTheEngine")
    void everyParameterHasAMeaningAndADefaultWithinItsRange(RecordComponent component) {
        Parameter parameter = component.getAnnotation(Parameter.class);
        assertNotNull(parameter);
        assertFalse(parameter.meaning().isBlank());
        double byDefault = Double.parseDouble(parameter.byDefault());
        assertTrue(byDefault >= parameter.min() && byDefault <= parameter.max());
        assertTrue(byDefault > parameter.above() && byDefault < parameter.below());
    }

    @Test
    void theEngineHasParameters() {
        assertTrue(parametersOfTheEngine().count() > 20);
    }
}
