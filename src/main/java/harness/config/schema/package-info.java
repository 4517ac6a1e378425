/**
 * Makes records of trees of JSON: {@link harness.config.schema.Shapes} derives from a record what may be written for it,
 * {@link harness.config.schema.Binder} binds it, and the advice classes guess what was meant by what does not fit. Which
 * records and catalogues there are is handed in.
 *
 * <p>May use {@code config.json} and {@code catalogue}. Begin with {@link harness.config.schema.Shape} and {@code Binder}.
 */
package harness.config.schema;
