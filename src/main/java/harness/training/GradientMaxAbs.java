package harness.training;

/** Largest |∂L/∂w| of the layer's weights. */
record GradientMaxAbs() implements Probe {

    @Override
    public String column() {
        return "gradient_max_abs";
    }

    @Override
    public Gauge on(Subject subject) {
        return () -> {
            double largest = 0;
            for (double[] row : subject.layer().weightGradients()) {
                for (double gradient : row) {
                    largest = Math.max(largest, Math.abs(gradient));
                }
            }
            return largest;
        };
    }
}
