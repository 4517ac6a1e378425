package harness.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import harness.data.dataset.Dataset;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

class TransformTest {

    private final Dataset dataset = new Moons(0.2).generate(4000, new MersenneTwister(3));

    @Test
    void scalesThenShifts() {
        Dataset transformed = new Transform(10, -3, 0).apply(dataset, new MersenneTwister(1));
        for (int f = 0; f < 2; f++) {
            for (int s = 0; s < dataset.samples(); s++) {
                assertEquals(dataset.features()[f][s] * 10 - 3, transformed.features()[f][s]);
            }
        }
        assertArrayEquals(dataset.labels(), transformed.labels());
    }

    @Test
    void noiseIsNormalAndIndependentOfFeaturesAndOtherwiseNothingChanges() {
        Dataset transformed = new Transform(1, 0, 2).apply(dataset, new MersenneTwister(1));
        for (int f = 0; f < 2; f++) {
            double[] noise = new double[dataset.samples()];
            for (int s = 0; s < noise.length; s++) {
                noise[s] = transformed.features()[f][s] - dataset.features()[f][s];
            }
            assertEquals(0, StatUtils.mean(noise), 0.1);
            assertEquals(2, Math.sqrt(StatUtils.variance(noise)), 0.1);
        }
    }

    @Test
    void withoutAnythingToDoTheDatasetIsTheSame() {
        assertSame(dataset, Transform.NONE.apply(dataset, new MersenneTwister(1)));
    }
}
