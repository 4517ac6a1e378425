package harness.training;

/** Mean of |∂L/∂w| over the layer's weights. */
record GradientMeanAbs() implements Probe {

    @Override
    public String column() {
        return "gradient_mean_abs";
    }

    @Override
    public Gauge on(Subject subject) {
        return () -> Entries.meanAbsolute(subject.layer().weightGradients());
    }
}
