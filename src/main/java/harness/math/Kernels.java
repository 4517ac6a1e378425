package harness.math;

/**
 * The few array operations that cost time. Arrays of activations are feature-major, {@code double[units][samples]}, and
 * each row is an array of its own, because HotSpot vectorises loops over separate arrays with one shared index and does
 * not vectorise offsets into one shared array.
 *
 * <p>There is a plain implementation and one with SIMD instructions; see {@link KernelChoice}. The order of every summation
 * is part of the contract, so that both give the same bits:
 *
 * <ul>
 *   <li>over units (the products): terms in ascending order of the unit, each added with {@link FusedMultiplyAdd#fma} to what
 *       is there;
 *   <li>over samples: four partial sums, of the samples s with s mod 4 = 0, 1, 2 and 3, each in ascending order, products
 *       added with {@code fma}, then (0 + 1) + (2 + 3). Four is the number of doubles in a vector of 256 bits.
 * </ul>
 *
 * <p>Nothing is modified beyond the first {@code count} samples.
 */
public interface Kernels {

    /**
     * The implementation that this process uses now. It may {@linkplain KernelChoice#expectWork change}: who keeps
     * {@linkplain #work working arrays} keeps the kernels that they are for.
     */
    static Kernels inUse() {
        return KernelChoice.inUse();
    }

    /**
     * Working arrays for the products of one layer by these kernels, which hold nothing between two calls.
     *
     * @param units rows of W
     * @param inputs columns of W
     * @param count number of samples, at most
     */
    double[][] work(int units, int inputs, int count);

    /**
     * The affine map Z = W·A + b.
     *
     * @param weights W, {@code [units][inputs]}. Not modified.
     * @param biases b, {@code [units]}. Not modified.
     * @param inputs A, {@code [inputs][≥ count]}. Not modified.
     * @param outputs receives Z, {@code [units][≥ count]}. Modified.
     * @param work of {@link #work} of the same kernels. Modified.
     * @param count number of samples
     */
    void affine(double[][] weights, double[] biases, double[][] inputs, double[][] outputs, double[][] work, int count);

    /**
     * The product with the transposed weights, Wᵀ·D, which takes a layer's delta to the gradient of its inputs.
     *
     * @param weights W, {@code [units][inputs]}. Not modified.
     * @param delta D, {@code [units][≥ count]}. Not modified.
     * @param gradients receives Wᵀ·D, {@code [inputs][≥ count]}. Modified.
     * @param work of {@link #work} of the same kernels. Modified.
     * @param count number of samples
     */
    void transposedProduct(double[][] weights, double[][] delta, double[][] gradients, double[][] work, int count);

    /**
     * Adds D·Aᵀ, the gradient of the weights, to what is there: G[j][i] += Σₛ D[j][s]·A[i][s].
     *
     * @param delta D, {@code [units][≥ count]}. Not modified.
     * @param inputs A, {@code [inputs][≥ count]}. Not modified.
     * @param gradients G, {@code [units][inputs]}. Modified.
     * @param work of {@link #work} of the same kernels. Modified.
     * @param count number of samples
     */
    void addOuterProduct(double[][] delta, double[][] inputs, double[][] gradients, double[][] work, int count);

    /** Σ x[s]·y[s] over the first {@code count} samples. */
    double dot(double[] x, double[] y, int count);

    /** Σ x[s] over the first {@code count} samples. */
    double sum(double[] x, int count);

    /** Σ (x[s] − center)² over the first {@code count} samples. */
    double squaredDeviations(double[] x, double center, int count);

    /** Element by element, x ← x·y over the first {@code count} samples. */
    void multiply(double[] x, double[] y, int count);

    /** The same, and the sum of the products over the samples. */
    double multiplyAndSum(double[] x, double[] y, int count);

    /**
     * x ← e^x, with the bits of {@link Exp#exp(double)}.
     *
     * @param x on entry exponents, on return their exponentials. Modified.
     * @param work of at least {@code count} elements. Modified.
     * @param count number of elements
     */
    void exp(double[] x, double[] work, int count);

    /**
     * x ← e^x and at once e^x − 1, with the bits of {@link Exp#exp(double)} and {@link Exp#expm1}.
     *
     * @param x on entry exponents, on return their exponentials. Modified.
     * @param minusOne receives e^x − 1. Modified.
     * @param count number of elements
     */
    void expAndExpm1(double[] x, double[] minusOne, int count);
}
