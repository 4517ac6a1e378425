package harness.report.chart;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.analysis.GradientFlow;
import harness.analysis.GradientMeasure;
import harness.analysis.LayerBands;
import harness.analysis.LearningCurves;
import harness.analysis.Quartiles;
import harness.data.Part;
import harness.training.Metric;
import harness.training.Outcome;
import harness.training.Quantity;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Turns cells into what runs that went wrong leave behind. */
final class Accidents {

    private Accidents() {}

    /** Losses that grow beyond measure from the twentieth recorded epoch on, and gradients that explode. */
    static CellAnalysis diverged(CellAnalysis cell) {
        int seeds = cell.outcomes().size();
        double[] accuracy = cell.finalTestAccuracy().clone();
        Arrays.fill(accuracy, 0, seeds / 2, Double.NaN);
        return new CellAnalysis(
                cell.cell(),
                Collections.nCopies(seeds, Outcome.DIVERGED),
                accuracy,
                blowUp(cell.learningCurves()),
                layers(cell, (probe, band) -> probe.equals("dead_fraction") ? band : blowUp(band)),
                cell.gradientFlows(),
                cell.gradientSpreads(),
                cell.confusion(),
                null);
    }

    /** Six of ten runs were stopped after the middle of the epochs. */
    static CellAnalysis stoppedHalfway(CellAnalysis cell) {
        LearningCurves curves = cell.learningCurves();
        int[] training = curves.training().clone();
        Arrays.fill(training, training.length / 2 + 1, training.length, curves.runs() * 4 / 10);
        return withCurves(
                cell, new LearningCurves(curves.at(), curves.bands(), training, curves.diverged(), curves.runs()));
    }

    /** Six of ten runs diverged after the middle of the epochs. */
    static CellAnalysis divergedHalfway(CellAnalysis cell) {
        LearningCurves curves = stoppedHalfway(cell).learningCurves();
        int[] diverged = curves.diverged().clone();
        Arrays.fill(diverged, diverged.length / 2 + 1, diverged.length, curves.runs() * 6 / 10);
        return withCurves(
                cell, new LearningCurves(curves.at(), curves.bands(), curves.training(), diverged, curves.runs()));
    }

    private static CellAnalysis withCurves(CellAnalysis cell, LearningCurves curves) {
        return new CellAnalysis(
                cell.cell(),
                cell.outcomes(),
                cell.finalTestAccuracy(),
                curves,
                cell.probes(),
                cell.gradientFlows(),
                cell.gradientSpreads(),
                cell.confusion(),
                cell.decisionField());
    }

    private static LearningCurves blowUp(LearningCurves curves) {
        return changed(curves, (metric, band) -> metric.quantity() == Quantity.ACCURACY ? band : blowUp(band));
    }

    private static LearningCurves changed(LearningCurves curves, BiFunction<Metric, Band, Band> change) {
        Map<Metric, Band> bands = new LinkedHashMap<>();
        curves.bands().forEach((metric, band) -> bands.put(metric, change.apply(metric, band)));
        return new LearningCurves(curves.at(), bands, curves.training(), curves.diverged(), curves.runs());
    }

    private static Band blowUp(Band band) {
        double[] median = band.median().clone();
        double[] upper = band.upper().clone();
        double[] lower = band.lower().clone();
        for (int i = 20; i < median.length; i++) {
            median[i] = i < 30 ? median[i] * Math.pow(1000, i - 20) : Double.POSITIVE_INFINITY;
            upper[i] = i < 24 ? 1e15 + i : Double.POSITIVE_INFINITY;
            lower[i] = i < 40 ? lower[i] : i < 50 ? 1e300 : Double.NaN;
        }
        return new Band(band.at(), lower, median, upper);
    }

    private static Map<String, LayerBands> layers(CellAnalysis cell, BiFunction<String, Band, Band> change) {
        Map<String, LayerBands> changed = new LinkedHashMap<>();
        cell.probes().forEach((probe, bands) -> {
            List<Band> curves = bands.curves().stream()
                    .map(band -> change.apply(probe, band))
                    .toList();
            double[] largest = curves.stream()
                    .mapToDouble(band -> Arrays.stream(band.upper())
                            .filter(Double::isFinite)
                            .max()
                            .orElse(Double.NaN))
                    .toArray();
            changed.put(probe, new LayerBands(curves, largest));
        });
        return changed;
    }

    /** Gradient norms of exactly 0 in all layers after the start, and only dead units. */
    static CellAnalysis dead(CellAnalysis cell) {
        return new CellAnalysis(
                cell.cell(),
                Collections.nCopies(cell.outcomes().size(), Outcome.DEAD),
                Arrays.stream(cell.finalTestAccuracy()).map(value -> 0.5).toArray(),
                cell.learningCurves(),
                layers(cell, (probe, band) -> probe.equals("dead_fraction") ? filled(band, 1) : killed(band)),
                flows(cell, 0),
                cell.gradientSpreads(),
                cell.confusion(),
                cell.decisionField());
    }

    private static Band killed(Band band) {
        double[] zeros = new double[band.at().length];
        zeros[0] = band.median()[0];
        return new Band(band.at(), zeros, zeros, zeros);
    }

    /** One value wherever there was a measurement. */
    static CellAnalysis filledWith(CellAnalysis cell, double value) {
        double[] accuracy = cell.finalTestAccuracy().clone();
        Arrays.fill(accuracy, value);
        return new CellAnalysis(
                cell.cell(),
                cell.outcomes(),
                accuracy,
                changed(cell.learningCurves(), (metric, band) -> filled(band, value)),
                layers(cell, (probe, band) -> filled(band, value)),
                flows(cell, value),
                cell.gradientSpreads(),
                cell.confusion(),
                cell.decisionField());
    }

    private static List<GradientFlow> flows(CellAnalysis cell, double value) {
        Map<GradientMeasure, Quartiles> measures = new EnumMap<>(GradientMeasure.class);
        for (GradientMeasure measure : GradientMeasure.values()) {
            measures.put(measure, new Quartiles(value, value, value));
        }
        return cell.gradientFlows().stream()
                .map(flow -> new GradientFlow(flow.epoch(), measures))
                .toList();
    }

    private static Band filled(Band band, double value) {
        double[] values = new double[band.at().length];
        Arrays.fill(values, value);
        return new Band(band.at(), values, values.clone(), values.clone());
    }

    /** Losses of the first epochs only. */
    static CellAnalysis withLoss(CellAnalysis cell, double... losses) {
        int[] at = IntStream.range(0, losses.length).toArray();
        Band band = new Band(at, losses, losses, losses);
        return new CellAnalysis(
                cell.cell(),
                cell.outcomes(),
                cell.finalTestAccuracy(),
                SyntheticGrid.learningCurves(
                        Map.of(
                                new Metric(Part.TRAIN, Quantity.LOSS),
                                band,
                                new Metric(Part.TEST, Quantity.LOSS),
                                band,
                                new Metric(Part.TRAIN, Quantity.ACCURACY),
                                band,
                                new Metric(Part.TEST, Quantity.ACCURACY),
                                band),
                        cell.outcomes().size()),
                cell.probes(),
                cell.gradientFlows(),
                cell.gradientSpreads(),
                cell.confusion(),
                cell.decisionField());
    }
}
