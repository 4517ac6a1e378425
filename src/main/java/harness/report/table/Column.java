package harness.report.table;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name its header
 * @param cell what stands there in the row about a thing; null for an empty cell
 * @param <R> what a row is about
 */
public record Column<R>(String name, Function<R, Object> cell) {}
