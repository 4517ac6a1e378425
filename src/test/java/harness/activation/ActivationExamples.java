package harness.activation;

import harness.catalogue.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Activations to test with. */
public final class ActivationExamples {

    private ActivationExamples() {}

    /** One of every kind, with its default parameters. */
    public static List<Activation> all() {
        return Activations.CATALOGUE.names().stream()
                .map(ActivationExamples::withDefaults)
                .toList();
    }

    /** The activation of that name with its default parameters. */
    public static Activation withDefaults(String name) {
        Class<? extends Activation> type = Activations.CATALOGUE.find(name).orElseThrow();
        RecordComponent[] components = type.getRecordComponents();
        Object[] defaults = Arrays.stream(components)
                .map(component -> (Object)
                        Double.valueOf(component.getAnnotation(Parameter.class).byDefault()))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(defaults);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
