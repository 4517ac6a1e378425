package harness.training;

import harness.data.dataset.Dataset;
import harness.network.Dropout;
import harness.network.Loss;
import harness.network.Network;
import java.util.stream.IntStream;

/**
 * The mean loss of a network over samples of a dataset, with its gradient. Samples pass through the network in blocks of
 * {@link Network#BLOCK}, in the order given, and each block adds to the sums: the order of summation depends on nothing
 * else.
 */
public final class Objective {

    private final Dataset dataset;
    private final Network network;
    private final Loss loss;
    private final Dropout dropout;
    private final double[][] inputs;
    private final int[] labels = new int[Network.BLOCK];

    /** Samples in the right class, of the pass that counted them last. */
    private int correct;

    /** The objective of a network on a dataset with as many features as the network has inputs. */
    public Objective(Dataset dataset, Network network, Loss loss) {
        this(dataset, network, loss, Dropout.NONE);
    }

    /** The same with dropout, new for every block, when it is differentiated. */
    Objective(Dataset dataset, Network network, Loss loss, Dropout dropout) {
        this.dataset = dataset;
        this.network = network;
        this.loss = loss;
        this.dropout = dropout;
        inputs = new double[dataset.featureCount()][Network.BLOCK];
    }

    /** Looks at a block right after it went backward, while the layers still hold it. */
    @FunctionalInterface
    public interface BlockObserver {

        /** Called once a block, with the number of its samples. */
        void observe(int count);
    }

    /**
     * What a pass over samples found.
     *
     * @param loss mean loss, in nats
     * @param accuracy share of samples in the right class, 0 … 1
     */
    public record Evaluation(double loss, double accuracy) {}

    /** Loss and accuracy over the samples {@code order[from] … order[to − 1]}; leaves the gradients as they are. */
    Evaluation evaluate(int[] order, int from, int to) {
        double loss = loss(order, from, to);
        return new Evaluation(loss, (double) correct / (to - from));
    }

    /** The mean loss over those samples, in nats; leaves the gradients as they are. */
    double loss(int[] order, int from, int to) {
        double sum = 0;
        correct = 0;
        for (int start = from; start < to; start += Network.BLOCK) {
            int count = Math.min(Network.BLOCK, to - start);
            sum += forward(order, start, count, to - from, Dropout.NONE);
            correct += loss.countCorrect(network.logits(), labels, count);
        }
        return sum / (to - from);
    }

    /**
     * Loss and accuracy, and the gradient of the mean loss, which replaces the network's gradients.
     *
     * @param observer looks at every block
     */
    public Evaluation differentiate(int[] order, int from, int to, BlockObserver observer) {
        correct = 0;
        double loss = differentiateLoss(order, from, to, count -> {
            correct += this.loss.countCorrect(network.logits(), labels, count);
            observer.observe(count);
        });
        return new Evaluation(loss, (double) correct / (to - from));
    }

    /** The mean loss, in nats, and its gradient, which replaces the network's gradients. */
    double differentiateLoss(int[] order, int from, int to) {
        return differentiateLoss(order, from, to, count -> {});
    }

    private double differentiateLoss(int[] order, int from, int to, BlockObserver observer) {
        network.clearGradients();
        double sum = 0;
        for (int start = from; start < to; start += Network.BLOCK) {
            int count = Math.min(Network.BLOCK, to - start);
            dropout.draw(count);
            sum += forward(order, start, count, to - from, dropout);
            network.backward(inputs, count);
            observer.observe(count);
        }
        return sum / (to - from);
    }

    /** Which classes the network takes for which, over all samples of the dataset; leaves the gradients as they are. */
    public Confusion confusion() {
        int[] order = IntStream.range(0, dataset.samples()).toArray();
        int[][] counts = new int[dataset.classCount()][dataset.classCount()];
        for (int start = 0; start < order.length; start += Network.BLOCK) {
            int count = Math.min(Network.BLOCK, order.length - start);
            forward(order, start, count, order.length, Dropout.NONE);
            for (int s = 0; s < count; s++) {
                counts[labels[s]][loss.predicted(network.logits(), s)]++;
            }
        }
        return new Confusion(dataset.labelNames(), counts);
    }

    private double forward(int[] order, int start, int count, int total, Dropout masks) {
        for (int feature = 0; feature < inputs.length; feature++) {
            double[] row = dataset.features()[feature];
            double[] input = inputs[feature];
            for (int s = 0; s < count; s++) {
                input[s] = row[order[start + s]];
            }
        }
        for (int s = 0; s < count; s++) {
            labels[s] = dataset.labels()[order[start + s]];
        }
        network.forward(inputs, count, masks);
        return loss.evaluate(network.logits(), labels, 1.0 / total, network.logitGradients(), count);
    }
}
