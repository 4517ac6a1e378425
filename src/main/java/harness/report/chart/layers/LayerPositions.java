package harness.report.chart.layers;

import harness.report.chart.layers.ProfileLines.Line;
import harness.report.figure.Scale;
import java.util.List;

/**
 * Where layers stand along an axis: by their number where all networks are of one depth, else by how far they are on the
 * way from the first layer to the output.
 *
 * @param axis the axis with its ticks
 * @param title what it says
 * @param most the most layers of a network
 * @param relative whether the first and the last layer of every network stand at the same two places
 */
record LayerPositions(Scale axis, String title, int most, boolean relative) {

    private static final double ROOM = 0.03;

    /** Positions of the layers of some networks, in panels of a width in logical pixels. */
    static LayerPositions of(List<Line> lines, int panelWidth) {
        int most = lines.stream().mapToInt(Line::layers).max().orElse(1);
        int least = lines.stream().mapToInt(Line::layers).min().orElse(1);
        if (most == least) {
            return new LayerPositions(
                    Scale.whole(1, most, Math.max(2, panelWidth / 40)), "layer (1 = first hidden)", most, false);
        }
        Scale bare = Scale.plain(-ROOM, 1 + ROOM);
        List<Scale.Tick> ticks = List.of(
                new Scale.Tick(bare.place(0), "0"),
                new Scale.Tick(bare.place(0.5), "0.5"),
                new Scale.Tick(bare.place(1), "1"));
        return new LayerPositions(
                new Scale(bare.minimum(), bare.maximum(), false, ticks),
                "relative position of the layer (0 = first layer, 1 = output)",
                most,
                true);
    }

    /** The axis of a network's layer numbers. */
    Scale of(Line line) {
        if (!relative) {
            return axis;
        }
        double room = ROOM * Math.max(1, line.layers() - 1);
        // A single layer is the output.
        double first = line.layers() == 1 ? 0 : 1;
        return Scale.plain(first - room, line.layers() + room);
    }

    /** How far beside its place the dot of a network with a single layer stands, as a share of the panel. */
    double aside(int index, int count) {
        double middle = (count - 1) / 2.0;
        return most == 1 ? (index - middle) * 0.2 : relative ? (index - count + 1) * 0.04 : 0;
    }
}
