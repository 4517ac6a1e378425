package harness.experiment;

import harness.config.CellConfig;
import harness.data.DataConfig;
import harness.network.NetworkConfig;
import harness.run.PartSizes;
import harness.training.BatchSize;
import harness.training.EarlyStopping;
import harness.training.RecordConfig;
import harness.training.TrainingConfig;
import java.util.List;

/**
 * What the time and the memory of a cell's runs are estimated from, and nothing else: cells that agree in it cost the same,
 * whatever their activations and learning rates.
 *
 * @param data where samples come from
 * @param widths units of each hidden layer
 * @param drops whether there is dropout
 * @param epochs passes over the training part
 * @param batchSize samples of a step
 * @param remembered numbers that the optimizer keeps for each parameter
 * @param earlyStopping when training stops before its last epoch, null for never
 * @param record what is written down
 */
record Workload(
        DataConfig data,
        List<Integer> widths,
        boolean drops,
        int epochs,
        BatchSize batchSize,
        int remembered,
        EarlyStopping earlyStopping,
        RecordConfig record) {

    /** The workload of a cell's runs. */
    static Workload of(CellConfig config) {
        NetworkConfig network = config.network();
        TrainingConfig training = config.training();
        return new Workload(
                config.data(),
                network.widths(),
                network.dropout() > 0,
                training.epochs(),
                training.batchSize(),
                training.optimizer().remembered(),
                training.earlyStopping(),
                config.record());
    }

    /** Features, units of each hidden layer, logits. */
    int[] sizes(PartSizes parts) {
        return NetworkConfig.sizes(parts.features(), widths, parts.outputs());
    }
}
