package harness.experiment;

import harness.math.Memory;
import harness.network.Dropout;
import harness.network.Network;
import harness.run.PartSizes;
import harness.training.Probes;
import harness.training.RecordedEpochs;

/**
 * The memory that a run takes when it takes most, in bytes, estimated from its config. Only what is there at once for
 * certain is counted: a run may need somewhat more, and needs less only if it ends before its last epoch.
 *
 * @param network parameters with all that has their shape, and the activations of a block of samples
 * @param samples those of all parts
 * @param history what is recorded
 */
record RunMemory(double network, double samples, double history) {

    /** Of an object that holds the losses and accuracies of a recorded epoch, and of those it consists of. */
    private static final int RECORD = 150;

    /** Of a measurement in a line of the journal, some of which are short; the line is there twice while it is made. */
    private static final int MEASUREMENT = Double.BYTES + 2 * 10;

    /** Of a parameter there. */
    private static final int PARAMETER = Double.BYTES + 2 * 18;

    /** Copies of the parameters beside the network's own: the weights before a step. */
    private static final int COPIES = 1;

    /** Blocks of inputs: for training, and to measure both parts. */
    private static final int INPUTS = 3;

    /**
     * The memory of a run.
     *
     * @param kept whether parameters become part of the result
     */
    static RunMemory of(Workload workload, PartSizes parts, boolean kept) {
        RunMemory training = training(workload, parts);
        RunMemory storing = storing(workload, parts, kept);
        return training.bytes() >= storing.bytes() ? training : storing;
    }

    double bytes() {
        return network + samples + history;
    }

    private static RunMemory training(Workload workload, PartSizes parts) {
        int[] sizes = workload.sizes(parts);
        int copies = COPIES + workload.remembered() + (workload.record().models() ? 1 : 0);
        double values = (double) (parts.train() + parts.others()) * parts.features();
        return new RunMemory(
                Network.memory(sizes)
                        + (workload.drops() ? Dropout.memory(sizes) : 0)
                        + copies * Network.memoryOfParameters(Double.BYTES, sizes)
                        + INPUTS * parts.features() * Memory.ofArray(Network.BLOCK),
                values * Double.BYTES,
                history(workload, Double.BYTES));
    }

    /** When training is over and the journal's line is made. */
    private static RunMemory storing(Workload workload, PartSizes parts, boolean kept) {
        int copies = workload.record().models() ? 2 : kept ? 1 : 0;
        return new RunMemory(
                copies * Network.memoryOfParameters(PARAMETER, workload.sizes(parts)),
                0,
                history(workload, MEASUREMENT));
    }

    private static double history(Workload workload, int number) {
        // Nobody knows when training will be stopped early, only when not.
        int last = workload.earlyStopping() == null
                ? workload.epochs()
                : Math.min(workload.epochs(), workload.earlyStopping().patience());
        int epochs = new RecordedEpochs(last, workload.record().everyEpochs()).size();
        int layers = workload.widths().size() + 1;
        return epochs * (RECORD + layers * (Memory.OF_EMPTY_ARRAY + (double) Probes.ALL.size() * number));
    }
}
