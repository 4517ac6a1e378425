package harness.report.chart.layers;

import harness.analysis.CellAnalysis;
import harness.report.series.Facets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The series and panels of a figure in which there is something to see.
 *
 * @param facets the figure
 * @param series those with something to see in some panel
 * @param panels those with something to see in some series
 */
public record Shown(Facets facets, List<String> series, List<String> panels) {

    /** What is left of a figure, by what is to be seen in a cell. */
    public static Shown of(Facets facets, Predicate<CellAnalysis> visible) {
        return new Shown(
                facets,
                facets.series().stream()
                        .filter(series -> facets.panels().stream()
                                .map(panel -> facets.cell(panel, series))
                                .anyMatch(cell -> cell != null && visible.test(cell)))
                        .toList(),
                facets.panels().stream()
                        .filter(panel -> facets.series().stream()
                                .map(series -> facets.cell(panel, series))
                                .anyMatch(cell -> cell != null && visible.test(cell)))
                        .toList());
    }

    /** Whether there is nothing to see at all. */
    public boolean isEmpty() {
        return series.isEmpty();
    }

    /** The cells of these series and panels. */
    List<CellAnalysis> cells() {
        return panels.stream()
                .flatMap(panel -> series.stream().map(one -> facets.cell(panel, one)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The names of the series and panels that are left out. */
    List<String> leftOut() {
        return Stream.concat(
                        facets.series().stream().filter(one -> !series.contains(one)),
                        facets.panels().stream().filter(panel -> !panels.contains(panel)))
                .toList();
    }
}
