package harness.training;

import harness.network.DenseLayer;

/** Euclidean norm of ∂L/∂W and ∂L/∂b together: √(|∂L/∂W|² + |∂L/∂b|²). */
record LayerGradientNorm() implements Probe {

    @Override
    public String column() {
        return "layer_gradient_norm";
    }

    @Override
    public Gauge on(Subject subject) {
        DenseLayer layer = subject.layer();
        return () -> {
            double weights = Entries.euclideanNorm(layer.weightGradients());
            double biases = Entries.euclideanNorm(layer.biasGradients());
            return Math.sqrt(weights * weights + biases * biases);
        };
    }
}
