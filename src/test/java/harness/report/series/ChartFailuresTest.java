package harness.report.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.report.chart.Charts;
import harness.report.chart.DrawnCharts;
import harness.report.chart.LossChart;
import harness.report.chart.SyntheticGrid;
import harness.report.figure.Drawing;
import harness.report.figure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts that cannot be drawn, or not be written, and those beside them. */
class ChartFailuresTest {

    private final Path folder;
    private final DrawnCharts drawn;

    ChartFailuresTest(@TempDir Path folder) {
        this.folder = folder;
        drawn = new DrawnCharts(folder);
    }

    @Test
    void aFailingChartLeavesTheOthers() throws IOException {
        Chart withoutFonts = failing("without_fonts", new NoClassDefFoundError("Could not initialize class sun.font"));
        Chart broken = failing("broken", new IllegalStateException("two\nlines"));

        Drawing.Written written = Charts.write(
                SyntheticGrid.compare(2, 2).cells(), "", folder, 2, List.of(withoutFonts, new LossChart(), broken));

        assertEquals(DrawnCharts.filesOf(Set.of("loss")), drawn.names());
        assertEquals(List.of("without_fonts", "broken"), written.notDrawn());
        assertEquals(2, written.failures().size());
        assertTrue(written.failures().get(0).startsWith("Charts not drawn: without_fonts. "));
        assertTrue(written.failures().get(0).contains("apt-get install fontconfig fonts-dejavu-core"));
        assertEquals(
                "Charts not drawn: broken. IllegalStateException: two lines.",
                written.failures().get(1));
    }

    /** As in a jar that was overwritten. Nothing is said of fonts, and nothing published in its place. */
    @Test
    void aProgramWithoutItsClassesGoesNoFurther() {
        LinkageError gone = new NoClassDefFoundError("harness/report/Facets");
        gone.initCause(new ClassNotFoundException("harness.report.series.Facets"));
        for (LinkageError failure : List.of(gone, new ClassFormatError("Truncated class file"))) {
            List<Chart> charts = List.of(failing("chart", failure));
            Throwable thrown = assertThrows(
                    RuntimeException.class,
                    () -> Charts.write(SyntheticGrid.compare(2, 2).cells(), "", folder, 1, charts));
            assertEquals(failure, thrown.getCause());
        }
    }

    @Test
    void outOfMemoryCostsOneChartNotTheTables() throws IOException {
        Chart large = failing("large", new OutOfMemoryError("Java heap space"));

        Drawing.Written written =
                Charts.write(SyntheticGrid.compare(2, 2).cells(), "", folder, 1, List.of(large, new LossChart()));

        assertEquals(DrawnCharts.filesOf(Set.of("loss")), drawn.names());
        assertEquals(1, written.failures().size());
        assertTrue(
                written.failures().get(0).contains("java -Xmx"),
                written.failures().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void drawsOnAsManyThreadsAsItIsGiven(int threads) {
        CyclicBarrier together = new CyclicBarrier(threads);
        Set<Thread> drew = ConcurrentHashMap.newKeySet();
        Chart chart = new Chart() {
            @Override
            public String name() {
                return "chart";
            }

            @Override
            public Optional<Figure> figure(Facets facets) {
                drew.add(Thread.currentThread());
                try {
                    together.await(20, TimeUnit.SECONDS);
                } catch (Exception alone) {
                    throw new IllegalStateException(alone);
                }
                return Optional.empty();
            }
        };

        Drawing.Written written = Charts.write(
                SyntheticGrid.compare(1, 1).cells(), "", folder, threads, Collections.nCopies(2 * threads, chart));

        assertEquals(List.of(), written.failures());
        assertEquals(threads, drew.size());
    }

    @Test
    void aFolderThatCannotBeMadeIsReported() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        Drawing.Written written = Charts.write(SyntheticGrid.compare(1, 1).cells(), "", file.resolve("charts"), 2);

        assertEquals(List.of(), written.files());
        assertEquals(1, written.failures().size());
        assertTrue(written.notDrawn().containsAll(List.of("loss", "accuracy")), written::toString);
    }

    private static Chart failing(String name, Throwable failure) {
        return new Chart() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<Figure> figure(Facets facets) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }
        };
    }
}
