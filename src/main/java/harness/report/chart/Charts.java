package harness.report.chart;

import harness.analysis.CellAnalysis;
import harness.report.figure.Drawing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws every chart of an experiment, each as a PNG for looking at and as an SVG for printing. */
public final class Charts {

    /** The folder of the pictures, beside the tables. */
    public static final String FOLDER = "charts";

    /**
     * Every chart; a new one is one file and one line here. They are begun in this order: one that takes long stands far up,
     * so that no thread is left alone with it at the end.
     */
    static final List<Chart> ALL = List.of(
            new DecisionBoundaryChart(),
            new LearningCurvesChart(),
            new LossChart(),
            new AccuracyChart(),
            new FinalAccuracyChart(),
            new GradientDepthChart(),
            new GradientNormChart(),
            new GradientHeatmapChart(),
            new GradientHistogramChart(false),
            new GradientHistogramChart(true),
            new DeadFractionChart());

    /** A grid with many varied paths would otherwise fill a folder with pictures nobody looks at. */
    private static final int MAXIMUM_FIGURES = 12;

    private Charts() {}

    /** Names of the probes that charts draw. */
    public static Set<String> probes() {
        return ALL.stream().flatMap(chart -> chart.probes().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Draws the charts of a grid into a folder, which is made if it is not there. A chart that fails is reported and
     * keeps none of the others from being drawn; files appear whole or not at all.
     *
     * @param cells all cells of one grid, in its order
     * @param folder where the pictures go; pictures of the same names are replaced
     * @param threads how many figures are drawn at once
     */
    public static Drawing.Written write(List<CellAnalysis> cells, Path folder, int threads) {
        return write(cells, folder, threads, ALL);
    }

    static Drawing.Written write(List<CellAnalysis> cells, Path folder, int threads, List<Chart> charts) {
        List<Drawing> drawings = new ArrayList<>();
        int combinations = 0;
        for (Chart chart : charts) {
            List<Facets> facets = chart.facets(cells);
            List<String> slugs = distinct(facets.stream().map(Facets::fixedSlug).toList());
            for (int i = 0; i < Math.min(facets.size(), MAXIMUM_FIGURES); i++) {
                Facets figureFacets = facets.get(i);
                String name = slugs.get(i).isEmpty() ? chart.name() : chart.name() + "-" + slugs.get(i);
                drawings.add(new Drawing(name, () -> chart.figure(figureFacets)));
            }
            combinations = Math.max(combinations, facets.size());
        }
        List<String> notes = combinations <= MAXIMUM_FIGURES
                ? List.of()
                : List.of("Each chart was drawn for the first " + MAXIMUM_FIGURES + " of up to " + combinations
                        + " combinations of the other varied paths; vary fewer paths at once to see the rest.");
        return Drawing.writeAll(drawings, folder, threads, notes);
    }

    /**
     * Numbers what is there already: values may differ only in signs that a file name must not have, like −1 and 1, or in
     * upper and lower case, which some file systems take for the same.
     */
    static List<String> distinct(List<String> slugs) {
        List<String> all = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String slug : slugs) {
            String distinct = slug;
            for (int number = 2; !taken.add(distinct.toLowerCase(Locale.ROOT)); number++) {
                distinct = slug + "-" + number;
            }
            all.add(distinct);
        }
        return all;
    }
}
