/**
 * What samples are, wherever they come from: a {@link harness.data.dataset.Dataset} of numbers, a
 * {@link harness.data.dataset.Generator} that draws one, a {@link harness.data.dataset.Table} that is read. Also how text
 * of the user's is shown in messages: {@link harness.data.dataset.Quoted}, {@link harness.data.dataset.Printable}.
 *
 * <p>May use {@code catalogue} and {@code math}. Begin with {@code Dataset}.
 */
package harness.data.dataset;
