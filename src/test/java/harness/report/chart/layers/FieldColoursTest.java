package harness.report.chart.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.report.figure.Palette;
import harness.report.figure.Scale;
import java.awt.Color;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Colours of a heat map go where its values are. */
class FieldColoursTest {

    private static final Scale TWENTY_DECADES = Scale.logarithmic(1e-20, 1, 5);

    private static double[] values(int count, double lowestPower, double highestPower) {
        Random random = new Random(1);
        return random.doubles(count, lowestPower, highestPower)
                .map(power -> Math.pow(10, power))
                .toArray();
    }

    private static int distance(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }

    @Test
    void theEndsOfTheAxisHaveTheEndsOfThePalette() {
        FieldColours colours = new FieldColours(values(1000, -20, 0), TWENTY_DECADES);
        assertEquals(Palette.sequential(0), colours.at(0));
        assertEquals(Palette.sequential(1), colours.at(1));
        assertEquals(Palette.sequential(0), colours.at(-0.25));
        assertEquals(Palette.sequential(1), colours.at(Double.MAX_VALUE));
    }

    @Test
    void whereMostValuesAreColoursDifferMore() {
        FieldColours colours = new FieldColours(values(1000, -1, 0), TWENTY_DECADES);
        double low = TWENTY_DECADES.place(0.1);
        double high = TWENTY_DECADES.place(1);
        int evenly = distance(Palette.sequential(low), Palette.sequential(high));
        assertTrue(distance(colours.at(low), colours.at(high)) > 3 * evenly, evenly + " without");
    }

    @Test
    void whereThereAreNoValuesColoursGoOn() {
        FieldColours colours = new FieldColours(values(1000, -1, 0), TWENTY_DECADES);
        assertTrue(distance(colours.at(0.1), colours.at(0.5)) > 30);
        FieldColours none = new FieldColours(new double[] {0, Double.NaN, Double.POSITIVE_INFINITY}, TWENTY_DECADES);
        assertTrue(distance(none.at(0.1), none.at(0.9)) > 30);
    }
}
