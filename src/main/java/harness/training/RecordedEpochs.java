package harness.training;

/**
 * The epochs at which a run that goes on to its last epoch is recorded: 0, every multiple of {@code every}, and the last.
 *
 * @param last the last epoch, at least 0
 * @param every distance between records, at least 1
 */
public record RecordedEpochs(int last, int every) {

    /** How many there are. */
    public int size() {
        return last / every + (last % every == 0 ? 1 : 2);
    }

    /**
     * The epoch of a record.
     *
     * @param index 0 … {@link #size()} − 1
     */
    public int epoch(int index) {
        return (int) Math.min((long) index * every, last);
    }

    /** Whether an epoch of the run is recorded. */
    boolean contains(int epoch) {
        return epoch % every == 0 || epoch == last;
    }
}
