package harness.cli.text;

import harness.analysis.activations.ActivationAnalysis;
import harness.analysis.activations.ActivationProperties;
import harness.report.figure.Numeral;
import java.util.ArrayList;
import java.util.List;

/** The short table at the end of a look at activations. As wide as the terminal, if need be. */
final class PropertyText {

    /** Columns of a row beside its label, the longest remarks included. */
    private static final int FIGURES = 55;

    private static final int SHORTEST_LABEL = 18;
    private static final int MOST_ROWS = 40;

    private PropertyText() {}

    /**
     * The lines of the table, in the order of the config.
     *
     * @param columns that a line may have
     */
    static List<String> lines(List<ActivationAnalysis> activations, int columns) {
        int longest = Math.max(SHORTEST_LABEL, columns - FIGURES);
        int width = activations.stream()
                .mapToInt(activation -> Math.min(longest, Lines.width(activation.label())))
                .max()
                .orElse(0);
        String format = "  %s  %-12s  %-6s  %s";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(format, " ".repeat(width), "range", "slope", "").stripTrailing());
        for (ActivationAnalysis activation : activations.subList(0, Math.min(MOST_ROWS, activations.size()))) {
            ActivationProperties properties = activation.properties();
            String range = Numeral.of(properties.infimum().value()) + " … "
                    + Numeral.of(properties.supremum().value());
            String slope = Numeral.of(properties.steepest().value());
            lines.add(String.format(
                            format,
                            Lines.padded(Lines.shortened(activation.label(), longest), width),
                            range,
                            slope,
                            remarks(properties))
                    .stripTrailing());
        }
        if (activations.size() > MOST_ROWS) {
            lines.add("  … and " + (activations.size() - MOST_ROWS) + " more in properties.csv");
        }
        lines.add("");
        lines.add("slope: the largest |f′|; centred: mean output 0 for standard normal inputs; dips: not monotonic;"
                + " kinked: f′ jumps; dies: f′ is exactly 0 from some point on");
        return lines;
    }

    private static String remarks(ActivationProperties properties) {
        List<String> remarks = new ArrayList<>();
        if (properties.zeroCentred()) {
            remarks.add("centred");
        }
        if (!properties.monotonic()) {
            remarks.add("dips");
        }
        if (!properties.smooth()) {
            remarks.add("kinked");
        }
        if (properties.canDie()) {
            remarks.add("dies");
        }
        return String.join(", ", remarks);
    }
}
