package harness.report.series;

import harness.analysis.CellAnalysis;
import harness.report.figure.Figure;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One kind of chart. */
public interface Chart {

    /** Name of its files, without ending. */
    String name();

    /** Names of the probes that it draws, whose curves are then kept of every cell. */
    default Set<String> probes() {
        return Set.of();
    }

    /** Whether it draws what the first network of each cell answers over the plane, which is then kept of every cell. */
    default boolean drawsDecisionFields() {
        return false;
    }

    /** The figures it consists of. */
    default List<Facets> facets(List<CellAnalysis> cells) {
        return Facets.of(cells);
    }

    /** Draws one figure; empty if the cells have nothing to show. */
    Optional<Figure> figure(Facets facets);
}
