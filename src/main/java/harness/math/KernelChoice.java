package harness.math;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

/**
 * Which {@link Kernels} a process uses. It begins with the plain ones, and takes those with SIMD instructions as soon as
 * {@linkplain #expectWork enough work} was announced, if the module {@code jdk.incubator.vector} is there and the processor
 * has vectors of four doubles and a {@linkplain FusedMultiplyAdd fused multiply-add}. This may happen at any time, while
 * networks are being trained, too: both give the same bits.
 *
 * <p>The system property {@code harness.kernels} settles it for the whole process: {@code plain} or {@code simd}.
 */
public final class KernelChoice {

    /** Name of the system property. */
    public static final String PROPERTY = "harness.kernels";

    /** The module without which there are no SIMD instructions. */
    public static final String MODULE = "jdk.incubator.vector";

    private static final String PLAIN = "plain";
    private static final String SIMD = "simd";

    /**
     * From this work on, some seconds of training, kernels with SIMD instructions make up for the second that the
     * just-in-time compiler needs for them.
     */
    private static final double WORTH_SIMD = 2.5e10;

    private static double announced;

    private static volatile Kernels inUse =
            SIMD.equals(System.getProperty(PROPERTY)) && problem().isEmpty() ? simd() : new PlainKernels();

    private KernelChoice() {}

    /**
     * Announces work, which is added to all that was announced before.
     *
     * @param cost multiply-adds of the training that begins, about; ∞ for the fastest kernels whatever it takes to compile
     *     them
     * @throws IllegalStateException if there is a {@link #problem}
     */
    public static synchronized void expectWork(double cost) {
        problem().ifPresent(problem -> {
            throw new IllegalStateException(problem);
        });
        announced += cost;
        if (!isSimd() && isSimdWanted(System.getProperty(PROPERTY), announced)) {
            inUse = simd();
        }
    }

    static Kernels inUse() {
        return inUse;
    }

    /** A word for the kernels in use: {@code simd} or {@code plain}. */
    public static String name() {
        return isSimd() ? SIMD : PLAIN;
    }

    /** Whether the kernels in use have SIMD instructions. */
    public static boolean isSimd() {
        return !(inUse instanceof PlainKernels);
    }

    /** A sentence for the user about what makes the kernels slow on this processor, if anything does. */
    public static Optional<String> slowness() {
        return FusedMultiplyAdd.isInHardware()
                ? Optional.empty()
                : Optional.of(
                        "this processor has no fused multiply-add (FMA), or Java does not use it: sums and products of"
                                + " doubles take its place. Runs take three to fifteen times as long; the results are the same");
    }

    /** What is wrong with the property, if anything is. */
    public static Optional<String> problem() {
        String wanted = System.getProperty(PROPERTY);
        if (wanted == null) {
            return Optional.empty();
        }
        if (!List.of(PLAIN, SIMD).contains(wanted)) {
            return Optional.of("-D" + PROPERTY + " must be plain or simd, found \"" + wanted + "\"");
        }
        if (wanted.equals(SIMD) && !isThere()) {
            return Optional.of("-D" + PROPERTY + "=simd needs java's option --add-modules " + MODULE);
        }
        return wanted.equals(SIMD) && !FusedMultiplyAdd.isInHardware()
                ? Optional.of("-D" + PROPERTY + "=simd needs a processor that has a fused multiply-add (FMA)")
                : Optional.empty();
    }

    /**
     * Whether work is to be done with SIMD instructions.
     *
     * @param property what the system property says, without a {@link #problem}; null if nothing
     */
    static boolean isSimdWanted(String property, double work) {
        return property == null ? work >= WORTH_SIMD && isSimdFast() : property.equals(SIMD);
    }

    /** The kernels with SIMD instructions, which are compiled apart because their module is an incubating one. */
    static Kernels simd() {
        return (Kernels) call("harness.math.SimdKernels", "create");
    }

    private static boolean isThere() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    private static boolean isSimdFast() {
        return FusedMultiplyAdd.isInHardware() && isThere() && (boolean) call("harness.math.SimdKernels", "isFast");
    }

    private static Object call(String className, String method) {
        try {
            return Class.forName(className).getDeclaredMethod(method).invoke(null);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
