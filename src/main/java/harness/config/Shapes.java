package harness.config;

import harness.activation.Activation;
import harness.activation.Activations;
import harness.catalogue.Catalogue;
import harness.catalogue.Parameter;
import harness.data.DataSources;
import harness.network.Initializers;
import harness.training.LearningRateSchedules;
import harness.training.Optimizers;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Derives shapes from records and catalogues: the only place that knows which Java type stands for what in JSON. */
final class Shapes {

    private static final Map<Class<?>, Shape.Choice> CHOICES = Stream.of(
                    Activations.CATALOGUE,
                    Initializers.CATALOGUE,
                    Optimizers.CATALOGUE,
                    LearningRateSchedules.CATALOGUE,
                    DataSources.CATALOGUE)
            .collect(Collectors.toMap(Catalogue::type, Shapes::choice));

    /** The types that JSON may write in more than one form. */
    private static final Map<Class<?>, Function<Parameter, Shape>> FORMS = Map.of(
            HiddenLayers.class, Shapes::hiddenLayers,
            HiddenActivations.class, Shapes::hiddenActivations,
            ListedActivations.class, Shapes::listedActivations,
            Logits.class, Shapes::logits,
            BatchSize.class, Shapes::batchSize);

    /** A whole config of the kind "experiment", without {@code vary}. */
    static final Shape.Structure EXPERIMENT = structure(ExperimentConfig.class);

    /** A whole config of the kind "activations". */
    static final Shape.Structure ACTIVATIONS = structure(ActivationsConfig.class);

    /** One activation. */
    static final Shape.Choice ACTIVATION = CHOICES.get(Activation.class);

    private Shapes() {}

    /** The choices of all catalogues. */
    static Collection<Shape.Choice> choices() {
        return CHOICES.values();
    }

    private static Shape.Choice choice(Catalogue<?> catalogue) {
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
    static Shape.Structure structure(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            // Choices of a catalogue need not be public.
            constructor.setAccessible(true);
            return new Shape.Structure(
                    constructor, Arrays.stream(components).map(Shapes::field).toList());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record has a canonical constructor", impossible);
        }
    }

    private static Shape.Field field(RecordComponent component) {
        Parameter parameter = component.getAnnotation(Parameter.class);
        if (parameter == null) {
            throw new IllegalArgumentException(
                    component.getDeclaringRecord() + ": " + component.getName() + " says no @Parameter");
        }
        return new Shape.Field(
                component.getName(), parameter.meaning(), byDefault(parameter), shape(component, parameter));
    }

    private static Node byDefault(Parameter parameter) {
        if (parameter.byDefault().equals(Parameter.REQUIRED)) {
            return null;
        }
        return JsonReader.read(parameter.byDefault(), Place.of("default"), new Problems())
                .orElseThrow(() -> new IllegalArgumentException("not JSON: " + parameter.byDefault()));
    }

    private static Shape shape(RecordComponent component, Parameter parameter) {
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
        if (CHOICES.containsKey(type)) {
            return CHOICES.get(type);
        }
        if (FORMS.containsKey(type)) {
            return FORMS.get(type).apply(parameter);
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

    private static Shape listOfWords(Shape.Word word) {
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

    private static Shape hiddenLayers(Parameter width) {
        Shape widths =
                new Shape.ListOf(new Shape.Numeric(int.class, width, false), "a list of widths such as [10, 10]");
        return new Shape.Either(List.of(
                new Shape.Alternative(
                        widths,
                        listed -> new HiddenLayers(((List<?>) listed)
                                .stream().map(Integer.class::cast).toList())),
                new Shape.Alternative(
                        structure(HiddenLayers.Uniform.class),
                        uniform -> ((HiddenLayers.Uniform) uniform).hiddenLayers())));
    }

    private static Shape hiddenActivations(Parameter unused) {
        Shape.Choice one = CHOICES.get(Activation.class);
        Shape each = new Shape.ListOf(one, "a list with one for each hidden layer");
        return new Shape.Either(List.of(
                new Shape.Alternative(one, activation -> new HiddenActivations(List.of((Activation) activation), true)),
                new Shape.Alternative(
                        each,
                        listed -> new HiddenActivations(
                                ((List<?>) listed)
                                        .stream().map(Activation.class::cast).toList(),
                                false))));
    }

    private static Shape listedActivations(Parameter unused) {
        Shape.Choice one = CHOICES.get(Activation.class);
        List<?> all =
                one.types().keySet().stream().map(name -> byDefault(one, name)).toList();
        return new Shape.Either(List.of(
                new Shape.Alternative(new Shape.ListOf(one, "a list of activations"), Shapes::listed),
                new Shape.Alternative(new Shape.Word(Map.of("all", listed(all))), UnaryOperator.identity())));
    }

    private static ListedActivations listed(Object activations) {
        return new ListedActivations(
                ((List<?>) activations).stream().map(Activation.class::cast).toList());
    }

    /** A choice with its default parameters. */
    private static Object byDefault(Shape.Choice choice, String name) {
        Node.Leaf node = new Node.Leaf(Place.of("default"), Node.Form.TEXT, name);
        return Binder.ofParts(new Problems()).bind(choice, node, "").value();
    }

    private static Shape logits(Parameter range) {
        Shape numbers = new Shape.ListOf(new Shape.Numeric(double.class, range, false), "a list of numbers");
        return new Shape.Either(List.of(new Shape.Alternative(
                numbers,
                listed -> new Logits(
                        ((List<?>) listed).stream().map(Double.class::cast).toList()))));
    }

    private static Shape batchSize(Parameter samples) {
        return new Shape.Either(List.of(
                new Shape.Alternative(
                        new Shape.Numeric(int.class, samples, false), number -> BatchSize.of((Integer) number)),
                new Shape.Alternative(new Shape.Word(Map.of("full", BatchSize.FULL)), UnaryOperator.identity())));
    }
}
