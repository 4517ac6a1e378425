package harness.training;

import harness.network.DenseLayer;

/** Share of dead units: those with f′(z) = 0 for every training sample. */
record DeadFraction() implements Probe {

    @Override
    public String column() {
        return "dead_fraction";
    }

    @Override
    public Gauge on(Subject subject) {
        DenseLayer layer = subject.layer();
        return new Gauge() {
            private final boolean[] alive = new boolean[layer.fanOut()];

            @Override
            public void observe(int count) {
                for (int unit = 0; unit < alive.length; unit++) {
                    double[] slopes = layer.derivatives()[unit];
                    for (int s = 0; s < count && !alive[unit]; s++) {
                        alive[unit] = slopes[s] != 0;
                    }
                }
            }

            @Override
            public double value() {
                int dead = 0;
                for (boolean unit : alive) {
                    dead += unit ? 0 : 1;
                }
                return (double) dead / alive.length;
            }
        };
    }
}
