package harness.cli.text;

import harness.data.dataset.FirstFew;
import java.util.ArrayList;
import java.util.List;

/** Says which charts are not there, or not of this config. */
final class ChartText {

    private ChartText() {}

    /**
     * Lines about charts that were not drawn.
     *
     * @param failures a line for each reason
     * @param kept the paths of earlier pictures that stay in their place
     */
    static List<String> failures(List<String> failures, List<String> kept) {
        List<String> lines = new ArrayList<>(failures);
        if (!kept.isEmpty()) {
            FirstFew<String> shown = new FirstFew<>(FirstFew.PROBLEMS);
            kept.stream()
                    .map(picture -> picture.substring(picture.indexOf('/') + 1, picture.lastIndexOf('.')))
                    .distinct()
                    .forEach(shown::add);
            lines.add("Their pictures of before are still there, and show nothing of what was done now: "
                    + String.join(", ", shown.lines("chart")));
        }
        return lines;
    }
}
