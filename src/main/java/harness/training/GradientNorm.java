package harness.training;

/** Euclidean norm of ∂L/∂W. */
record GradientNorm() implements Probe {

    @Override
    public String column() {
        return "gradient_norm";
    }

    @Override
    public Gauge on(Subject subject) {
        return () -> Entries.euclideanNorm(subject.layer().weightGradients());
    }
}
