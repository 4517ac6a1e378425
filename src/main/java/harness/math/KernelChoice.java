package harness.math;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

/**
 * Which {@link Kernels} a process uses: those with SIMD instructions where the module {@code jdk.incubator.vector} is there,
 * the processor has vectors of four doubles and a {@linkplain FusedMultiplyAdd fused multiply-add}, and there is enough to
 * do; otherwise the plain ones. The results do not depend on it.
 *
 * <p>The system property {@code harness.kernels} overrides the choice: {@code plain} or {@code simd}.
 */
public final class KernelChoice {

    /** Name of the system property. */
    public static final String PROPERTY = "harness.kernels";

    /** The module without which there are no SIMD instructions. */
    public static final String MODULE = "jdk.incubator.vector";

    private static final String PLAIN = "plain";
    private static final String SIMD = "simd";

    private static boolean isWorkShort;

    private KernelChoice() {}

    /**
     * Says that there is so little to do that the just-in-time compiler's work on the kernels with SIMD instructions would
     * take longer than they save. Nothing changes where kernels are in use already: a process keeps those it has.
     */
    public static void workIsShort() {
        isWorkShort = true;
    }

    /** A word for the kernels in use: {@code simd} or {@code plain}. */
    public static String name() {
        return isSimd() ? SIMD : PLAIN;
    }

    /** Whether the kernels in use have SIMD instructions. */
    public static boolean isSimd() {
        return !(Kernels.CHOSEN instanceof PlainKernels);
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

    /** The kernels that the property asks for, or else the faster ones; {@link #problem} must be empty. */
    static Kernels make() {
        String wanted = System.getProperty(PROPERTY);
        if (wanted == null) {
            return !isWorkShort && isSimdFast() ? simd() : new PlainKernels();
        }
        return switch (wanted) {
            case PLAIN -> new PlainKernels();
            case SIMD -> simd();
            default -> throw new IllegalStateException(problem().orElseThrow());
        };
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
