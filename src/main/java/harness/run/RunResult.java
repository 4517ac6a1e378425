package harness.run;

import harness.network.LayerParameters;
import harness.training.Confusion;
import harness.training.GradientHistogram;
import harness.training.History;
import harness.training.Outcome;
import java.util.List;

/**
 * What a run leaves: everything later stages need, nothing they can work out themselves.
 *
 * @param run the run's place in the plan
 * @param outcome how it ended
 * @param epochsToThreshold first recorded epoch at which the threshold was reached, null if it never was
 * @param history what was recorded
 * @param confusion of the test part, by the network as training left it
 * @param weights number of weights of each layer, the first hidden layer's first
 * @param gradientHistograms at the first and the last recorded epoch, one if they are the same; null unless the config
 *     asks for them
 * @param initial parameters before training; null unless the config asks for models
 * @param last parameters after training; null unless the config asks for models or a decision boundary needs them
 * @param trainSeconds time of the training loop, with all that decides where it ends, without what is recorded
 */
public record RunResult(
        int run,
        Outcome outcome,
        Integer epochsToThreshold,
        History history,
        Confusion confusion,
        int[] weights,
        List<GradientHistogram> gradientHistograms,
        List<LayerParameters> initial,
        List<LayerParameters> last,
        double trainSeconds) {

    /** The same result of a run at another place of a plan. */
    public RunResult at(int place) {
        return new RunResult(
                place,
                outcome,
                epochsToThreshold,
                history,
                confusion,
                weights,
                gradientHistograms,
                initial,
                last,
                trainSeconds);
    }
}
