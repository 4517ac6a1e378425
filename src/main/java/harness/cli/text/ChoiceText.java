package harness.cli.text;

import harness.catalogue.Javadoc;
import harness.catalogue.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All about one choice of a catalogue: what it is, its parameters, and how a config names it. */
public final class ChoiceText {

    /** Where the meanings of parameters begin. */
    private static final int MEANINGS = 32;

    private ChoiceText() {}

    /** The lines; the last is empty. */
    public static List<String> lines(Section section, String name) {
        Class<?> type = section.catalogue().find(name).orElseThrow();
        List<RecordComponent> parameters = List.of(type.getRecordComponents());
        List<String> lines = new ArrayList<>(
                List.of(name + ": " + withArticle(section.catalogue().kind()) + " (" + section.key() + ")"));
        Javadoc.of(type).forEach(paragraph -> lines.add("  " + paragraph));
        if (!parameters.isEmpty()) {
            lines.add("Parameters:");
            parameters.forEach(component -> lines.add(parameter(component, "  ") + range(component)));
        }
        lines.add("In a config:");
        lines.addAll(examples(section, name, parameters));
        lines.add("");
        return lines;
    }

    private static String withArticle(String kind) {
        return ("aeiou".indexOf(kind.charAt(0)) < 0 ? "a " : "an ") + kind;
    }

    /** Name, default and meaning of a parameter. */
    static String parameter(RecordComponent component, String indentation) {
        Parameter parameter = component.getAnnotation(Parameter.class);
        String byDefault =
                parameter.byDefault().equals(Parameter.REQUIRED) ? " (required)" : " = " + parameter.byDefault();
        return Lines.padded(indentation + component.getName() + byDefault, MEANINGS) + "  " + parameter.meaning();
    }

    private static String range(RecordComponent component) {
        Parameter parameter = component.getAnnotation(Parameter.class);
        StringBuilder range = new StringBuilder();
        boolean isClosed = Double.isFinite(parameter.min()) && Double.isFinite(parameter.max());
        bound(range, isClosed ? "from " : "at least ", parameter.min());
        bound(range, "above ", parameter.above());
        bound(range, isClosed ? "to " : "at most ", parameter.max());
        bound(range, "below ", parameter.below());
        return range.toString();
    }

    private static void bound(StringBuilder range, String which, double bound) {
        if (Double.isFinite(bound)) {
            range.append(range.isEmpty() ? "; " : which.equals("to ") ? " " : ", ")
                    .append(which)
                    .append(whole(bound));
        }
    }

    private static String whole(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static List<String> examples(Section section, String name, List<RecordComponent> parameters) {
        int point = section.key().indexOf('.');
        String outer = section.key().substring(0, point);
        String inner = section.key().substring(point + 1);
        boolean isComplete = parameters.stream()
                .noneMatch(component ->
                        component.getAnnotation(Parameter.class).byDefault().equals(Parameter.REQUIRED));
        List<String> examples = new ArrayList<>();
        if (isComplete) {
            String other = section.catalogue().names().stream()
                    .filter(another -> !another.equals(name) && !another.equals("csv"))
                    .reduce((first, second) -> second)
                    .orElse(name);
            examples.add("  \"" + outer + "\": { \"" + inner + "\": \"" + name + "\" }");
            examples.add("  \"vary\": { \"" + section.key() + "\": [\"" + name + "\", \"" + other + "\"] }");
        }
        if (!parameters.isEmpty()) {
            examples.add("  \"" + outer + "\": { \"" + inner + "\": { \"type\": \"" + name + "\""
                    + parameters.stream().map(ChoiceText::member).collect(Collectors.joining()) + " } }");
        }
        return examples;
    }

    private static String member(RecordComponent component) {
        String byDefault = component.getAnnotation(Parameter.class).byDefault();
        return ", \"" + component.getName() + "\": " + (byDefault.equals(Parameter.REQUIRED) ? "\"…\"" : byDefault);
    }
}
