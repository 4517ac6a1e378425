/**
 * Pure functions of results: curves over epochs and seeds, summaries of cells, how gradients flow.
 *
 * <p>May use {@code run}, {@code config} and the engine; reads and writes no files. Begin with
 * {@link harness.analysis.CellAnalysis}.
 */
package harness.analysis;
