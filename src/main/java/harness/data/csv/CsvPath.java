package harness.data.csv;

import harness.data.dataset.DataException;
import harness.data.dataset.Printable;
import harness.data.dataset.Quoted;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What people write for a path and is none, with a sentence of its own for each. */
final class CsvPath {

    /** A single letter is a drive of Windows. */
    private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+://|file:).*");

    private CsvPath() {}

    /**
     * Refuses what can be no path, or is none here.
     *
     * @throws DataException with the cure
     */
    static void check(String path) {
        OptionalInt control = path.codePoints().filter(Character::isISOControl).findFirst();
        if (control.isPresent()) {
            throw new DataException("there is a control character (" + name(control.getAsInt()) + ") in the path "
                    + Quoted.one(path) + ": in JSON, write \\\\ for a backslash, or / instead");
        }
        if (path.isBlank()) {
            throw new DataException("the path is blank: name a CSV file");
        }
        if (path.equals("~") || path.startsWith("~/") || path.startsWith("~\\")) {
            throw new DataException("only a shell knows what ~ is in the path " + Quoted.one(path)
                    + ": write the whole path of the folder, or one relative to the folder of the config");
        }
        if (URL.matcher(path).matches()) {
            throw new DataException(Quoted.one(path) + " is a URL: "
                    + (path.startsWith("file:")
                            ? "write the path alone, without file://"
                            : "download the file and write its path, for nothing is read from a network"));
        }
    }

    private static String name(int control) {
        return switch (control) {
            case '\t' -> "tab";
            case '\n' -> "line feed";
            case '\r' -> "carriage return";
            case '\b' -> "backspace";
            case '\f' -> "form feed";
            default -> Printable.line(Character.toString(control));
        };
    }
}
