package harness.report.chart;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.analysis.GradientFlow;
import harness.analysis.GradientMeasure;
import harness.analysis.LearningCurves;
import harness.analysis.Quartiles;
import harness.training.Metric;
import harness.training.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
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
                probes(cell, Accidents::explode, UnaryOperator.identity()),
                cell.gradientFlows(),
                cell.gradientSpreads(),
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

    private static CellAnalysis withCurves(CellAnalysis cell, LearningCurves curves) {
        return new CellAnalysis(
                cell.cell(),
                cell.outcomes(),
                cell.finalTestAccuracy(),
                curves,
                cell.probes(),
                cell.gradientFlows(),
                cell.gradientSpreads(),
                cell.decisionField());
    }

    private static LearningCurves blowUp(LearningCurves curves) {
        return changed(curves, (metric, band) -> metric.isAccuracy() ? band : blowUp(band));
    }

    private static LearningCurves changed(LearningCurves curves, BiFunction<Metric, Band, Band> change) {
        Map<Metric, Band> bands = new EnumMap<>(Metric.class);
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

    private static Map<String, List<Band>> probes(
            CellAnalysis cell, UnaryOperator<Band> gradientNorm, UnaryOperator<Band> deadFraction) {
        return Map.of(
                "gradient_norm",
                cell.probe("gradient_norm").stream().map(gradientNorm).toList(),
                "dead_fraction",
                cell.probe("dead_fraction").stream().map(deadFraction).toList());
    }

    /** Infinite in the middle, unknown at the end. */
    private static Band explode(Band band) {
        Band blown = blowUp(band);
        blown.median()[band.at().length - 1] = Double.NaN;
        return blown;
    }

    /** Gradient norms of exactly 0 in all layers but the last. */
    static CellAnalysis dead(CellAnalysis cell) {
        return new CellAnalysis(
                cell.cell(),
                Collections.nCopies(cell.outcomes().size(), Outcome.DEAD),
                Arrays.stream(cell.finalTestAccuracy()).map(value -> 0.5).toArray(),
                cell.learningCurves(),
                killed(cell),
                flows(cell, 0),
                cell.gradientSpreads(),
                cell.decisionField());
    }

    /** After the first epoch no layer but the last has a gradient, and all units are dead. */
    private static Map<String, List<Band>> killed(CellAnalysis cell) {
        List<Band> norms = cell.probe("gradient_norm");
        List<Band> killed = new ArrayList<>();
        for (int layer = 0; layer < norms.size(); layer++) {
            Band band = norms.get(layer);
            Band zeros = filled(band, 0);
            zeros.upper()[0] = band.upper()[0];
            zeros.median()[0] = band.median()[0];
            zeros.lower()[0] = band.lower()[0];
            killed.add(layer == norms.size() - 1 ? band : zeros);
        }
        return Map.of(
                "gradient_norm",
                killed,
                "dead_fraction",
                cell.probe("dead_fraction").stream()
                        .map(band -> filled(band, 1))
                        .toList());
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
                probes(cell, band -> filled(band, value), band -> filled(band, value)),
                flows(cell, value),
                cell.gradientSpreads(),
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
                                Metric.TRAIN_LOSS,
                                band,
                                Metric.TEST_LOSS,
                                band,
                                Metric.TRAIN_ACCURACY,
                                band,
                                Metric.TEST_ACCURACY,
                                band),
                        cell.outcomes().size()),
                cell.probes(),
                cell.gradientFlows(),
                cell.gradientSpreads(),
                cell.decisionField());
    }
}
