package harness.training;

import harness.math.Moments;

/** Standard deviation (of the population) of ∂L/∂w over the layer's weights. */
record GradientSd() implements Probe {

    @Override
    public String column() {
        return "gradient_sd";
    }

    @Override
    public Gauge on(Subject subject) {
        return () -> Moments.of(subject.layer().weightGradients()).standardDeviation();
    }
}
