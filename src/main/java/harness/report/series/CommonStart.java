package harness.report.series;

import java.util.List;
import org.apache.commons.lang3.StringUtils;

/** Shortens long names where they are alike, so that where they differ is read. */
final class CommonStart {

    /** Shorter names are left as they are. */
    private static final int LONG = 28;

    /** Of what is alike, so much stays at its start and at its end. */
    private static final int KEPT_START = 6;

    private static final int KEPT_END = 4;

    private CommonStart() {}

    /** The same names, the long ones without the middle of what they all begin and end with. */
    static List<String> leftOut(List<String> names) {
        List<String> longNames =
                names.stream().filter(name -> name.length() > LONG).toList();
        if (longNames.size() < 2) {
            return names;
        }
        String start = StringUtils.getCommonPrefix(longNames.toArray(String[]::new));
        String end = StringUtils.reverse(StringUtils.getCommonPrefix(longNames.stream()
                .map(name -> StringUtils.reverse(name.substring(start.length())))
                .toArray(String[]::new)));
        return names.stream()
                .map(name -> name.length() <= LONG
                        ? name
                        : shortened(start)
                                + name.substring(start.length(), name.length() - end.length())
                                + shortened(end))
                .toList();
    }

    private static String shortened(String alike) {
        return alike.codePointCount(0, alike.length()) <= KEPT_START + KEPT_END + 2
                ? alike
                : alike.substring(0, alike.offsetByCodePoints(0, KEPT_START)) + "…"
                        + alike.substring(alike.offsetByCodePoints(alike.length(), -KEPT_END));
    }
}
