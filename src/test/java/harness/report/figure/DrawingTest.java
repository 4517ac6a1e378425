package harness.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The geometry and the colours under the charts. */
class DrawingTest {

    @Test
    void fourteenSeriesHaveFourteenColoursThatShowOnWhite() {
        Set<Color> colours = new HashSet<>();
        for (int place = 0; place < 14; place++) {
            Color color = Palette.series(place);
            double lightness = 0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
            assertTrue(lightness < 185, color.toString());
            colours.add(color);
        }
        assertEquals(14, colours.size());
        assertEquals(Palette.series(0), Palette.series(16));
    }

    @Test
    void predictionsDivergeFromWhite() {
        assertEquals(Color.WHITE, Palette.prediction(0, 0));
        assertEquals(Color.WHITE, Palette.prediction(3, 0));
        assertTrue(Palette.prediction(0, 1).getBlue() > Palette.prediction(0, 1).getRed());
        assertTrue(Palette.prediction(1, 1).getRed() > Palette.prediction(1, 1).getBlue());
        assertEquals(Palette.FRAME, Palette.prediction(0, Double.NaN));
    }

    @Test
    void sixteenClassesHaveSixteenColours() {
        assertEquals(
                16, IntStream.range(0, 16).mapToObj(Palette::ofClass).distinct().count());
        assertEquals(Palette.ofClass(3), Palette.ofClass(19));
    }

    @ParameterizedTest
    @CsvSource({"0x000000, 0xFFFFFF, 100", "0x123456, 0x123456, 0", "0xFF0000, 0x00FF00, 170.6"})
    void distanceOfColoursIsThatInCielab(String first, String second, double distance) {
        Color one = Color.decode(first);
        Color other = Color.decode(second);
        assertEquals(distance, ColourDistance.of(one, other), 0.1);
    }

    @Test
    void redAndGreenAreNearForThoseWhoDoNotSeeOneOfThem() {
        Color red = new Color(0xA05000);
        Color green = new Color(0x506400);
        assertTrue(ColourDistance.of(red, green) > 2 * ColourDistance.ofColourBlind(red, green));
    }

    @Test
    void sequentialColoursGetLighter() {
        double before = -1;
        for (int step = 0; step <= 20; step++) {
            Color color = Palette.sequential(step / 20.0);
            double lightness = 0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
            assertTrue(lightness > before);
            before = lightness;
        }
    }
}
