package harness.cli;

import harness.report.verify.Difference;
import harness.report.verify.FolderComparison;
import harness.report.verify.ItemDifference;
import java.util.ArrayList;
import java.util.List;

/** What a verification found, for a person. */
final class DifferenceText {

    private static final int LONGEST = 200;

    private DifferenceText() {}

    /** Says everything that was found. */
    static void say(FolderComparison found, Output output) {
        found.strays().forEach(output::complain);
        lines(found.differences(), found.differing()).forEach(output::complain);
        output.say("");
        if (!found.missing().isEmpty()) {
            output.say("Not there: " + String.join(", ", found.missing()));
        }
    }

    /**
     * Everything that differs.
     *
     * @param items the first few of those that do
     * @param differing how many do
     */
    private static List<String> lines(List<ItemDifference> items, int differing) {
        List<String> lines = new ArrayList<>();
        items.forEach(item -> lines.addAll(lines(item)));
        if (differing > items.size()) {
            lines.add("and " + (differing - items.size()) + " more of these");
        }
        return lines;
    }

    /** A run, a cell or an activation: where it differs first, and in which other tables. */
    private static List<String> lines(ItemDifference item) {
        List<String> lines = new ArrayList<>(List.of(item.name() + " differs"));
        lines.addAll(lines(item.differences().get(0)));
        List<String> others = item.differences().stream()
                .skip(1)
                .map(Difference::table)
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            lines.add("  and in " + String.join(", ", others));
        }
        return lines;
    }

    /** Table, place and column, and below them the two values. */
    private static List<String> lines(Difference difference) {
        String where =
                "  " + difference.table() + (difference.place().isEmpty() ? "" : ", " + difference.place()) + ": ";
        if (difference.column() != null) {
            String recorded =
                    difference.recorded() == null ? "nothing: the row ends here" : shown(difference.recorded());
            return List.of(
                    where + difference.column(), "    recorded " + recorded, "    now      " + shown(difference.now()));
        }
        if (difference.recorded() == null) {
            return List.of(where + "a row is missing", "    now      " + shown(difference.now()));
        }
        if (difference.recorded().equals(difference.now())) {
            return List.of(where + "the end of the row is missing");
        }
        return List.of(where + "a row too many, or a cell", "    recorded " + shown(difference.recorded()));
    }

    private static String shown(String value) {
        if (value.isEmpty()) {
            return "(empty)";
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
