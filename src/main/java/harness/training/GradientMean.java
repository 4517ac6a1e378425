package harness.training;

import harness.math.Moments;

/** Mean of ∂L/∂w over the layer's weights. */
record GradientMean() implements Probe {

    @Override
    public String column() {
        return "gradient_mean";
    }

    @Override
    public Gauge on(Subject subject) {
        return () -> Moments.of(subject.layer().weightGradients()).mean();
    }
}
