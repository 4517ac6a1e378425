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
 * @param room beyond the first and the last layer, as a share of the way between them
 */
record LayerPositions(Scale axis, String title, int most, boolean relative, double room) {

    private static final double LEAST_ROOM = 0.03;

    /** Logical pixels beyond the outermost layers, so that their dots are whole. */
    private static final double DOT = 4;

    /** Positions of the layers of some networks, in panels of a width in logical pixels. */
    static LayerPositions of(List<Line> lines, int panelWidth) {
        int most = lines.stream().mapToInt(Line::layers).max().orElse(1);
        int least = lines.stream().mapToInt(Line::layers).min().orElse(1);
        double room = Math.max(LEAST_ROOM, DOT / (panelWidth - 2 * DOT));
        if (most == least) {
            int wishedTicks = Math.max(2, panelWidth / 40);
            Scale layers =
                    most == 1 ? Scale.whole(1, 1, wishedTicks) : Scale.whole(1, most, room * (most - 1), wishedTicks);
            return new LayerPositions(layers, "layer (1 = first hidden)", most, false, room);
        }
        Scale bare = Scale.plain(-room, 1 + room);
        List<Scale.Tick> ticks = List.of(
                new Scale.Tick(bare.place(0), "0"),
                new Scale.Tick(bare.place(0.5), "0.5"),
                new Scale.Tick(bare.place(1), "1"));
        return new LayerPositions(
                new Scale(bare.minimum(), bare.maximum(), false, ticks),
                "relative position of the layer (0 = first layer, 1 = output)",
                most,
                true,
                room);
    }

    /** The axis of a network's layer numbers. */
    Scale of(Line line) {
        if (!relative) {
            return axis;
        }
        double beyond = room * Math.max(1, line.layers() - 1);
        // A single layer is the output.
        double first = line.layers() == 1 ? 0 : 1;
        return Scale.plain(first - beyond, line.layers() + beyond);
    }

    /** How far beside its place the dot of a network with a single layer stands, as a share of the panel. */
    double aside(int index, int count) {
        double middle = (count - 1) / 2.0;
        return most == 1 ? (index - middle) * 0.2 : relative ? (index - count + 1) * 0.04 : 0;
    }
}
