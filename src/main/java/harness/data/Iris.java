package harness.data;

import harness.data.csv.CsvDataset;
import harness.data.csv.CsvTable;
import harness.data.dataset.Table;
import harness.data.dataset.TableRows;
import java.nio.file.Path;

/**
 * Iris: 150 flowers of three species, 50 each, and 4 features, length and width of sepals and petals in centimetres.
 * Class 0 is setosa, class 1 versicolor, class 2 virginica. Setosa lies apart from the other two,
 * which overlap.
 *
 * <p>Credit: R. Fisher 1936, UCI Machine Learning Repository, <a
 * href="https://doi.org/10.24432/C56C76">doi:10.24432/C56C76</a>, licence CC BY 4.0.
 */
public record Iris() implements Table {

    private static final String FILE = "iris.csv";

    /**
     * Reads the file that is shipped inside the harness.
     *
     * @param folder not used
     */
    @Override
    public byte[] content(Path folder) {
        return CsvDataset.shipped(FILE);
    }

    @Override
    public TableRows parse(byte[] content, Path folder) {
        return CsvDataset.parse(FILE, content, new CsvTable(FILE, "species"));
    }
}
