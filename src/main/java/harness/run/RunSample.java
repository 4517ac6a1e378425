package harness.run;

import java.util.BitSet;
import org.apache.commons.math3.random.RandomGenerator;

/** Some runs of a plan that stand for all. */
public final class RunSample {

    private RunSample() {}

    /**
     * Runs spread over the grid: the plan is cut into equal pieces, and one run is drawn from each, since every n-th run
     * could have the same seed, or the same value of a varied path, throughout. The same plan gives the same ones.
     *
     * @param count how many, at least 1; all runs if there are no more
     * @return their places in the plan
     */
    public static BitSet of(Plan plan, int count) {
        BitSet chosen = new BitSet(plan.runs());
        if (count >= plan.runs()) {
            chosen.set(0, plan.runs());
            return chosen;
        }
        RandomGenerator random = plan.run(0).streams().stream("sample of runs");
        for (int piece = 0; piece < count; piece++) {
            int start = (int) ((long) piece * plan.runs() / count);
            int end = (int) ((piece + 1L) * plan.runs() / count);
            chosen.set(start + random.nextInt(end - start));
        }
        return chosen;
    }
}
