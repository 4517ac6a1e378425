package harness.report.chart;

import harness.analysis.CellAnalysis;
import harness.config.ChartChoice;
import harness.config.ChartsConfig;
import harness.report.chart.layers.DeadFractionChart;
import harness.report.chart.layers.GradientDepthChart;
import harness.report.chart.layers.GradientHistogramChart;
import harness.report.chart.layers.LayerHeatmapChart;
import harness.report.chart.layers.LayerProfileChart;
import harness.report.figure.Drawing;
import harness.report.figure.Figure;
import harness.report.series.Chart;
import harness.report.series.Facets;
import harness.training.Probe;
import harness.training.Probes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws every chart of an experiment, each in the formats and the size that its config asks for. */
public final class Charts {

    /** The folder of the pictures, beside the tables. */
    public static final String FOLDER = "charts";

    private static final String GRADIENT_NORM = "gradient_norm";

    /**
     * Every chart; a new one is one file, one line here, and its name in {@link ChartsConfig.Name}. They are begun in this
     * order: one that takes long stands far up, so that no thread is left alone with it at the end.
     */
    static final List<Chart> ALL = List.of(
            new DecisionBoundaryChart(),
            new LearningCurvesChart(),
            new LossChart(),
            new AccuracyChart(),
            new FinalAccuracyChart(),
            new GradientDepthChart(),
            new LayerProfileChart("gradient_norm", GRADIENT_NORM),
            new LayerHeatmapChart("gradient_heatmap", GRADIENT_NORM),
            new GradientHistogramChart(false),
            new GradientHistogramChart(true),
            new DeadFractionChart(),
            new ConfusionChart());

    /** A grid with many varied paths would otherwise fill a folder with pictures nobody looks at. */
    private static final int MAXIMUM_FIGURES = 12;

    /** A little more than a page is no reason to leave anything out. */
    private static final double HIGHEST = 1.3;

    private Charts() {}

    /** Names of the probes that the charts of a choice draw. */
    public static Set<String> probes(ChartChoice choice) {
        return chosen(choice).flatMap(chart -> chart.probes().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether some chart of a choice draws decision boundaries. */
    public static boolean drawDecisionFields(ChartChoice choice) {
        return chosen(choice).anyMatch(Chart::drawsDecisionFields);
    }

    private static Stream<Chart> chosen(ChartChoice choice) {
        return Stream.concat(
                ALL.stream().filter(chart -> choice.draws(chart.name())),
                Probes.ALL.stream()
                        .map(Probe::column)
                        .flatMap(probe -> ofProbe(probe).filter(chart -> choice.draws(chart.name(), probe))));
    }

    /** The two charts of any probe, which a study asks for: a folder with those of all probes would say nothing. */
    static Stream<Chart> ofProbe(String probe) {
        return Stream.of(
                new LayerProfileChart(ChartChoice.profile(probe), probe),
                new LayerHeatmapChart(ChartChoice.heatmap(probe), probe));
    }

    /**
     * Draws the charts of a grid into a folder, which is made if it is not there. A chart that fails is reported and
     * keeps none of the others from being drawn; files appear whole or not at all.
     *
     * @param cells all cells of one grid that are shown, in its order
     * @param notShown what of the grid they leave out, a sentence; empty if it is whole
     * @param folder where the pictures go; pictures of the same names are replaced
     * @param threads how many figures are drawn at once
     */
    public static Drawing.Written write(List<CellAnalysis> cells, String notShown, Path folder, int threads) {
        if (cells.isEmpty()) {
            return write(cells, notShown, folder, threads, List.of());
        }
        ChartChoice choice = choice(cells);
        return write(cells, notShown, folder, threads, chosen(choice).toList());
    }

    private static ChartChoice choice(List<CellAnalysis> cells) {
        return cells.get(0).cell().config().charts().choice();
    }

    /** The same with charts of one's own choice. */
    public static Drawing.Written write(
            List<CellAnalysis> cells, String notShown, Path folder, int threads, List<Chart> charts) {
        List<Drawing> drawings = new ArrayList<>();
        int combinations = 0;
        for (Chart chart : charts) {
            List<Facets> facets = chart.facets(cells);
            List<String> slugs = distinct(facets.stream().map(Facets::fixedSlug).toList());
            String others = facets.size() <= MAXIMUM_FIGURES
                    ? ""
                    : "This chart is drawn for the first " + MAXIMUM_FIGURES + " of " + facets.size()
                            + " combinations of " + facets.get(0).fixedTitles() + ".";
            for (int i = 0; i < Math.min(facets.size(), MAXIMUM_FIGURES); i++) {
                Facets figureFacets = facets.get(i);
                String name = slugs.get(i).isEmpty() ? chart.name() : chart.name() + "-" + slugs.get(i);
                List<String> leftOut = Stream.of(others, notShown)
                        .filter(text -> !text.isEmpty())
                        .toList();
                drawings.add(new Drawing(name, () -> figure(chart, figureFacets, leftOut)));
            }
            combinations = Math.max(combinations, facets.size());
        }
        List<String> notes = combinations <= MAXIMUM_FIGURES
                ? List.of()
                : List.of("Each chart was drawn for the first " + MAXIMUM_FIGURES + " of up to " + combinations
                        + " combinations of the other varied paths; vary fewer paths at once to see the rest.");
        ChartChoice choice = cells.isEmpty() ? ChartsConfig.DEFAULT.choice() : choice(cells);
        return Drawing.writeAll(drawings, folder, choice, threads, notes);
    }

    /** A figure that says which experiment it is of, fits its page, and says what it does not show. */
    private static Optional<Figure> figure(Chart chart, Facets facets, List<String> leftOut) {
        Optional<Figure> drawn = fitted(chart, facets);
        Facets shown = facets;
        // A panel less is all panels of that value less; so no series is ever cut.
        while (drawn.isPresent()
                && tooHigh(drawn.get(), shown)
                && shown.panels().size() > 1) {
            double share = (double) shown.page().height() / drawn.get().height();
            int fewer = (int) (share * shown.panels().size());
            shown = shown.ofPanels(Math.max(1, Math.min(fewer, shown.panels().size() - 1)));
            Optional<Figure> lower = fitted(chart, shown);
            if (lower.isEmpty() || lower.get().height() >= drawn.get().height()) {
                shown = facets;
                drawn = fitted(chart, facets);
                break;
            }
            drawn = lower;
        }
        int cut = facets.panels().size() - shown.panels().size();
        String notShown = cut == 0
                ? ""
                : "Not shown, since the figure would be too high: "
                        + String.join(
                                ", ",
                                facets.panels()
                                        .subList(
                                                shown.panels().size(),
                                                facets.panels().size()))
                        + ".";
        drawn.ifPresent(figure -> {
            figure.addSubtitle(facets.studyText());
            Stream.concat(Stream.of(notShown), leftOut.stream())
                    .filter(text -> !text.isEmpty())
                    .forEach(figure::addFootnote);
            figure.fit(facets.page());
        });
        return drawn;
    }

    private static Optional<Figure> fitted(Chart chart, Facets facets) {
        Optional<Figure> figure = chart.figure(facets);
        figure.ifPresent(made -> made.fit(facets.page()));
        return figure;
    }

    private static boolean tooHigh(Figure figure, Facets facets) {
        return figure.height() > HIGHEST * facets.page().height();
    }

    /**
     * Numbers what is there already: values may differ only in signs that a file name must not have, like −1 and 1, or in
     * upper and lower case, which some file systems take for the same.
     */
    public static List<String> distinct(List<String> slugs) {
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
