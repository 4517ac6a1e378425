package harness.report.series;

import harness.data.Part;
import harness.report.figure.Style;
import java.awt.BasicStroke;

/**
 * What dashes mean, the same in every chart: a line that is not solid was measured on samples that the network was not
 * trained on. Series are never told apart by dashes, but by colours and markers.
 */
public final class PartStrokes {

    public static final BasicStroke TRAIN = Style.CURVE;
    public static final BasicStroke TEST = Style.DASHED_CURVE;
    public static final BasicStroke VALIDATION = Style.DOTTED_CURVE;

    private PartStrokes() {}

    /** The stroke of what was measured on a part. */
    public static BasicStroke of(Part part) {
        return switch (part) {
            case TRAIN -> TRAIN;
            case TEST -> TEST;
            case VALIDATION -> VALIDATION;
        };
    }

    /**
     * The stroke for one of several curves in a panel: dashes of every other begin a dash later, so that of two curves
     * that coincide both show.
     *
     * @param place of the curve among those of the panel
     */
    public static BasicStroke shifted(BasicStroke stroke, int place) {
        float[] dashes = stroke.getDashArray();
        return dashes == null || place % 2 == 0
                ? stroke
                : new BasicStroke(
                        stroke.getLineWidth(),
                        stroke.getEndCap(),
                        stroke.getLineJoin(),
                        stroke.getMiterLimit(),
                        dashes,
                        dashes[0]);
    }
}
