package harness.training;

/** Share of (unit, sample) pairs with |f′(z)| below 1 % of sup|f′|. */
record SaturatedFraction() implements Probe {

    @Override
    public String column() {
        return "saturated_fraction";
    }

    @Override
    public Gauge on(Subject subject) {
        double limit = 0.01 * subject.largestSlope();
        return new Gauge() {
            private long saturated;
            private long pairs;

            @Override
            public void observe(int count) {
                for (double[] slopes : subject.layer().derivatives()) {
                    int inRow = 0;
                    for (int s = 0; s < count; s++) {
                        inRow += Math.abs(slopes[s]) < limit ? 1 : 0;
                    }
                    saturated += inRow;
                    pairs += count;
                }
            }

            @Override
            public double value() {
                return (double) saturated / pairs;
            }
        };
    }
}
