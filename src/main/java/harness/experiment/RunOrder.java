package harness.experiment;

import harness.run.Plan;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The order in which the runs of a plan are begun: cells of long runs first, so that at the end no thread is left with a
 * long run while the others have nothing to do. The seeds of a cell follow each other, so that cells are finished early,
 * and cells of the same cost keep the order of the plan.
 */
final class RunOrder {

    private final int[] cells;
    private final int seeds;

    /** The order for a plan, by the cost of a run of each cell. */
    RunOrder(Plan plan, RunCosts costs) {
        seeds = plan.seeds();
        double[] cost =
                IntStream.range(0, plan.cells()).mapToDouble(costs::ofCell).toArray();
        cells = IntStream.range(0, cost.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer cell) -> -cost[cell]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * The place in the plan of the run that is begun there.
     *
     * @param place from 0 on, below the number of runs
     */
    int run(int place) {
        return cells[place / seeds] * seeds + place % seeds;
    }
}
