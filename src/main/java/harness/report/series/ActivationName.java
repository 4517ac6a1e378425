package harness.report.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import harness.activation.Activation;
import harness.activation.Activations;
import harness.catalogue.Parameter;
import harness.report.figure.Numeral;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Names of activations as charts write them: {@code relu}, {@code leaky_relu(0.3)}, {@code 15 × relu, 15 × tanh}. */
final class ActivationName {

    private static final JsonMapper JSON = new JsonMapper();

    private ActivationName() {}

    /** What all variants of an activation are called. */
    static String family(Activation activation) {
        return Activations.CATALOGUE.nameOf(activation);
    }

    /** Whether all of its parameters have their defaults. */
    static boolean isDefault(Activation activation) {
        return Activations.CATALOGUE.parametersOf(activation).entrySet().stream()
                .allMatch(parameter -> parameter.getValue().equals(byDefault(activation, parameter.getKey())));
    }

    /**
     * An activation with those of its parameters that are not at their defaults, or, if other variants are shown beside it,
     * with all.
     */
    static String of(Activation activation, Set<Activation> beside) {
        boolean alone = beside.stream()
                .noneMatch(other -> !other.equals(activation) && family(other).equals(family(activation)));
        Map<String, Object> parameters = Activations.CATALOGUE.parametersOf(activation);
        List<String> said = parameters.entrySet().stream()
                .filter(parameter -> !alone || !parameter.getValue().equals(byDefault(activation, parameter.getKey())))
                .map(parameter -> (parameters.size() == 1 ? "" : parameter.getKey() + "=") + text(parameter.getValue()))
                .toList();
        return family(activation) + (said.isEmpty() ? "" : "(" + String.join(", ", said) + ")");
    }

    /** The activations of a network's layers, those that follow each other counted. */
    static String of(List<Activation> layers, Set<Activation> beside) {
        List<String> names = layers.stream().map(layer -> of(layer, beside)).toList();
        return layers.stream().distinct().count() == 1 ? names.get(0) : counted(names);
    }

    /** For example {@code 15 × relu, tanh}; of a pattern that repeats {@code 15 × (relu, tanh)}. */
    static String counted(List<String> names) {
        for (int period = 1; period <= names.size() / 2; period++) {
            int length = period;
            boolean repeats = names.size() % period == 0
                    && IntStream.range(period, names.size())
                            .allMatch(place -> names.get(place).equals(names.get(place - length)));
            if (repeats) {
                String repeated = counted(names.subList(0, period));
                return names.size() / period + " × " + (period == 1 ? repeated : "(" + repeated + ")");
            }
        }
        List<String> stretches = new ArrayList<>();
        for (int start = 0, end; start < names.size(); start = end) {
            end = start + 1;
            while (end < names.size() && names.get(end).equals(names.get(start))) {
                end++;
            }
            stretches.add(end - start == 1 ? names.get(start) : end - start + " × " + names.get(start));
        }
        return String.join(", ", stretches);
    }

    private static String text(Object value) {
        return value instanceof Double number ? Numeral.exact(number) : String.valueOf(value);
    }

    private static Object byDefault(Activation activation, String parameter) {
        for (RecordComponent component : activation.getClass().getRecordComponents()) {
            Parameter declared = component.getAnnotation(Parameter.class);
            if (component.getName().equals(parameter) && declared != null) {
                try {
                    if (declared.byDefault().equals(Parameter.REQUIRED)) {
                        return null;
                    }
                    return JSON.readValue(declared.byDefault(), component.getType());
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException("the default of " + component + " is no JSON", e);
                }
            }
        }
        throw new IllegalArgumentException(activation + " has no parameter " + parameter);
    }
}
