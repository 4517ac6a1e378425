package harness.report;

/** The sentence under a figure that says what its marks mean. */
final class Footnotes {

    private Footnotes() {}

    /** Footnote of a figure of medians and quartiles. */
    static String of(int seeds, boolean leftAxis, boolean zero) {
        StringBuilder text =
                new StringBuilder(seeds == 1 ? "One seed." : "Median and quartiles over " + seeds + " seeds.");
        if (leftAxis) {
            text.append(" Triangles: the median leaves the axis here.");
        }
        if (zero) {
            text.append(" 0: the median is exactly zero, which a log axis cannot show.");
        }
        return text.toString();
    }
}
