package harness.math;

/**
 * The unit step, as arithmetic: a choice between the two sides of 0 written as {@code step · right + (1 − step) · left} of
 * finite sides is exact, since the factors are 0 and 1, and costs no branch. The signs of pre-activations are as good as
 * random, so that a branch on them would be mispredicted half the time, and loops without branches are vectorised.
 */
public final class Step {

    private Step() {}

    /** 1 for z &gt; 0, 0 for z ≤ 0, NaN for NaN. */
    public static double of(double z) {
        return ofPositivePart(Math.max(z, 0));
    }

    /** The same, of a z whose positive part max(z, 0) is there already. */
    public static double ofPositivePart(double positivePart) {
        // The two factors lift the smallest double above 1; the product may overflow, which min takes back to 1.
        return Math.min(positivePart * 0x1p1023 * 0x1p52, 1);
    }
}
