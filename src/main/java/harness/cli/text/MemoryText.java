package harness.cli.text;

import harness.experiment.MemoryNeed;
import java.util.Locale;
import java.util.Map;

/** Says that a run needs more memory than there is, and what to do about it. */
final class MemoryText {

    private static final double MEGABYTE = 1 << 20;
    private static final int MEGABYTES_PER_GIGABYTE = 1024;

    /** Java wants room to move, and a run needs more than what is certain. */
    private static final double ROOM = 1.5;

    /** What to change at a path of the config. */
    private static final Map<String, String> CURES = Map.of(
            "network.hidden", "use fewer or narrower layers",
            "data.samples", "use fewer samples",
            "record.everyEpochs", "record fewer epochs");

    private MemoryText() {}

    /** What to do when the memory ran out in a run of a plan that needs most of it for what is at that path. */
    static String cure(MemoryNeed need) {
        return CURES.get(need.path()) + " (" + need.path() + ")";
    }

    /**
     * What is wrong, and below it what to do.
     *
     * @param heap bytes that Java may use
     */
    static String of(MemoryNeed need, long heap) {
        long gigabytes = (long) Math.ceil(ROOM * need.bytes() / MEGABYTE / MEGABYTES_PER_GIGABYTE);
        return "a run needs at least " + megabytes(need.bytes()) + " of memory, but Java may use only "
                + megabytes(heap) + ":\n" + CURES.get(need.path()) + ", or give Java more memory (java -Xmx" + gigabytes
                + "g -jar harness.jar …)";
    }

    private static String megabytes(double bytes) {
        return String.format(Locale.ROOT, "%,d MB", Math.round(bytes / MEGABYTE));
    }
}
