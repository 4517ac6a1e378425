package harness.experiment;

import harness.config.ExperimentConfig;
import harness.network.Network;
import harness.run.PartSizes;
import harness.training.Probes;
import harness.training.RecordedEpochs;
import harness.training.TrainingConfig;
import java.util.List;

/**
 * The memory that a run takes when it takes most, in bytes, estimated from its config. Only what is there at once for
 * certain is counted: a run may need somewhat more, and needs less only if it ends before its last epoch.
 *
 * @param network parameters with all that has their shape, and the activations of a block of samples
 * @param samples those of all parts
 * @param history what is recorded
 */
record RunMemory(double network, double samples, double history) {

    /** Of an array, with the reference to it. */
    private static final int HEAD = 20;

    /** Of an object that holds the losses and accuracies of a recorded epoch, and of those it consists of. */
    private static final int RECORD = 150;

    /** Of a measurement in a line of the journal, some of which are short; the line is there twice while it is made. */
    private static final int MEASUREMENT = Double.BYTES + 2 * 10;

    /** Of a parameter there. */
    private static final int PARAMETER = Double.BYTES + 2 * 18;

    /** Parameters, gradients, and weights before a step. */
    private static final int COPIES = 3;

    /** Pre-activations, activations, derivatives and delta. */
    private static final int BLOCKS = 4;

    /** Blocks of inputs: for training, and to measure both parts. */
    private static final int INPUTS = 3;

    /**
     * The memory of a run of a cell.
     *
     * @param kept whether parameters become part of the result
     */
    static RunMemory of(ExperimentConfig config, PartSizes parts, boolean kept) {
        RunMemory training = training(config, parts);
        RunMemory storing = storing(config, parts, kept);
        return training.bytes() >= storing.bytes() ? training : storing;
    }

    double bytes() {
        return network + samples + history;
    }

    private static RunMemory training(ExperimentConfig config, PartSizes parts) {
        List<Integer> widths = config.network().widths();
        TrainingConfig training = config.training();
        int copies =
                COPIES + training.optimizer().remembered() + (config.record().models() ? 1 : 0);
        int blocks = BLOCKS + (config.network().dropout() > 0 ? 1 : 0);
        double units = widths.stream().mapToDouble(width -> width).sum() + parts.outputs();
        double block = (blocks * units + INPUTS * parts.features()) * array(Network.BLOCK);
        double values = (double) (parts.train() + parts.others()) * parts.features();
        return new RunMemory(
                copies * parameters(widths, parts, Double.BYTES) + block,
                values * Double.BYTES,
                history(config, Double.BYTES));
    }

    /** When training is over and the journal's line is made. */
    private static RunMemory storing(ExperimentConfig config, PartSizes parts, boolean kept) {
        int copies = config.record().models() ? 2 : kept ? 1 : 0;
        return new RunMemory(
                copies * parameters(config.network().widths(), parts, PARAMETER), 0, history(config, MEASUREMENT));
    }

    /** Weights and biases. */
    private static double parameters(List<Integer> widths, PartSizes parts, int number) {
        double bytes = 0;
        int fanIn = parts.features();
        for (int width : widths) {
            bytes += width * (HEAD + (fanIn + 1.0) * number);
            fanIn = width;
        }
        return bytes + parts.outputs() * (HEAD + (fanIn + 1.0) * number);
    }

    private static double history(ExperimentConfig config, int number) {
        TrainingConfig training = config.training();
        // Nobody knows when training will be stopped early, only when not.
        int last = training.earlyStopping() == null
                ? training.epochs()
                : Math.min(training.epochs(), training.earlyStopping().patience());
        int epochs = new RecordedEpochs(last, config.record().everyEpochs()).size();
        int layers = config.network().widths().size() + 1;
        return epochs * (RECORD + layers * (HEAD + (double) Probes.ALL.size() * number));
    }

    private static double array(int length) {
        return HEAD + (double) length * Double.BYTES;
    }
}
