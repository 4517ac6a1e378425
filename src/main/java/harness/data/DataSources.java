package harness.data;

import harness.catalogue.Catalogue;
import harness.data.csv.CsvTable;
import harness.data.dataset.DataSource;

/** Every data source a config can name. A new one is a file of its own and one line here. */
public final class DataSources {

    public static final Catalogue<DataSource> CATALOGUE = new Catalogue<>("data source", DataSource.class)
            .with("moons", Moons.class)
            .with("circles", Circles.class)
            .with("spirals", Spirals.class)
            .with("xor", Xor.class)
            .with("gaussians", Gaussians.class)
            .with("checkerboard", Checkerboard.class)
            .with("classification", Classification.class)
            .with("random", RandomSamples.class)
            .with("csv", CsvTable.class)
            .with("iris", Iris.class)
            .with("breast_cancer", BreastCancer.class);

    private DataSources() {}
}
