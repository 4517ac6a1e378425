package harness.report.chart;

import harness.analysis.CellAnalysis;
import harness.report.figure.Figure;
import java.util.List;
import java.util.Optional;

/** One kind of chart. */
interface Chart {

    /** Name of its files, without ending. */
    String name();

    /** The figures it consists of. */
    default List<Facets> facets(List<CellAnalysis> cells) {
        return Facets.of(cells);
    }

    /** Draws one figure; empty if the cells have nothing to show. */
    Optional<Figure> figure(Facets facets);
}
