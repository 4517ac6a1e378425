package harness.training;

/**
 * Mean |update| / mean |weight|, for the last optimizer step and the weights before it; NaN before training, and at an
 * epoch that is recorded only because the run diverged there, unless early stopping watched it.
 */
record UpdateRatio() implements Probe {

    @Override
    public String column() {
        return "update_ratio";
    }

    @Override
    public Gauge on(Subject subject) {
        return () -> {
            double[][] before = subject.weightsBeforeLastStep();
            if (before == null) {
                return Double.NaN;
            }
            double[][] after = subject.layer().weights();
            double updates = 0;
            for (int unit = 0; unit < after.length; unit++) {
                for (int input = 0; input < after[unit].length; input++) {
                    updates += Math.abs(after[unit][input] - before[unit][input]);
                }
            }
            return updates / Entries.count(after) / Entries.meanAbsolute(before);
        };
    }
}
