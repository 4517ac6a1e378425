package harness.run;

import harness.data.Part;
import harness.data.Split;
import harness.data.dataset.Dataset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be known of a dataset's parts once the samples themselves are gone.
 *
 * @param features how many there are
 * @param classes names of the classes, in the order of their index
 * @param parts samples of each class in each part that there is
 */
public record ClassBalance(int features, List<String> classes, Map<Part, int[]> parts) {

    /** That of the samples of a run. */
    public static ClassBalance of(Split split) {
        Dataset train = split.train();
        Map<Part, int[]> parts = new EnumMap<>(Part.class);
        split.parts().forEach(part -> parts.put(part, split.of(part).classCounts()));
        return new ClassBalance(train.featureCount(), train.labelNames(), parts);
    }

    /** Samples of each class in a part; null if there is no such part. */
    public int[] of(Part part) {
        return parts.get(part);
    }

    /** Number of samples of a part. */
    public static int samples(int[] counts) {
        return Arrays.stream(counts).sum();
    }
}
