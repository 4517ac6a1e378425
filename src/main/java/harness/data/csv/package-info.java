/**
 * Makes samples of a CSV file of the user's: which columns are used, what is done with words and gaps, which classes there
 * are, and what looks wrong.
 *
 * <p>May use {@code data.csv.text}, which reads the file. Begin with {@link harness.data.csv.CsvTable}, which a config
 * names, and {@link harness.data.csv.CsvDataset}, which takes the steps one after the other.
 */
package harness.data.csv;
