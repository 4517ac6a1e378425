package harness.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The named choices of one kind: activations, initializers, optimizers, data sources … A choice is a record class that
 * declares its parameters with {@link Parameter}; its name is what a config writes as {@code "type"}.
 *
 * @param <T> the interface that all choices implement
 */
public final class Catalogue<T> {

    private final String kind;
    private final Class<T> type;
    private final Map<String, Class<? extends T>> choices = new LinkedHashMap<>();

    /**
     * Makes an empty catalogue.
     *
     * @param kind what a person calls one of the choices, for example "activation"
     * @param type the interface that all choices implement
     */
    public Catalogue(String kind, Class<T> type) {
        this.kind = kind;
        this.type = type;
    }

    /**
     * Adds a choice; the order of adding is the order of {@link #names()}.
     *
     * @throws IllegalArgumentException if the name is taken or the class is not a record
     */
    public Catalogue<T> with(String name, Class<? extends T> choice) {
        if (!choice.isRecord()) {
            throw new IllegalArgumentException(choice + " is not a record");
        }
        if (choices.putIfAbsent(name, choice) != null) {
            throw new IllegalArgumentException(kind + " " + name + " is listed twice");
        }
        return this;
    }

    /** What a person calls one of the choices. */
    public String kind() {
        return kind;
    }

    /** The interface that all choices implement. */
    public Class<T> type() {
        return type;
    }

    /** All names, in catalogue order. */
    public List<String> names() {
        return List.copyOf(choices.keySet());
    }

    /** All record classes, in catalogue order. */
    public Collection<Class<? extends T>> classes() {
        return Collections.unmodifiableCollection(choices.values());
    }

    /** The record class of that name, empty if there is none. */
    public Optional<Class<? extends T>> find(String name) {
        return Optional.ofNullable(choices.get(name));
    }

    /**
     * The name under which a choice's class stands here.
     *
     * @throws IllegalArgumentException if it does not
     */
    public String nameOf(T choice) {
        return choices.entrySet().stream()
                .filter(entry -> entry.getValue() == choice.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(choice + " is no known " + kind))
                .getKey();
    }

    /**
     * The parameters of a choice, by name, in the order of their declaration.
     *
     * @param choice a record of this catalogue
     */
    public Map<String, Object> parametersOf(T choice) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (RecordComponent component : choice.getClass().getRecordComponents()) {
            try {
                parameters.put(component.getName(), component.getAccessor().invoke(choice));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        }
        return parameters;
    }
}
