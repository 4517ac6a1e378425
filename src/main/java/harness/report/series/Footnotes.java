package harness.report.series;

/** The sentence under a figure that says what its marks mean. */
public final class Footnotes {

    private Footnotes() {}

    /** Footnote of a figure of medians and quartiles. */
    public static String of(int seeds, boolean leftAxis, boolean zero) {
        return text("Median and quartiles", seeds, leftAxis, zero);
    }

    /** Footnote of a figure of medians alone. */
    public static String ofMedians(int seeds, boolean leftAxis, boolean zero) {
        return text("Medians", seeds, leftAxis, zero);
    }

    /** What bands are, for the caption of a figure that has some: the picture itself says it in its legend. */
    public static String bands(int seeds) {
        return seeds == 1 ? "" : " Bands reach from the lower to the upper quartile.";
    }

    private static String text(String shown, int seeds, boolean leftAxis, boolean zero) {
        StringBuilder text = new StringBuilder(seeds == 1 ? "One seed." : shown + " over " + seeds + " seeds.");
        String curve = seeds == 1 ? "the curve" : "the median";
        if (leftAxis) {
            text.append(" Triangles: ").append(curve).append(" leaves the axis here.");
        }
        if (zero) {
            text.append(" 0: ").append(curve).append(" is exactly zero, which a log axis cannot show.");
        }
        return text.toString();
    }
}
