package harness.config.json;

/**
 * One {@code --set PATH=VALUE} of the command line: it replaces what the file says at a path.
 *
 * @param path a path of the config, or {@code vary.} and a path to replace or add a list of varied values
 * @param value JSON, or else a text as it is
 */
public record Setting(String path, String value) {

    public static final String OPTION = "--set ";

    /**
     * Reads {@code PATH=VALUE}.
     *
     * @throws IllegalArgumentException if there is no path or no equals sign
     */
    public static Setting parse(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(
                    "expected PATH=VALUE, for example training.epochs=100, found " + Wording.quoted(assignment));
        }
        return new Setting(assignment.substring(0, equals).strip(), assignment.substring(equals + 1));
    }

    /** The value, placed at this setting's path. */
    public Node node(Problems problems) {
        Problems ofValue = new Problems();
        return JsonReader.read(value, place(), ofValue)
                .map(node -> {
                    problems.addAll(ofValue);
                    return node;
                })
                .orElseGet(() -> new Node.Leaf(place(), Node.Form.TEXT, value));
    }

    public Place place() {
        return new Place(OPTION + Wording.escaped(path) + "=" + Wording.escaped(value), 0, 0, Wording.escaped(path));
    }
}
