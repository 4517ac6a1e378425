package harness.training.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import harness.catalogue.Choices;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Factors that PyTorch's schedulers document, computed with 50 digits. */
class LearningRateScheduleOracleTest {

    @ParameterizedTest
    @CsvFileSource(resources = "schedules.csv", numLinesToSkip = 1)
    void factorsKeepTheirDigits(String name, String parameters, int epochs, String factors) {
        LearningRateSchedule schedule =
                Choices.make(LearningRateSchedules.CATALOGUE, name, parameters == null ? "" : parameters);
        double[] expected = Arrays.stream(factors.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] found = IntStream.range(0, epochs)
                .mapToDouble(done -> schedule.factor(done, epochs))
                .toArray();
        assertArrayEquals(expected, found, 1e-15);
    }
}
