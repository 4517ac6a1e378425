package harness.config.schema;

import com.fasterxml.jackson.databind.JsonNode;
import harness.catalogue.Ranges;
import harness.data.dataset.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes a varied value as short as a person would: {@code relu}, {@code elu(alpha=0.5)}, {@code 10x64}. */
public final class Labels {

    private static final Pattern PLAIN = Pattern.compile("[^\\s,=()\\[\\]\"]++");

    private Labels() {}

    /**
     * The label of a value: a text as it is, or as JSON if it could steer a terminal, a number as short as it can be, a choice by its name and those of its
     * parameters that are not at their defaults, an object by those of its fields.
     *
     * @param value with its defaults filled in
     */
    public static String of(Shape shape, JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue();
            return Printable.isLine(text) ? text : inside(shape, value);
        }
        String label = inside(shape, value);
        return label.startsWith("(") ? label.substring(1, label.length() - 1) : label;
    }

    private static String inside(Shape shape, JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue();
            return PLAIN.matcher(text).matches() && Printable.isLine(text) ? text : Printable.line(value.toString());
        }
        if (value.isDouble()) {
            return Ranges.number(value.doubleValue());
        }
        if (shape instanceof Shape.Either either) {
            return inside(alternative(either, value), value);
        }
        if (shape instanceof Shape.ListOf list) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(element -> inside(list.element(), element))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (shape instanceof Shape.Choice choice) {
            String name = value.get(Shape.Choice.TYPE).textValue();
            return name + unusual(choice.types().get(name), value);
        }
        if (shape instanceof Shape.Structure structure) {
            return ofObject(structure, value);
        }
        return value.toString();
    }

    private static String ofObject(Shape.Structure structure, JsonNode value) {
        if (structure.joint() != null && structure.names().stream().allMatch(value::has)) {
            return structure.names().stream()
                    .map(name -> value.get(name).toString())
                    .collect(Collectors.joining(structure.joint()));
        }
        String unusual = unusual(structure, value);
        return unusual.isEmpty() ? "default" : unusual;
    }

    /** {@code (name=value,…)} of the fields that are not at their defaults. */
    private static String unusual(Shape.Structure structure, JsonNode value) {
        List<String> parts = new ArrayList<>();
        for (Shape.Field field : structure.fields()) {
            JsonNode part = value.get(field.name());
            if (part != null && !part.equals(resolvedDefault(field))) {
                parts.add(field.name() + "=" + inside(field.shape(), part));
            }
        }
        return parts.isEmpty() ? "" : "(" + String.join(",", parts) + ")";
    }

    private static JsonNode resolvedDefault(Shape.Field field) {
        return field.required()
                ? null
                : Binder.ofDefault(field.shape(), field.byDefault()).resolved();
    }

    private static Shape alternative(Shape.Either either, JsonNode value) {
        return either.alternatives().stream()
                .map(Shape.Alternative::shape)
                .filter(shape -> value.isArray()
                        ? shape instanceof Shape.ListOf
                        : value.isObject()
                                ? shape instanceof Shape.Choice || shape instanceof Shape.Structure
                                : value.isNull() ? shape instanceof Shape.Nothing : shape instanceof Shape.Numeric)
                .findFirst()
                .orElseThrow();
    }
}
