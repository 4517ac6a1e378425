package harness.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The memory that the runs of a plan need while they are under way: of the largest runs, as many as there are threads.
 *
 * @param runs how many of them there are at once
 * @param bytes at least so much all of them together need
 * @param largest the same of the largest run alone
 * @param path of the config that takes most of it
 */
public record MemoryNeed(int runs, double bytes, double largest, String path) {

    /** What a plan needs. */
    public static MemoryNeed of(Plan plan, RunCosts costs, int threads) {
        int runs = Math.min(threads, plan.runs());
        List<RunMemory> cells = IntStream.range(0, plan.cells())
                .mapToObj(costs::memoryOfCell)
                .sorted(Comparator.comparingDouble((RunMemory memory) -> -memory.bytes()))
                .limit(runs)
                .toList();
        // The first seed's run may be larger than the others, and need not be under way with one of its kind.
        RunMemory first = IntStream.range(0, plan.cells())
                .mapToObj(costs::memoryOfFirstRun)
                .max(Comparator.comparingDouble(RunMemory::bytes))
                .orElseThrow();
        double others = IntStream.range(1, runs)
                .mapToDouble(run -> cells.get(run / plan.seeds()).bytes())
                .sum();
        return new MemoryNeed(runs, first.bytes() + others, first.bytes(), path(first));
    }

    private static String path(RunMemory memory) {
        if (memory.network() >= Math.max(memory.samples(), memory.history())) {
            return "network.hidden";
        }
        return memory.samples() >= memory.history() ? "data.samples" : "record.everyEpochs";
    }
}
