package harness.report;

import java.util.Optional;

/** One kind of chart. */
interface Chart {

    /** Name of its files, without ending. */
    String name();

    /** Draws one figure; empty if the cells have nothing to show. */
    Optional<Figure> figure(Facets facets);
}
