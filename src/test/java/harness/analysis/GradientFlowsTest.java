package harness.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.run.RunResult;
import harness.training.Histories;
import harness.training.History;
import harness.training.Outcome;
import harness.training.Probes;
import harness.training.RecordedEpochs;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

class GradientFlowsTest {

    /** Gradients of two layers of a network: six weights and three. */
    private static final double[][] GRADIENTS = {{1, -2, 3, 0, 0.5, 4}, {10, -20, 6}};

    private static double[][] layers(double factor) {
        double[][] layers = new double[2][Probes.ALL.size()];
        for (int layer = 0; layer < 2; layer++) {
            double[] gradients =
                    Arrays.stream(GRADIENTS[layer]).map(g -> g * factor).toArray();
            double[] sizes = Arrays.stream(gradients).map(Math::abs).toArray();
            layers[layer][Probes.indexOf("gradient_norm")] = Math.sqrt(StatUtils.sumSq(gradients));
            layers[layer][Probes.indexOf("gradient_mean")] = StatUtils.mean(gradients);
            layers[layer][Probes.indexOf("gradient_mean_abs")] = StatUtils.mean(sizes);
            layers[layer][Probes.indexOf("gradient_sd")] = Math.sqrt(StatUtils.populationVariance(gradients));
            layers[layer][Probes.indexOf("gradient_max_abs")] = StatUtils.max(sizes);
        }
        return layers;
    }

    private static RunResult run(int lastEpoch, double factor) {
        return run(lastEpoch, factor, Outcome.STALLED);
    }

    private static RunResult run(int lastEpoch, double factor, Outcome outcome) {
        double[][][] layers = {layers(1), layers(factor)};
        History history = Histories.ofAll(new int[] {0, lastEpoch}, new double[2], layers);
        return new RunResult(0, outcome, null, history, null, new int[] {6, 3}, null, null, null, 1);
    }

    @Test
    void theWholeNetworkIsMeasuredAsIfItWereOneLayer() {
        double[] all = Arrays.stream(GRADIENTS).flatMapToDouble(Arrays::stream).toArray();
        double[] sizes = Arrays.stream(all).map(Math::abs).toArray();
        int[] weights = {6, 3};
        assertEquals(StatUtils.mean(sizes), GradientMeasure.MEAN_ABS.of(layers(1), weights), 1e-14);
        assertEquals(Math.sqrt(StatUtils.populationVariance(all)), GradientMeasure.SD.of(layers(1), weights), 1e-14);
        assertEquals(20, GradientMeasure.MAX_ABS.of(layers(1), weights));
    }

    @Test
    void normsAreSummedUpOverLayers() {
        double first = Math.sqrt(StatUtils.sumSq(GRADIENTS[0]));
        double second = Math.sqrt(StatUtils.sumSq(GRADIENTS[1]));
        int[] weights = {6, 3};
        assertEquals((first + second) / 2, GradientMeasure.NORM_MEAN.of(layers(1), weights), 1e-14);
        assertEquals((second - first) / 2, GradientMeasure.NORM_SD.of(layers(1), weights), 1e-14);
        assertEquals(first, GradientMeasure.NORM_MIN.of(layers(1), weights));
        assertEquals(second, GradientMeasure.NORM_MAX.of(layers(1), weights));
    }

    @Test
    void mediansOverSeedsAtTheFirstAndTheLastRecordedEpochWhereDivergedRunsCountAsInfinite() {
        GradientFlows flows = new GradientFlows(new RecordedEpochs(10, 2), 5);
        int seed = 0;
        for (RunResult run :
                List.of(run(10, 2), run(10, 3), run(10, 5), run(4, 1, Outcome.DIVERGED), run(6, 1, Outcome.DIVERGED))) {
            flows.add(++seed, run);
        }
        assertEquals(2, flows.depth());
        assertEquals(
                List.of(0, 10), flows.flows().stream().map(GradientFlow::epoch).toList());
        assertEquals(
                20, flows.flows().get(0).measures().get(GradientMeasure.MAX_ABS).median());
        Quartiles last = flows.flows().get(1).measures().get(GradientMeasure.MAX_ABS);
        assertEquals(60, last.lower());
        assertEquals(100, last.median());
        assertEquals(Double.POSITIVE_INFINITY, last.upper());
    }

    @Test
    void aRunThatWasStoppedKeepsWhatItHadLast() {
        GradientFlows flows = new GradientFlows(new RecordedEpochs(10, 2), 1);
        flows.add(1, run(4, 3));
        assertEquals(
                60, flows.flows().get(1).measures().get(GradientMeasure.MAX_ABS).median());
    }

    @Test
    void withoutTrainingThereIsOneEpoch() {
        GradientFlows flows = new GradientFlows(new RecordedEpochs(0, 1), 1);
        flows.add(1, run(1, 1));
        assertEquals(1, flows.flows().size());
    }
}
