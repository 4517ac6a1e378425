package harness.experiment;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Tells when what is repeated has become as fast as it will: when for a while the just-in-time compiler has
 * compiled nothing and no repetition was faster than those before. What is not yet compiled takes up to forty times as long.
 */
public final class Settling {

    private static final long QUIET_NANOSECONDS = 150_000_000;
    private static final double FASTER = 0.95;

    private final long patience;
    private final double[] fastest;
    private long settled;
    private long compiled;

    /**
     * Begins now, for this thread.
     *
     * @param repeated how many things are repeated in turn
     * @param seconds after so much of this thread's processor time they count as settled in any case
     */
    public Settling(int repeated, double seconds) {
        fastest = new double[repeated];
        Arrays.fill(fastest, Double.POSITIVE_INFINITY);
        long spent = spentNanoseconds();
        patience = spent + (long) (seconds * 1e9);
        settled = spent + QUIET_NANOSECONDS;
        compiled = compilationMilliseconds();
    }

    /** The shortest duration of each so far. */
    public double[] fastest() {
        return fastest;
    }

    /**
     * Whether further repetitions would be no faster.
     *
     * @param durations of the last repetition of each, in any unit
     */
    public boolean isOver(double... durations) {
        boolean faster = false;
        for (int i = 0; i < fastest.length; i++) {
            faster |= durations[i] < FASTER * fastest[i];
            fastest[i] = Math.min(fastest[i], durations[i]);
        }
        long compiledBefore = compiled;
        compiled = compilationMilliseconds();
        long spent = spentNanoseconds();
        if (faster || compiled > compiledBefore) {
            settled = spent + QUIET_NANOSECONDS;
        }
        return spent >= Math.min(settled, patience);
    }

    /** This thread's processor time: where others want the processor, too, the compiler gets as little of it as we do. */
    public static long spentNanoseconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** What the compiler has spent so far; always 0 on a JVM that does not tell. */
    private static long compilationMilliseconds() {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        return compiler != null && compiler.isCompilationTimeMonitoringSupported()
                ? compiler.getTotalCompilationTime()
                : 0;
    }
}
