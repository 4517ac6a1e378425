package harness.network;

import harness.activation.Activation;

/** The initializer recommended for each layer's activation: He's, Xavier's or LeCun's, in its normal form. */
public record Auto() implements Initializer {

    @Override
    public void scale(double[][] weights, Activation activation) {
        Initializer recommended = switch (activation.weightScaling()) {
            case XAVIER -> new XavierNormal();
            case HE -> new HeNormal();
            case LECUN -> new LecunNormal();
        };
        recommended.scale(weights, activation);
    }
}
