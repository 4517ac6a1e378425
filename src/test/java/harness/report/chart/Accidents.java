package harness.report.chart;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.analysis.CellAnalysis.GradientProfile;
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
import java.util.stream.IntStream;

/** Turns cells into what runs that went wrong leave behind. */
final class Accidents {

    private Accidents() {}

    /** Losses that grow beyond measure from the twentieth recorded epoch on, and gradients that explode. */
    static CellAnalysis diverged(CellAnalysis cell) {
        int seeds = cell.outcomes().size();
        double[] accuracy = cell.finalTestAccuracy().clone();
        Arrays.fill(accuracy, 0, seeds / 2, Double.NaN);
        List<GradientProfile> gradients = new ArrayList<>();
        for (GradientProfile profile : cell.gradientNorms()) {
            gradients.add(
                    gradients.isEmpty() ? profile : new GradientProfile(profile.epoch(), explode(profile.norms())));
        }
        return new CellAnalysis(
                cell.values(),
                Collections.nCopies(seeds, Outcome.DIVERGED),
                accuracy,
                blowUp(cell.learningCurves()),
                gradients,
                cell.gradientNormCurves().stream().map(Accidents::blowUp).toList(),
                cell.deadFractionCurves(),
                cell.gradientFlows(),
                cell.gradientSpreads(),
                null);
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

    private static Band explode(Band band) {
        double[] median = band.median().clone();
        median[0] = Double.POSITIVE_INFINITY;
        median[median.length - 1] = Double.NaN;
        return new Band(band.at(), band.lower(), median, band.upper());
    }

    /** Gradient norms of exactly 0 in all layers but the last. */
    static CellAnalysis dead(CellAnalysis cell) {
        List<GradientProfile> gradients = new ArrayList<>();
        for (GradientProfile profile : cell.gradientNorms()) {
            gradients.add(gradients.isEmpty() ? profile : new GradientProfile(profile.epoch(), kill(profile.norms())));
        }
        return new CellAnalysis(
                cell.values(),
                Collections.nCopies(cell.outcomes().size(), Outcome.DEAD),
                Arrays.stream(cell.finalTestAccuracy()).map(value -> 0.5).toArray(),
                cell.learningCurves(),
                gradients,
                cell.gradientNormCurves().stream().map(band -> filled(band, 0)).toList(),
                cell.deadFractionCurves().stream().map(band -> filled(band, 1)).toList(),
                flows(cell, 0),
                cell.gradientSpreads(),
                cell.decisionField());
    }

    private static Band kill(Band band) {
        double[] zeros = new double[band.at().length];
        double[] upper = zeros.clone();
        zeros[zeros.length - 1] = band.median()[zeros.length - 1];
        upper[zeros.length - 1] = band.upper()[zeros.length - 1];
        return new Band(band.at(), zeros.clone(), zeros, upper);
    }

    /** One value wherever there was a measurement. */
    static CellAnalysis filledWith(CellAnalysis cell, double value) {
        double[] accuracy = cell.finalTestAccuracy().clone();
        Arrays.fill(accuracy, value);
        return new CellAnalysis(
                cell.values(),
                cell.outcomes(),
                accuracy,
                changed(cell.learningCurves(), (metric, band) -> filled(band, value)),
                cell.gradientNorms().stream()
                        .map(profile -> new GradientProfile(profile.epoch(), filled(profile.norms(), value)))
                        .toList(),
                cell.gradientNormCurves().stream()
                        .map(band -> filled(band, value))
                        .toList(),
                cell.deadFractionCurves().stream()
                        .map(band -> filled(band, value))
                        .toList(),
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
        return new Band(band.at(), values, values, values);
    }

    /** Losses of the first epochs only. */
    static CellAnalysis withLoss(CellAnalysis cell, double... losses) {
        int[] at = IntStream.range(0, losses.length).toArray();
        Band band = new Band(at, losses, losses, losses);
        return new CellAnalysis(
                cell.values(),
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
                cell.gradientNorms(),
                cell.gradientNormCurves(),
                cell.deadFractionCurves(),
                cell.gradientFlows(),
                cell.gradientSpreads(),
                cell.decisionField());
    }
}
