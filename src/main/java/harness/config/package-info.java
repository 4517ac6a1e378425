/**
 * What an experiment is, or a look at activations: records that describe it, and the strict reader that makes them from
 * JSON.
 *
 * <p>{@link harness.config.ConfigReader} is the way in and {@link harness.config.Config} the way out. In between, a
 * file goes through these steps, each of which collects its problems instead of stopping at the first:
 *
 * <ol>
 *   <li>{@code JsonReader} makes a tree of {@code Node}s, each of which knows the place it was written;
 *   <li>{@code Grid} splits off {@code vary} and lays the settings of the command line over both;
 *   <li>{@code Binder} makes records of the tree, guided by {@code Shape}s, which {@code Shapes} derives from the
 *       records' {@link harness.catalogue.Parameter} annotations and from the catalogues;
 *   <li>{@code GridCheck} does so for every combination of varied values that could matter.
 * </ol>
 *
 * A varied value keeps the place it was written when it is put into the tree, so a problem with it is reported there.
 */
package harness.config;
