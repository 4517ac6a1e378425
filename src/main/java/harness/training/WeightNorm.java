package harness.training;

/** Euclidean norm of W. */
record WeightNorm() implements Probe {

    @Override
    public String column() {
        return "weight_norm";
    }

    @Override
    public Gauge on(Subject subject) {
        return () -> Entries.euclideanNorm(subject.layer().weights());
    }
}
