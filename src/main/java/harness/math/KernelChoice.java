package harness.math;

import java.lang.reflect.InvocationTargetException;

/**
 * Which {@link Kernels} a process uses: those with SIMD instructions where the module {@code jdk.incubator.vector} is there
 * and the processor has vectors of four doubles, unless there is little to do; otherwise the plain ones. The results do not depend on it.
 *
 * <p>The system property {@code harness.kernels} overrides the choice: {@code plain} or {@code simd}.
 */
public final class KernelChoice {

    /** Name of the system property. */
    public static final String PROPERTY = "harness.kernels";

    private static final String MODULE = "jdk.incubator.vector";

    private static boolean isWorkShort;

    private KernelChoice() {}

    /**
     * Says that there is so little to do that the just-in-time compiler's work on the kernels with SIMD instructions would
     * take longer than they save. To be said before kernels are used for the first time.
     */
    public static void workIsShort() {
        isWorkShort = true;
    }

    /** A word for the kernels in use: {@code simd} or {@code plain}. */
    public static String name() {
        return Kernels.CHOSEN instanceof PlainKernels ? "plain" : "simd";
    }

    /**
     * The kernels that the property asks for, or else the faster ones.
     *
     * @throws IllegalStateException if the property asks for what is not there
     */
    static Kernels make() {
        String wanted = System.getProperty(PROPERTY, "");
        return switch (wanted) {
            case "plain" -> new PlainKernels();
            case "simd" -> simd();
            case "" -> !isWorkShort && isSimdFast() ? simd() : new PlainKernels();
            default ->
                throw new IllegalStateException("-D" + PROPERTY + " must be plain or simd, found \"" + wanted + "\"");
        };
    }

    /** The kernels with SIMD instructions, which are compiled apart because their module is an incubating one. */
    static Kernels simd() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            throw new IllegalStateException("-D" + PROPERTY + "=simd needs java's option --add-modules " + MODULE);
        }
        return (Kernels) call("harness.math.SimdKernels", "create");
    }

    private static boolean isSimdFast() {
        return ModuleLayer.boot().findModule(MODULE).isPresent()
                && (boolean) call("harness.math.SimdKernels", "isFast");
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
