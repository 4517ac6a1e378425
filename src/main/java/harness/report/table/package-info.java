/**
 * The tables of an experiment. Each column is a name and how its cell is made, so that header and rows cannot differ.
 *
 * <p>May use {@code analysis} and {@code run}; the bytes are the same on every machine. Begin with
 * {@link harness.report.table.Table}.
 */
package harness.report.table;
