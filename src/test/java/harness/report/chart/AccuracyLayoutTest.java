package harness.report.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.analysis.CellAnalysis;
import harness.report.figure.Scale;
import harness.report.figure.Style;
import harness.report.figure.Text;
import harness.report.series.Facets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Where final accuracies stand. */
class AccuracyLayoutTest {

    @Test
    void dotsNeverOverlapNorLeaveTheRow() {
        Random random = new Random(3);
        int placed = 0;
        for (int trial = 0; trial < 300; trial++) {
            double radius = 1 + 2 * random.nextDouble();
            double reach = 20 * random.nextDouble();
            double grid = 0.5 + 5 * random.nextDouble();
            double[] x = random.doubles(1 + random.nextInt(40), 0, 120)
                    .map(value -> Math.round(value / grid) * grid)
                    .sorted()
                    .toArray();
            double[] offsets = Swarm.offsets(x, radius, reach);
            if (offsets != null) {
                placed++;
                for (int i = 0; i < x.length; i++) {
                    assertTrue(Math.abs(offsets[i]) <= reach);
                    for (int j = 0; j < i; j++) {
                        assertTrue(Math.hypot(x[i] - x[j], offsets[i] - offsets[j]) >= 2 * radius - 1e-9);
                    }
                }
            }
        }
        assertTrue(placed > 50 && placed < 300, placed + " of 300 had room");
    }

    @Test
    void dotsAreMovedOnlyWhereTheyMustBe() {
        assertArrayEquals(new double[] {0, 0, 0}, Swarm.offsets(new double[] {0, 6, 12}, 3, 0));
        assertNull(Swarm.offsets(new double[] {0, 5, 12}, 3, 0));
    }

    @Test
    void anAxisHoldsWhatThereIsAndNotAllUpToOne() {
        AccuracyAxis axis = AccuracyAxis.of(new double[] {0.81, 0.9, 0.86, 0.88, 0.84}, 300, 50);
        assertEquals(0, axis.strip());
        assertTrue(axis.scale().minimum() > 0.8 && axis.scale().minimum() < 0.81);
        assertTrue(axis.scale().maximum() > 0.9 && axis.scale().maximum() < 0.91);
        assertFalse(axis.leavesOut(0.81));
        assertEquals(0.02, axis.resolution(), 1e-12);
    }

    @Test
    void labelsOfTicksKeepApartWhateverTheirDigits() {
        for (int width = 170; width <= 620; width += 7) {
            for (double range : new double[] {0.5, 0.09, 0.03, 0.011}) {
                List<Scale.Tick> ticks = AccuracyAxis.of(new double[] {1 - range, 1}, width, 52)
                        .scale()
                        .ticks();
                for (int i = 1; i < ticks.size(); i++) {
                    double apart = (ticks.get(i).place() - ticks.get(i - 1).place()) * width;
                    assertTrue(apart >= Text.width(ticks.get(i).label(), Style.SMALL) + 10, ticks + " on " + width);
                }
                assertTrue(ticks.size() >= 2, ticks + " on " + width);
            }
        }
    }

    @Test
    void aFewRunsFarBelowAreLeftOutOfTheAxis() {
        double[] accuracies = {0.5, 0.51, 0.98, 0.985, 0.99, 0.995, 1};
        AccuracyAxis axis = AccuracyAxis.of(accuracies, 200, 50);
        assertTrue(axis.leavesOut(0.5) && axis.leavesOut(0.51));
        assertFalse(axis.leavesOut(0.98));
        assertEquals(0.25, axis.strip(), 1e-15);
        assertTrue(axis.scale().place(0.98) > 0.25 && axis.scale().place(0.98) < 0.3);
        assertTrue(axis.scale().ticks().stream().allMatch(tick -> tick.place() > 0.25));
    }

    @Test
    void halfOfTheRunsIsNeverAFew() {
        assertEquals(
                0, AccuracyAxis.of(new double[] {0.5, 0.5, 0.5, 1, 1}, 200, 50).strip());
        assertEquals(
                0,
                AccuracyAxis.of(new double[] {0.5, 0.6, 0.7, 0.8, 0.9, 1}, 200, 50)
                        .strip());
    }

    @Test
    void runsThatAreAllAlikeHaveAnAxisToo() {
        for (double accuracy : new double[] {0, 0.5, 1}) {
            AccuracyAxis axis = AccuracyAxis.of(new double[] {accuracy, accuracy}, 200, 50);
            double place = axis.scale().place(accuracy);
            assertTrue(place > 0 && place < 1, axis.toString());
            assertFalse(axis.leavesOut(accuracy));
        }
    }

    @Test
    void everyRunIsOnTheAxisOrLeftOut() {
        Random random = new Random(5);
        for (int trial = 0; trial < 200; trial++) {
            double spread = random.nextDouble();
            double[] accuracies = DoubleStream.generate(
                            () -> random.nextInt(5) == 0 ? 0.5 : 1 - spread * random.nextDouble())
                    .limit(1 + random.nextInt(50))
                    .toArray();
            AccuracyAxis axis = AccuracyAxis.of(accuracies, 200, 50);
            long leftOut = Arrays.stream(accuracies).filter(axis::leavesOut).count();
            assertTrue(2 * leftOut <= accuracies.length);
            assertEquals(leftOut > 0, axis.strip() > 0);
            for (double accuracy : accuracies) {
                double place = axis.scale().place(accuracy);
                assertTrue(axis.leavesOut(accuracy) || place >= axis.strip() && place <= 1, accuracy + " on " + axis);
            }
        }
    }

    @Test
    void rowsHaveOneOrderInAllFiguresOfAStudyAndTheBestIsFirst() {
        List<CellAnalysis> cells = SyntheticGrid.compare(6, 2)
                .vary("training.batchSize", List.of("16", "64"))
                .cells();
        List<Facets> figures = new FinalAccuracyChart().facets(cells);
        assertEquals(2, figures.size());
        assertEquals(figures.get(0).series(), figures.get(1).series());
        List<String> order = figures.get(0).series();
        double before = 1;
        for (String series : order) {
            double mean = figures.stream()
                    .flatMap(figure -> figure.panels().stream().map(panel -> figure.cell(panel, series)))
                    .mapToDouble(cell -> median(cell.finalTestAccuracy()))
                    .average()
                    .orElseThrow();
            assertTrue(mean <= before, order.toString());
            before = mean;
        }
        assertNotEquals(SyntheticGrid.ACTIVATIONS.subList(0, 6), order, "the config's order says nothing");
    }

    @Test
    void numbersKeepTheirOwnOrder() {
        List<CellAnalysis> cells = new SyntheticGrid()
                .vary("training.optimizer.learningRate", List.of("0.1", "0.01", "0.001"))
                .cells();
        List<Facets> plain = Facets.of(cells);
        assertEquals(
                plain.get(0).series(),
                new FinalAccuracyChart().facets(cells).get(0).series());
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
