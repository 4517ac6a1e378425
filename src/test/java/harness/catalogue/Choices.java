package harness.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Function;

/** Makes choices of a catalogue whose parameters are all numbers, so that a test need not know which there are. */
public final class Choices {

    private Choices() {}

    /**
     * A choice by its name.
     *
     * @param value of each parameter, given its name
     */
    public static <T> T make(Catalogue<T> catalogue, String name, Function<String, Double> value) {
        Class<? extends T> type = catalogue.find(name).orElseThrow();
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> number(component.getType(), value.apply(component.getName())))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A choice by its name, its parameters in a text such as {@code 3 0.5}, in their order. */
    public static <T> T make(Catalogue<T> catalogue, String name, String parameters) {
        Iterator<String> numbers = Arrays.asList(parameters.strip().split(" ")).iterator();
        return make(catalogue, name, parameter -> Double.valueOf(numbers.next()));
    }

    private static Object number(Class<?> type, Double value) {
        return type == int.class ? (Object) value.intValue() : value;
    }
}
