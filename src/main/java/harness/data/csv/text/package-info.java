/**
 * Reads the bytes of a CSV file into rows of texts: its encoding, its separator, its header, decimal commas, what programs
 * write around a table. Nothing here knows which columns are used or what their values mean.
 *
 * <p>May use {@code catalogue} and {@code data.dataset}. Begin with {@link harness.data.csv.text.CsvText}, which takes the
 * steps one after the other.
 */
package harness.data.csv.text;
