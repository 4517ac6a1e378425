package harness.training;

/** Mean of f(z) over units and samples. */
record ActivationMean() implements Probe {

    @Override
    public String column() {
        return "activation_mean";
    }

    @Override
    public Gauge on(Subject subject) {
        return subject.activations()::mean;
    }
}
