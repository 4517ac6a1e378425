package harness.report.chart;

import harness.report.figure.Style;
import java.awt.BasicStroke;

/**
 * What dashes mean, the same in every chart: a line that is not solid was measured on samples that the network was not
 * trained on. Series are never told apart by dashes, but by colours and markers.
 */
final class PartStrokes {

    static final BasicStroke TRAIN = Style.CURVE;
    static final BasicStroke TEST = Style.DASHED_CURVE;
    static final BasicStroke VALIDATION = Style.DOTTED_CURVE;

    private PartStrokes() {}
}
