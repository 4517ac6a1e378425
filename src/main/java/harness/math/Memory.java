package harness.math;

/** The memory that arrays of numbers take, in bytes. */
public final class Memory {

    /** Of an array that holds nothing, with the reference to it. */
    public static final int OF_EMPTY_ARRAY = 20;

    private Memory() {}

    /** Of an array of doubles, with the reference to it. */
    public static double ofArray(int length) {
        return OF_EMPTY_ARRAY + (double) length * Double.BYTES;
    }
}
