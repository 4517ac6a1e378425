package harness.data;

import harness.data.csv.CsvDataset;
import harness.data.csv.CsvTable;
import harness.data.dataset.Table;
import harness.data.dataset.TableRows;
import java.nio.file.Path;

/**
 * Breast Cancer Wisconsin (Diagnostic): 569 tumours, 30 features computed from images of cell nuclei; 357 benign (class
 * 0) and 212 malignant (class 1). The standard deviations of the features differ by a factor of 200 000, so standardize them.
 *
 * <p>Credit: W. Wolberg, O. Mangasarian, N. Street &amp; W. Street 1995, UCI Machine Learning Repository, <a
 * href="https://doi.org/10.24432/C5DW2B">doi:10.24432/C5DW2B</a>, licence CC BY 4.0.
 */
public record BreastCancer() implements Table {

    private static final String FILE = "breast_cancer.csv";

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
        return CsvDataset.parse(FILE, content, new CsvTable(FILE, "diagnosis"));
    }
}
