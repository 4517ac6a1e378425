package harness.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.data.dataset.Dataset;
import java.util.List;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class RandomSamplesTest {

    private static final int SAMPLES = 10_000;

    private final Dataset dataset = new RandomSamples(5).generate(SAMPLES, new MersenneTwister(7));

    @Test
    void featuresAreStandardNormal() {
        assertEquals(List.of("x1", "x2", "x3", "x4", "x5"), dataset.featureNames());
        for (double[] feature : dataset.features()) {
            assertEquals(0, StatUtils.mean(feature), 0.04);
            assertEquals(1, StatUtils.variance(feature), 0.06);
            double beyondTwo = 0;
            for (double x : feature) {
                beyondTwo += Math.abs(x) > 2 ? 1 : 0;
            }
            assertEquals(0.0455, beyondTwo / SAMPLES, 0.008);
        }
    }

    @Test
    void featuresSayNothingOfLabelsNorOfEachOther() {
        double[] labels = new double[SAMPLES];
        for (int s = 0; s < SAMPLES; s++) {
            labels[s] = dataset.labels()[s];
        }
        for (int f = 0; f < 5; f++) {
            assertEquals(0, new PearsonsCorrelation().correlation(dataset.features()[f], labels), 0.04);
            for (int other = 0; other < f; other++) {
                double[] feature = dataset.features()[other];
                assertEquals(0, new PearsonsCorrelation().correlation(dataset.features()[f], feature), 0.04);
            }
        }
    }
}
