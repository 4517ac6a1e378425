package harness.cli.text;

import harness.catalogue.Catalogue;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The choices of one kind that a config can name.
 *
 * @param key of the config that takes one of them
 */
public record Section(String heading, String key, Catalogue<?> catalogue) {

    /** Whether a person may mean all of it: {@code optimizers}, {@code optimizer}, {@code training.optimizer}. */
    public boolean isCalled(String name) {
        String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        return heading.toLowerCase(Locale.ROOT).matches(Pattern.quote(singular) + "s?")
                || List.of(key, key.substring(key.indexOf('.') + 1), catalogue.kind())
                        .contains(singular);
    }

    /** All of them, each with its parameters. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(heading + " (" + key + ")"));
        for (String name : catalogue.names()) {
            lines.add("  " + name);
            for (RecordComponent component : catalogue.find(name).orElseThrow().getRecordComponents()) {
                lines.add(ChoiceText.parameter(component, "      "));
            }
        }
        lines.add("");
        return lines;
    }
}
