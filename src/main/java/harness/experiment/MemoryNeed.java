package harness.experiment;

import harness.run.Plan;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The memory that the largest run of a plan needs, alone. What several need that are under way at once depends on when each
 * of them needs most.
 *
 * @param bytes at least so much, unless training ends before its last epoch
 * @param path of the config that takes most of it
 */
public record MemoryNeed(double bytes, String path) {

    /** What a plan needs. */
    public static MemoryNeed of(Plan plan, RunCosts costs) {
        RunMemory largest = IntStream.range(0, plan.cells())
                .mapToObj(costs::memoryOfFirstRun)
                .max(Comparator.comparingDouble(RunMemory::bytes))
                .orElseThrow();
        return new MemoryNeed(largest.bytes(), path(largest));
    }

    private static String path(RunMemory memory) {
        if (memory.network() >= Math.max(memory.samples(), memory.history())) {
            return "network.hidden";
        }
        return memory.samples() >= memory.history() ? "data.samples" : "record.everyEpochs";
    }
}
