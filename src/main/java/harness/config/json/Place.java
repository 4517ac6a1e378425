package harness.config.json;

/**
 * Where something was written.
 *
 * @param source the file as it was named, or the setting of the command line, such as {@code --set training.epochs=5}
 * @param line line of the file, from 1; 0 if the source has no lines
 * @param column column of the line, from 1, in UTF-16 units; 0 if the source has no lines
 * @param path path in the config, for example {@code vary.network.activation[3].alpha}; empty for the whole of it
 */
public record Place(String source, int line, int column, String path) {

    /** A whole source. */
    public static Place of(String source) {
        return new Place(source, 0, 0, "");
    }

    /** Whether it is on the command line. */
    public boolean isSetting() {
        return source.startsWith(Setting.OPTION);
    }

    public Place at(String otherPath) {
        return new Place(source, line, column, otherPath);
    }

    /** The path of a member of an object that stands at a path. */
    public static String member(String path, String key) {
        String shown = Wording.escaped(key);
        return path.isEmpty() ? shown : path + "." + shown;
    }

    /** For example {@code configs/compare.json:7:18  training.epochs}. */
    @Override
    public String toString() {
        String position = line == 0 ? source : source + ":" + line + ":" + column;
        boolean saysPath = path.isEmpty() || source.startsWith(Setting.OPTION + path + "=");
        return saysPath ? position : position + "  " + path;
    }
}
