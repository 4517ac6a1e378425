package harness.data.dataset;

import java.util.List;
import java.util.stream.Collectors;

/** Text of the user as messages repeat it: in quotes, and cut where it is long. */
public final class Quoted {

    private static final int LENGTH = 40;
    private static final int COUNT = 20;

    private Quoted() {}

    /** One text, on one line. */
    public static String one(String text) {
        return "'" + bare(text) + "'";
    }

    /** The same without the quotes. */
    public static String bare(String text) {
        int length = text.codePointCount(0, text.length());
        String shown = length > LENGTH ? text.substring(0, text.offsetByCodePoints(0, LENGTH)) + "…" : text;
        return Printable.line(shown);
    }

    /** The first 20 texts, and how many more there are. */
    public static String list(List<String> texts) {
        String shown = texts.stream().limit(COUNT).map(Quoted::one).collect(Collectors.joining(", "));
        return texts.size() > COUNT ? shown + " and " + (texts.size() - COUNT) + " more" : shown;
    }
}
