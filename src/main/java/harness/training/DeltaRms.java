package harness.training;

import harness.math.Kernels;

/** Root mean square of delta, ∂L/∂z with the mean loss L, over units and samples. */
record DeltaRms() implements Probe {

    @Override
    public String column() {
        return "delta_rms";
    }

    @Override
    public Gauge on(Subject subject) {
        return new Gauge() {
            private double sum;
            private double samples;

            @Override
            public void observe(int count) {
                for (double[] row : subject.layer().delta()) {
                    sum += Kernels.CHOSEN.dot(row, row, count);
                }
                samples += count;
            }

            @Override
            public double value() {
                return Math.sqrt(sum / (samples * subject.layer().fanOut()));
            }
        };
    }
}
