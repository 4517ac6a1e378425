package harness.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.catalogue.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataSourcesTest {

    static Stream<RecordComponent> components() {
        return DataSources.CATALOGUE.classes().stream().flatMap(choice -> Arrays.stream(choice.getRecordComponents()));
    }

    @Test
    void namesAreThoseAConfigWrites() {
        assertEquals(
                List.of(
                        "moons",
                        "circles",
                        "spirals",
                        "xor",
                        "gaussians",
                        "checkerboard",
                        "classification",
                        "random",
                        "csv",
                        "iris",
                        "breast_cancer"),
                DataSources.CATALOGUE.names());
    }

    @ParameterizedTest
    @MethodSource("components")
    void everyNumberHasAMeaningAndADefaultWithinItsRange(RecordComponent component) {
        Parameter parameter = component.getAnnotation(Parameter.class);
        assertNotNull(parameter);
        if (component.getType().isPrimitive() && component.getType() != boolean.class) {
            double byDefault = Double.parseDouble(parameter.byDefault());
            assertTrue(byDefault >= parameter.min() && byDefault <= parameter.max());
            assertTrue(byDefault > parameter.above() && byDefault < parameter.below());
        }
    }

    @ParameterizedTest
    @MethodSource("components")
    void noiseIsDescribedAsAStandardDeviation(RecordComponent component) {
        Parameter parameter = component.getAnnotation(Parameter.class);
        assertEquals(component.getName().equals("noise"), parameter.meaning().startsWith("standard deviation"));
    }
}
