package harness.report.verify;

import java.util.List;

/**
 * How an item, such as a run or a cell, differs from what was recorded of it.
 *
 * @param name of the item, for a person
 * @param differences the first of each table that differs, the earliest epoch first; at least one
 */
public record ItemDifference(String name, List<Difference> differences) {}
