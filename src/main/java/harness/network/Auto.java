package harness.network;

import harness.activation.Activation;

/**
 * The initializer recommended for each layer's activation, in its normal form: He's, LeCun's, or Xavier's. Xavier's is for
 * functions whose slope near 0 is 1; for a linear activation of slope s the variance is 1/s² of it.
 */
public record Auto() implements Initializer {

    @Override
    public void scale(double[][] weights, Activation activation) {
        Scaling.normal(
                weights,
                switch (activation.weightScaling()) {
                    case XAVIER -> Scaling.xavierVariance(weights, activation);
                    case HE -> Scaling.heVariance(weights, activation);
                    case LECUN -> Scaling.lecunVariance(weights);
                });
    }
}
