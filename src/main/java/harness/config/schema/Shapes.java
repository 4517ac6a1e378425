package harness.config.schema;

import harness.catalogue.Catalogue;
import harness.catalogue.Parameter;
import harness.config.json.JsonReader;
import harness.config.json.Node;
import harness.config.json.Place;
import harness.config.json.Problems;
import harness.config.json.Wording;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Derives shapes from records and catalogues: the only place that knows which Java type stands for what in JSON. */
public final class Shapes {

    /** Shapes a type that JSON may write in more than one form. */
    public interface Form {

        /**
         * The shape of a component of that type.
         *
         * @param shapes of what it consists of
         * @param parameter what the component says of itself
         */
        Shape of(Shapes shapes, Parameter parameter);
    }

    private final Map<Class<?>, Shape.Choice> choices = new LinkedHashMap<>();
    private final Map<Class<?>, Form> forms;

    /**
     * Derives shapes with the help of what a record alone does not tell.
     *
     * @param catalogues whose types stand for one of their choices; after those that they use
     * @param forms of the types that JSON may write in more than one form
     */
    public Shapes(List<Catalogue<?>> catalogues, Map<Class<?>, Form> forms) {
        this.forms = forms;
        catalogues.forEach(catalogue -> choices.put(catalogue.type(), choice(catalogue)));
    }

    /** The choices of all catalogues. */
    public Collection<Shape.Choice> choices() {
        return Collections.unmodifiableCollection(choices.values());
    }

    /** One of the choices of the catalogue of a type. */
    public Shape.Choice choice(Class<?> type) {
        return choices.get(type);
    }

    private Shape.Choice choice(Catalogue<?> catalogue) {
        Map<String, Shape.Structure> types = new LinkedHashMap<>();
        catalogue
                .names()
                .forEach(name -> catalogue
                        .find(name)
                        .ifPresent(type -> types.put(name, structure(type.asSubclass(Record.class)))));
        return new Shape.Choice(catalogue.kind(), types);
    }

    /**
     * The shape of a record.
     *
     * @throws IllegalArgumentException if a component says no {@link Parameter}, or its type has no shape
     */
    public Shape.Structure structure(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            // Choices of a catalogue need not be public.
            constructor.setAccessible(true);
            return new Shape.Structure(
                    constructor, Arrays.stream(components).map(this::field).toList(), null);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record has a canonical constructor", impossible);
        }
    }

    private Shape.Field field(RecordComponent component) {
        Parameter parameter = component.getAnnotation(Parameter.class);
        if (parameter == null) {
            throw new IllegalArgumentException(
                    component.getDeclaringRecord() + ": " + component.getName() + " says no @Parameter");
        }
        NeverVaried neverVaried = component.getAnnotation(NeverVaried.class);
        return new Shape.Field(
                component.getName(),
                parameter.meaning(),
                byDefault(parameter),
                shape(component, parameter),
                neverVaried == null ? null : neverVaried.why());
    }

    private static Node byDefault(Parameter parameter) {
        if (parameter.byDefault().equals(Parameter.REQUIRED)) {
            return null;
        }
        return JsonReader.read(parameter.byDefault(), Place.of("default"), new Problems())
                .orElseThrow(() -> new IllegalArgumentException("not JSON: " + parameter.byDefault()));
    }

    private Shape shape(RecordComponent component, Parameter parameter) {
        Class<?> type = component.getType();
        if (type == int.class || type == long.class || type == double.class) {
            return new Shape.Numeric(type, parameter, false);
        }
        if (type == Integer.class) {
            return new Shape.Numeric(int.class, parameter, true);
        }
        if (type == Double.class) {
            return new Shape.Numeric(double.class, parameter, true);
        }
        if (type == boolean.class) {
            return new Shape.Truth();
        }
        if (type == String.class) {
            return new Shape.Text(component.getAnnotation(Matching.class));
        }
        if (type.isEnum()) {
            return words(type);
        }
        if (component.getGenericType().getTypeName().equals("java.util.List<java.lang.String>")) {
            return optional(
                    parameter, new Shape.ListOf(new Shape.Text(null), "a list of texts such as [\"a\", \"b\"]"));
        }
        if (type == List.class
                && component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element
                && element.isEnum()) {
            return optional(parameter, listOfWords(words(element)));
        }
        if (choices.containsKey(type)) {
            return choices.get(type);
        }
        if (forms.containsKey(type)) {
            return forms.get(type).of(this, parameter);
        }
        if (type.isRecord()) {
            return optional(parameter, structure(type.asSubclass(Record.class)));
        }
        throw new IllegalArgumentException(component + ": no shape for its type");
    }

    /** The shape, or null where that is the default. */
    private static Shape optional(Parameter parameter, Shape shape) {
        return parameter.byDefault().equals("null")
                ? new Shape.Either(List.of(
                        new Shape.Alternative(shape, UnaryOperator.identity()),
                        new Shape.Alternative(new Shape.Nothing(), UnaryOperator.identity())))
                : shape;
    }

    /** A list of some words. */
    public static Shape listOfWords(Shape.Word word) {
        String examples =
                word.values().keySet().stream().limit(2).map(Wording::quoted).collect(Collectors.joining(", "));
        return new Shape.ListOf(word, "a list such as [" + examples + "]");
    }

    private static Shape.Word words(Class<?> type) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            values.put(constant.toString().toLowerCase(Locale.ROOT), constant);
        }
        return new Shape.Word(values);
    }
}
