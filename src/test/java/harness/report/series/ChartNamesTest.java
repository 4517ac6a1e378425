package harness.report.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.report.chart.Charts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two figures never have one file name, whatever the values are that tell them apart. */
class ChartNamesTest {

    private static final String LETTERS = "aAbB12-.=+ /(),_é";

    private static String word(Random random, int longest) {
        StringBuilder word = new StringBuilder();
        for (int letters = random.nextInt(longest + 1); letters > 0; letters--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    @Test
    void everyFigureHasASafeNameOfItsOwn() {
        Random random = new Random(7);
        for (int trial = 0; trial < 2000; trial++) {
            int paths = 1 + random.nextInt(8);
            int longest = random.nextInt(4) == 0 ? 80 : 3;
            List<String> figures = new ArrayList<>();
            for (int figure = 0; figure < 20; figure++) {
                Map<String, String> values = new LinkedHashMap<>();
                IntStream.range(0, paths).forEach(path -> values.put("some.path" + path, word(random, longest)));
                figures.add(Facets.slug(values));
            }
            List<String> names = Charts.distinct(figures);
            Set<String> onDisk = new HashSet<>();
            for (String name : names) {
                assertTrue(name.matches("[A-Za-z0-9._-]{1,200}"), name);
                assertTrue(onDisk.add(name.toLowerCase(Locale.ROOT)), () -> name + " comes twice in " + names);
            }
        }
    }

    @Test
    void namesThatCollideAreNumberedAndOthersStayAsTheyAre() {
        assertEquals(
                List.of("x-1", "x-1-2", "x-1-2-2", "X-1-3", "y"),
                Charts.distinct(List.of("x-1", "x-1", "x-1-2", "X-1", "y")));
    }
}
