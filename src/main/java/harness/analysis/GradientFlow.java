package harness.analysis;

import java.util.Map;

/**
 * The gradients of a cell's networks at one recorded epoch.
 *
 * @param epoch the first or the last recorded one
 * @param measures quartiles over seeds of every measure; a run that diverged counts as +∞ at the last, one that was
 *     stopped early with what it had at its end
 */
public record GradientFlow(int epoch, Map<GradientMeasure, Quartiles> measures) {}
