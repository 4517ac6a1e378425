package harness.experiment;

import harness.activation.Activation;
import harness.activation.LearnedActivation;
import harness.network.LayerParameters;
import harness.network.Loss;
import harness.run.Run;
import harness.run.RunExecutor;
import harness.run.RunResult;
import harness.training.Confusion;
import harness.training.GradientHistogram;
import harness.training.History;
import harness.training.Metric;
import harness.training.Outcome;
import harness.training.Probes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Whether a result that comes from outside of this process is one that a run can have: everything that is to be there is
 * there, and as long as it has to be. Whether its numbers are right, only doing the run again can tell.
 */
final class ResultCheck {

    private final Run run;
    private final RunResult result;

    private ResultCheck(Run run, RunResult result) {
        this.run = run;
        this.result = result;
    }

    /**
     * Returns if it is.
     *
     * @param result null if there is none
     * @throws IllegalArgumentException with what is wrong, in a few words
     */
    static void requireResultOf(Run run, RunResult result) {
        require(result != null, "it has no result");
        ResultCheck check = new ResultCheck(run, result);
        check.checkHistory();
        check.checkEnd();
        check.checkConfusion();
        check.checkLayers();
        check.checkHistograms();
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }

    private int layers() {
        return run.config().network().widths().size() + 1;
    }

    private void checkHistory() {
        History history = result.history();
        require(history != null && history.epochs() != null, "no epochs");
        checkEpochs(history.epochs());
        int size = history.size();
        boolean validated = run.config().data().validationFraction() > 0;
        for (Metric metric : Metric.ALL) {
            double[] values = history.of(metric);
            int expected = validated || !metric.part().isOptional() ? size : 0;
            require(
                    values != null && values.length == expected,
                    "not every epoch has a " + metric.label().replace('_', ' '));
        }
        require(history.layers() != null && history.layers().length == size, "layers are not measured at every epoch");
        for (double[][] measured : history.layers()) {
            require(
                    measured != null
                            && measured.length == layers()
                            && Arrays.stream(measured)
                                    .allMatch(layer -> layer != null && layer.length == Probes.ALL.size()),
                    "not every layer is measured");
        }
    }

    private void checkEpochs(int[] epochs) {
        require(epochs.length > 0 && epochs[0] == 0, "no epoch 0");
        for (int index = 1; index < epochs.length; index++) {
            require(epochs[index - 1] < epochs[index], "epochs do not ascend");
        }
        require(epochs[epochs.length - 1] <= run.config().training().epochs(), "more epochs than the run has");
    }

    private void checkEnd() {
        require(result.outcome() != null, "no outcome");
        Integer reached = result.epochsToThreshold();
        require(
                reached == null || Arrays.binarySearch(result.history().epochs(), reached) >= 0,
                "the threshold is reached at no recorded epoch");
        require(result.outcome() != Outcome.CONVERGED || reached != null, "converged, but never at the threshold");
        require(Double.isFinite(result.trainSeconds()) && result.trainSeconds() >= 0, "no time");
    }

    private void checkConfusion() {
        Confusion confusion = result.confusion();
        require(
                confusion != null && confusion.classes() != null && confusion.counts() != null,
                "no classes, or nothing in them");
        int classes = confusion.classes().size();
        require(
                classes > 1
                        && confusion.classes().stream().allMatch(Objects::nonNull)
                        && confusion.counts().length == classes
                        && Arrays.stream(confusion.counts()).allMatch(row -> row != null && row.length == classes),
                "classes are not as many as their counts");
    }

    private void checkLayers() {
        require(
                result.weights() != null
                        && result.weights().length == layers()
                        && Arrays.stream(result.weights()).allMatch(weights -> weights > 0),
                "weights are not counted in every layer");
        boolean models = run.config().record().models();
        require((result.initial() != null) == models, "parameters before training, or none, against the config");
        int features = result.weights()[0] / widths().get(0);
        require(
                (result.last() != null) == (models || RunExecutor.isDrawn(run, features)),
                "parameters after training, or none, against the config");
        for (List<LayerParameters> network : Arrays.asList(result.initial(), result.last())) {
            if (network != null) {
                checkNetwork(network);
            }
        }
    }

    /** Units of each layer, the output's last. */
    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(run.config().network().widths());
        widths.add(Loss.forClasses(result.confusion().classes().size()).outputs());
        return widths;
    }

    private void checkNetwork(List<LayerParameters> network) {
        List<Integer> widths = widths();
        require(network.size() == layers(), "not every layer has parameters");
        for (int index = 0; index < network.size(); index++) {
            LayerParameters layer = network.get(index);
            int fanOut = widths.get(index);
            int fanIn = index > 0 ? widths.get(index - 1) : result.weights()[0] / fanOut;
            require(
                    layer != null
                            && layer.weights() != null
                            && layer.weights().length == fanOut
                            && Arrays.stream(layer.weights()).allMatch(row -> row != null && row.length == fanIn)
                            && layer.biases() != null
                            && layer.biases().length == fanOut
                            && layer.activationParameters() != null
                            && layer.activationParameters().length == learned(index),
                    "the parameters of layer " + (index + 1) + " do not have its shape");
        }
    }

    /** Parameters that the activation of a layer learns; the output layer has none. */
    private int learned(int layer) {
        List<Activation> activations = run.config().network().activations();
        return layer < activations.size() && activations.get(layer) instanceof LearnedActivation ? 1 : 0;
    }

    private void checkHistograms() {
        List<GradientHistogram> histograms = result.gradientHistograms();
        boolean asked = run.config().record().gradientHistograms();
        require((histograms != null) == asked, "histograms of gradients, or none, against the config");
        if (asked) {
            int[] epochs = result.history().epochs();
            require(histograms.size() == (epochs.length > 1 ? 2 : 1), "histograms of gradients are missing");
            require(
                    histograms.stream()
                            .allMatch(histogram -> histogram != null
                                    && histogram.layers() != null
                                    && histogram.layers().size() == layers()
                                    && histogram.layers().stream()
                                            .allMatch(bins -> bins != null
                                                    && bins.stream().allMatch(Objects::nonNull))),
                    "not every layer has a histogram of gradients");
        }
    }
}
