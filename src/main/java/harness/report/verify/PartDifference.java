package harness.report.verify;

import java.util.List;

/**
 * How a run or a cell differs from what was recorded of it.
 *
 * @param name of the run or cell
 * @param differences the first of each table that differs, the earliest epoch first; at least one
 */
public record PartDifference(String name, List<Difference> differences) {}
