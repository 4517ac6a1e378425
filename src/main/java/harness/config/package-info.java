/**
 * What a study is: records that describe it, and the strict reader that makes them from JSON.
 *
 * <p>{@link harness.config.ConfigReader} is the way in and {@link harness.config.Config} the way out. In between, a file
 * goes through these steps, each of which collects its problems instead of stopping at the first:
 *
 * <ol>
 *   <li>{@code config.json} makes a tree of nodes, each of which knows the place it was written;
 *   <li>{@code ConfigKinds} finds its {@link harness.config.ConfigKind}, and that its reader: for an experiment,
 *       {@code Grid} splits off {@code vary} and lays the settings of the command line over both;
 *   <li>{@code config.schema} makes records of the tree, guided by the {@code Parameter} annotations of the records, by the
 *       catalogues and by {@code ConfigShapes};
 *   <li>{@code GridCheck} does so for every combination of varied values that could matter, and {@code CellBinder} for one
 *       cell at a time.
 * </ol>
 *
 * A varied value keeps the place it was written when it is put into the tree, so a problem with it is reported there. Knows
 * nothing of running.
 */
package harness.config;
