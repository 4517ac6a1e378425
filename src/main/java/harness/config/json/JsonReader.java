package harness.config.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a tree of nodes of JSON text. */
public final class JsonReader {

    private static final int DEEPEST = 64;

    private static final int LONGEST_KEY = 10_000;

    private static final int LONGEST_NUMBER = 1000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST_KEY)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            // NaN is then a value like any other, refused with its path beside all other problems.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final JsonParser parser;
    private final Place source;
    private final Problems problems;

    private JsonReader(JsonParser parser, Place source, Problems problems) {
        this.parser = parser;
        this.source = source;
        this.problems = problems;
    }

    /**
     * Reads one JSON value, which must be all there is.
     *
     * @param source the source and, as path, where its value stands in the config; its line is 0 if places are to have
     *     no lines
     * @param problems receives duplicate keys, or else why the text is not JSON
     * @return empty if the text is not JSON
     */
    public static Optional<Node> read(String text, Place source, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                parser.nextToken();
                JsonReader reader = new JsonReader(parser, source, problems);
                Node root = reader.value(source.path());
                if (parser.nextToken() != null) {
                    Place place = reader.place(source.path());
                    problems.add(place, "expected the end of the file after the config, found more");
                    return Optional.empty();
                }
                return Optional.of(root);
            } catch (StreamConstraintsException excess) {
                Place place = new JsonReader(parser, source, problems).place("");
                problems.add(place, tooMuch(excess));
            } catch (StreamReadException malformed) {
                JsonLocation location = malformed.getLocation();
                Place place = new JsonReader(parser, source, problems).place("", location);
                problems.add(place, MalformedJson.explain(text, parser, malformed));
            }
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    /** Which bound was passed, as only the parser's message tells. */
    private static String tooMuch(StreamConstraintsException excess) {
        String message = String.valueOf(excess.getMessage());
        if (message.contains("Name length")) {
            return "a key is longer than " + LONGEST_KEY + " characters";
        }
        return message.contains("Number")
                ? "a number is longer than " + LONGEST_NUMBER + " characters"
                : "nested deeper than " + DEEPEST + " levels";
    }

    private Node value(String path) throws IOException {
        Place place = place(path);
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonEOFException(parser, null, "no value");
        }
        return switch (token) {
            case START_OBJECT -> branch(place);
            case START_ARRAY -> items(place);
            case VALUE_STRING -> text(place);
            case VALUE_TRUE, VALUE_FALSE -> new Node.Leaf(place, Node.Form.TRUTH, parser.getText());
            case VALUE_NULL -> new Node.Leaf(place, Node.Form.NULL, parser.getText());
            default -> new Node.Leaf(place, Node.Form.NUMBER, parser.getText());
        };
    }

    private Node text(Place place) throws IOException {
        String text = parser.getText();
        if (text.codePoints().anyMatch(codePoint -> Character.getType(codePoint) == Character.SURROGATE)) {
            problems.add(place, "half of a pair of \\u escapes that make one character; write both halves");
        }
        return new Node.Leaf(place, Node.Form.TEXT, text);
    }

    private Node branch(Place place) throws IOException {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String path = Place.member(place.path(), key);
            Place keyPlace = place(path);
            parser.nextToken();
            Node.Member member = new Node.Member(keyPlace, value(path));
            Node.Member first = members.putIfAbsent(key, member);
            if (first != null) {
                String where = keyPlace.line() == 0
                        ? ""
                        : "; first on line " + first.key().line();
                problems.add(keyPlace, "key given twice" + where);
            }
        }
        return new Node.Branch(place, members);
    }

    private Node items(Place place) throws IOException {
        List<Node> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(value(place.path() + "[" + nodes.size() + "]"));
        }
        return new Node.Items(place, nodes);
    }

    private Place place(String path) {
        return place(path, parser.currentTokenLocation());
    }

    private Place place(String path, JsonLocation location) {
        return source.line() == 0
                ? source.at(path)
                : new Place(source.source(), location.getLineNr(), location.getColumnNr(), path);
    }
}
