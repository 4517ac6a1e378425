package harness.training;

/** Euclidean norm of ∂L/∂b. */
record BiasGradientNorm() implements Probe {

    @Override
    public String column() {
        return "bias_gradient_norm";
    }

    @Override
    public Gauge on(Subject subject) {
        return () -> Entries.euclideanNorm(subject.layer().biasGradients());
    }
}
