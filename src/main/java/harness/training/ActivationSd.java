package harness.training;

/** Standard deviation (of the population) of f(z) over units and samples. */
record ActivationSd() implements Probe {

    @Override
    public String column() {
        return "activation_sd";
    }

    @Override
    public Gauge on(Subject subject) {
        return subject.activations()::standardDeviation;
    }
}
