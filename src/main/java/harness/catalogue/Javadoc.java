package harness.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;

/** What the Javadoc of a class says, as plain text. The sources of what a config can name are in the jar for this. */
public final class Javadoc {

    /** Not beside the classes, where a compiler would take them for sources of its own. */
    private static final String SOURCES = "/javadoc/";

    private static final String BEGIN = "/**";

    /** {@code {@code text}}, {@code {@link Name}} and {@code {@link Name text}}. */
    private static final Pattern TAGGED = Pattern.compile("\\{@(?:code\\s+|link\\s+(?:[^\\s}]+\\s+)?)([^}]*)}");

    private static final Pattern PARAGRAPH = Pattern.compile("<(?:p|ul|/ul)>");
    private static final Pattern ELEMENT = Pattern.compile("<[a-z/][^>]*>");

    private Javadoc() {}

    /** The paragraphs of the description, without block tags; none if there is no source of that class. */
    public static List<String> of(Class<?> type) {
        String source = source(type);
        Matcher declaration = Pattern.compile("record " + Pattern.quote(type.getSimpleName()) + "\\b")
                .matcher(source);
        int begin = declaration.find() ? source.lastIndexOf(BEGIN, declaration.start()) : -1;
        if (begin < 0) {
            return List.of();
        }
        String comment = source.substring(begin + BEGIN.length(), source.indexOf("*/", begin));
        String description = comment.replaceAll("(?m)^\\s*\\*", "").split("(?m)^\\s*@", 2)[0];
        return Stream.of(PARAGRAPH.split(
                        TAGGED.matcher(description).replaceAll("$1").replace("<li>", "<p>– ")))
                .map(paragraph -> ELEMENT.matcher(paragraph).replaceAll(""))
                .map(paragraph ->
                        StringEscapeUtils.unescapeHtml4(paragraph).strip().replaceAll("\\s+", " "))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** The file of the class; of a nested one, that of the class around it all. */
    private static String source(Class<?> type) {
        String outermost = type.getName().replaceFirst("\\$.*", "");
        try (InputStream file = type.getResourceAsStream(SOURCES + outermost.replace('.', '/') + ".java")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
