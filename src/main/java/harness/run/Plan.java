package harness.run;

import harness.config.CellConfig;
import harness.config.Experiment;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * All runs of an experiment, in a fixed order: cell by cell, within a cell seed by seed. Runs are made when they are asked
 * for, so that a plan of a million runs takes no more memory than one of ten.
 */
public final class Plan {

    private static final int LONGEST_SLUG = 80;

    private final Experiment experiment;
    private final int seeds;

    /** The plan of an experiment. */
    public Plan(Experiment experiment) {
        this.experiment = experiment;
        seeds = experiment.cell(0).seeds();
    }

    /** The experiment it is the plan of. */
    public Experiment experiment() {
        return experiment;
    }

    /** Number of cells. */
    public int cells() {
        return experiment.cells();
    }

    /** Number of seeds of every cell. */
    public int seeds() {
        return seeds;
    }

    /** Number of runs. */
    public int runs() {
        return Math.multiplyExact(cells(), seeds);
    }

    /** Whether any cell has a validation part. */
    public boolean hasValidationPart() {
        return anyCell("data", cell -> cell.data().validationFraction() > 0);
    }

    /** Whether any cell records gradient histograms. */
    public boolean recordsGradientHistograms() {
        return anyCell("record", cell -> cell.record().gradientHistograms());
    }

    /** Whether something holds for any cell that one key of the config alone decides about. */
    private boolean anyCell(String key, Predicate<CellConfig> holds) {
        boolean varies = experiment.axes().stream()
                .anyMatch(axis -> axis.path().equals(key) || axis.path().startsWith(key + "."));
        return IntStream.range(0, varies ? cells() : 1).anyMatch(cell -> holds.test(experiment.cell(cell)));
    }

    /**
     * The run at a place of the plan.
     *
     * @param index 0 … {@link #runs()} − 1
     */
    public Run run(int index) {
        int cell = index / seeds;
        int seed = index % seeds + 1;
        Map<String, String> values = experiment.labels(cell);
        CellConfig config = experiment.cell(cell);
        return new Run(index, id(cell, seed, values), cell, seed, values, config);
    }

    /** The id of the run at a place of the plan; cheaper than the run. */
    public String id(int index) {
        int cell = index / seeds;
        return id(cell, index % seeds + 1, experiment.labels(cell));
    }

    /** For example {@code c07-relu-moons-s03}: the number makes it unique, the rest makes it readable. */
    private String id(int cell, int seed, Map<String, String> values) {
        StringBuilder id = new StringBuilder("c").append(padded(cell + 1, cells()));
        for (String label : values.values()) {
            id.append('-').append(label.replaceAll("[^A-Za-z0-9._=]+", "_"));
        }
        id.setLength(Math.min(id.length(), LONGEST_SLUG));
        return id.append("-s").append(padded(seed, seeds)).toString();
    }

    private static String padded(int number, int largest) {
        String digits = String.valueOf(number);
        return "0".repeat(String.valueOf(largest).length() - digits.length()) + digits;
    }
}
