package harness.cli.text;

import harness.study.Resumption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What there is to say of runs that were done before: how many still hold, and what has changed since. */
final class ResumptionText {

    private static final int MOST_CHANGES = 12;
    private static final int LONGEST_VALUE = 60;

    /** What is shown of the characters that two long values have in common, before the first in which they differ. */
    private static final int COMMON_CHARACTERS = 15;

    private static final String ABSENT = "(absent)";

    private ResumptionText() {}

    /** The lines; none if nothing was stored before. */
    static List<String> lines(Resumption found) {
        List<String> lines = new ArrayList<>();
        if (found.stored() == 0) {
            return lines;
        }
        lines.add(kept(found.kept(), found.runs()));
        if (found.changes() != null && !found.changes().isEmpty()) {
            lines.add("The config has changed since:");
            List<String> changes = changes(found.changes());
            changes.stream().limit(MOST_CHANGES).map(change -> "  " + change).forEach(lines::add);
            if (changes.size() > MOST_CHANGES) {
                lines.add("  … and " + (changes.size() - MOST_CHANGES) + " more");
            }
        } else if (found.changes() != null && found.kept() == 0) {
            lines.add("The " + found.stored()
                    + " in the journal are of another engine (a build that changed its classes), or of other data.");
        }
        if (found.kept() > 0) {
            lines.add("(--fresh does all of them again)");
        }
        return lines;
    }

    /** How many runs need not be done, in a sentence. */
    static String kept(int kept, int runs) {
        return kept + " of " + runs + " runs were done before and are kept.";
    }

    /** A line for each: path, value before and value now. */
    static List<String> changes(List<Resumption.Change> changes) {
        return changes.stream()
                .map(change -> change.path() + ": "
                        + change(
                                Objects.requireNonNullElse(change.before(), ABSENT),
                                Objects.requireNonNullElse(change.now(), ABSENT)))
                .toList();
    }

    /** The one value and the other; of long ones, where they differ. */
    private static String change(String before, String now) {
        int shorter = Math.min(before.length(), now.length());
        int common = 0;
        while (common < shorter && before.charAt(common) == now.charAt(common)) {
            common++;
        }
        int from = Math.max(before.length(), now.length()) <= LONGEST_VALUE ? 0 : common - COMMON_CHARACTERS;
        return excerpt(before, from) + " → " + excerpt(now, from);
    }

    private static String excerpt(String value, int from) {
        int start = Math.max(0, from);
        int end = Math.min(value.length(), start + LONGEST_VALUE);
        return (start == 0 ? "" : "…") + value.substring(start, end) + (end == value.length() ? "" : "…");
    }
}
