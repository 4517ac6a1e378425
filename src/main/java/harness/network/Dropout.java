package harness.network;

import harness.math.Kernels;
import harness.math.Memory;
import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Dropout with inverted scaling: a training step multiplies every activation of a hidden layer by a mask, which is 0 with
 * probability p and 1/(1 − p) otherwise. So its expectation stays, and evaluation needs no mask at all.
 *
 * <p>Every block of samples gets new masks, drawn in this order: layer by layer from the first hidden one, unit by unit,
 * sample by sample, one 32-bit draw each. They depend on nothing but the stream, the widths of the layers and the sizes of
 * the blocks: runs of one seed that agree in these share them.
 *
 * <p>Source: Srivastava, Hinton, Krizhevsky, Sutskever &amp; Salakhutdinov 2014, "Dropout: a simple way to prevent neural
 * networks from overfitting".
 */
public final class Dropout {

    /** Drops nothing and draws nothing. */
    public static final Dropout NONE = new Dropout(0, new double[0][][], null);

    private static final double DRAWS = 0x1p32;

    private final RandomGenerator random;

    /** {@code [hidden layer][unit][BLOCK]}. */
    private final double[][][] masks;

    /** Draws below this one drop: p·2³², rounded. */
    private final long firstKept;

    private final double scale;

    private Dropout(double probability, double[][][] masks, RandomGenerator random) {
        this.random = random;
        this.masks = masks;
        firstKept = Math.round(probability * DRAWS);
        scale = 1 / (1 - probability);
    }

    /**
     * Dropout after every hidden layer of a network.
     *
     * @param network tells the widths. Not modified, not kept.
     * @param probability p, 0 ≤ p &lt; 1
     * @param random draws the masks; not touched if p = 0
     */
    public static Dropout of(Network network, double probability, RandomGenerator random) {
        if (probability == 0) {
            return NONE;
        }
        double[][][] masks = network.layers().stream()
                .limit(network.layers().size() - 1L)
                .map(layer -> new double[layer.fanOut()][Network.BLOCK])
                .toArray(double[][][]::new);
        return new Dropout(probability, masks, random);
    }

    /**
     * The memory that the masks take, in bytes.
     *
     * @param sizes of the network, as for {@link Network}
     */
    public static double memory(int... sizes) {
        return Arrays.stream(sizes).limit(sizes.length - 1L).skip(1).sum() * Memory.ofArray(Network.BLOCK);
    }

    /**
     * Draws the masks of the block that passes next.
     *
     * @param count number of its samples
     */
    public void draw(int count) {
        for (double[][] layer : masks) {
            for (double[] mask : layer) {
                for (int s = 0; s < count; s++) {
                    mask[s] = Integer.toUnsignedLong(random.nextInt()) < firstKept ? 0 : scale;
                }
            }
        }
    }

    /**
     * Multiplies what belongs to the units of a layer by their masks: activations on the way forward, the loss's gradients
     * by them on the way back. The output layer has no mask.
     *
     * @param layer the layer's place, 0 for the first hidden one
     * @param values {@code [units][≥ count]}. Modified.
     * @param count number of samples
     */
    void apply(int layer, double[][] values, int count) {
        if (layer < masks.length) {
            for (int unit = 0; unit < values.length; unit++) {
                Kernels.inUse().multiply(values[unit], masks[layer][unit], count);
            }
        }
    }
}
