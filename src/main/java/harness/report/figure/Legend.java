package harness.report.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;

/**
 * Samples of lines and markers with their names, flowing from left to right into as many rows as the width demands.
 *
 * @param entries what is explained
 */
public record Legend(List<Entry> entries) {

    static final Legend NONE = new Legend(List.of());

    private static final int LINE = 26;
    private static final int MARKER = 10;
    private static final int SAMPLE_GAP = 6;
    private static final int ENTRY_GAP = 18;
    private static final int ROW = 20;
    private static final int MAXIMUM_LINES = 3;

    /** Draws the sample of an entry around a middle height, from x to x + width. */
    public interface Sample {
        /** Draws. */
        void paint(Graphics2D g, double x, double middle, double width);
    }

    /**
     * One explained thing.
     *
     * @param label what it is
     * @param sampleWidth room for the sample
     * @param roomBelow what the sample needs more than the height of a row
     * @param sample draws it
     */
    public record Entry(String label, int sampleWidth, int roomBelow, Sample sample) {
        /** An entry whose sample is as wide as a line and as high as a row. */
        public Entry(String label, Sample sample) {
            this(label, LINE, sample);
        }

        /** An entry whose sample is as high as a row. */
        public Entry(String label, int sampleWidth, Sample sample) {
            this(label, sampleWidth, 0, sample);
        }

        private List<String> lines(double available) {
            return Text.wrap(label, Style.LABEL, available - sampleWidth - SAMPLE_GAP, MAXIMUM_LINES);
        }

        private double width(double available) {
            return sampleWidth + SAMPLE_GAP + Text.width(lines(available), Style.LABEL);
        }
    }

    /** A line without a marker. */
    public static Entry line(String label, Color color, Stroke stroke) {
        return new Entry(label, (g, x, middle, width) -> {
            g.setColor(color);
            g.setStroke(stroke);
            g.draw(new Line2D.Double(x, middle, x + width, middle));
        });
    }

    /** The line of a series with its marker. */
    public static Entry series(String label, SeriesStyle style, Stroke stroke) {
        return new Entry(label, (g, x, middle, width) -> {
            g.setColor(style.color());
            g.setStroke(stroke);
            g.draw(new Line2D.Double(x, middle, x + width, middle));
            if (style.isMarked()) {
                style.dot().paint(g, x + width / 2, middle, 0);
            }
        });
    }

    /** A filled area, as that of a band. */
    public static Entry area(String label, Color color) {
        return new Entry(label, (g, x, middle, width) -> {
            g.setColor(color);
            g.fill(new Rectangle2D.Double(x, middle - 6, width, 12));
        });
    }

    /** A marker alone. */
    public static Entry marker(String label, Marker marker) {
        return new Entry(label, MARKER, (g, x, middle, width) -> marker.paint(g, x + width / 2, middle, 0));
    }

    private List<List<Entry>> rows(double width) {
        List<List<Entry>> rows = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (Entry entry : entries) {
            double wanted = entry.width(width);
            if (used + ENTRY_GAP + wanted > width) {
                rows.add(new ArrayList<>());
                used = -ENTRY_GAP;
            }
            rows.get(rows.size() - 1).add(entry);
            used += ENTRY_GAP + wanted;
        }
        return rows;
    }

    private static int rowHeight(List<Entry> row, double width) {
        int lines =
                row.stream().mapToInt(entry -> entry.lines(width).size()).max().orElse(0);
        int below = row.stream().mapToInt(Entry::roomBelow).max().orElse(0);
        return ROW + Math.max((lines - 1) * Text.lineHeight(Style.LABEL), below);
    }

    int height(double width) {
        return rows(width).stream().mapToInt(row -> rowHeight(row, width)).sum();
    }

    void paint(Graphics2D g, double left, double top, double width) {
        double middle = top + ROW / 2.0;
        for (List<Entry> row : rows(width)) {
            double x = left;
            for (Entry entry : row) {
                entry.sample.paint(g, x, middle, entry.sampleWidth);
                g.setColor(Palette.INK);
                double baseline = middle + 5;
                for (String line : entry.lines(width)) {
                    Text.draw(g, line, Style.LABEL, x + entry.sampleWidth + SAMPLE_GAP, baseline, 0);
                    baseline += Text.lineHeight(Style.LABEL);
                }
                x += entry.width(width) + ENTRY_GAP;
            }
            middle += rowHeight(row, width);
        }
    }
}
