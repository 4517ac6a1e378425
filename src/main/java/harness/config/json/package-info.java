/**
 * Reads JSON strictly into a tree of {@link harness.config.json.Node}s, each of which knows the place it was written, and
 * collects what is wrong. Nothing here knows what a config may say.
 *
 * <p>Of other rooms only {@code data.dataset} is used, to show text. Begin with {@code Node} and
 * {@link harness.config.json.JsonReader}.
 */
package harness.config.json;
