package harness.study;

import java.time.Duration;

/**
 * The time that training will take.
 *
 * @param alone on a machine that has nothing else to do
 * @param busy on this machine, if it goes on being as busy as it was when this was estimated
 */
public record TimeEstimate(Duration alone, Duration busy) {

    /** From so much of a wait for the processor on, which is more than what the compiler causes. */
    private static final double BUSY = 2;

    /** Whether the machine has so much else to do that it matters. */
    public boolean isOfBusyMachine() {
        return busy.toMillis() > BUSY * alone.toMillis() && busy.toSeconds() > 0;
    }
}
