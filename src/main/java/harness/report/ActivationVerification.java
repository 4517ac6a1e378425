package harness.report;

import harness.activation.Activation;
import harness.analysis.ActivationAnalysis;
import harness.config.ActivationStudy;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the recorded tables of a study of activations, byte for byte, with the rows that it leads to now. */
public final class ActivationVerification implements Closeable {

    private final ActivationStudy study;
    private final TableComparison activations;
    private final TableComparison classes;

    /**
     * Opens the tables.
     *
     * @param folder of the results
     * @throws ResultsException if one of the tables does not belong to the study, or there is none
     */
    public ActivationVerification(ActivationStudy study, Path folder) throws IOException, ResultsException {
        this.study = study;
        activations = new TableComparison(
                folder,
                ActivationRows.columnsOfActivations(),
                1,
                places(List.copyOf(study.activations().keySet())));
        try {
            List<Integer> numbers = new ArrayList<>();
            for (int number = 1; number <= study.softmax().length; number++) {
                numbers.add(number);
            }
            classes = new TableComparison(folder, ActivationRows.columnsOfClasses(), 1, places(numbers));
            if (tables().isEmpty()) {
                throw new ResultsException(
                        folder + " has none of the tables that could be compared: " + String.join(", ", missing()));
            }
        } catch (IOException | ResultsException | RuntimeException e) {
            activations.close();
            throw e;
        }
    }

    /** By the first cell of their rows as it stands in a table. */
    private static Map<String, Integer> places(List<?> names) throws IOException {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            places.put(TableRows.row(List.of(names.get(place))), place);
        }
        return places;
    }

    /** The tables that are compared. */
    public List<String> tables() {
        return both(activations.tables(), classes.tables());
    }

    /** The tables that a study leaves and that are not there. */
    public List<String> missing() {
        return both(activations.missing(), classes.missing());
    }

    /** Compares everything; once. */
    public void run() throws IOException {
        double[] points = study.range().values();
        int place = 0;
        for (Map.Entry<String, Activation> activation : study.activations().entrySet()) {
            String label = activation.getKey();
            ActivationAnalysis analysis = ActivationAnalysis.of(label, activation.getValue(), points);
            activations.agrees(place, label, ActivationRows.of(analysis));
            place++;
        }
        List<PartRows> rows = ActivationRows.ofClasses(study.softmax());
        for (int number = 1; number <= rows.size(); number++) {
            classes.agrees(number - 1, "softmax of class " + number, rows.get(number - 1));
        }
    }

    /** Activations and then classes that differ, in their order; only the first few of each. */
    public List<PartDifference> differences() {
        return both(activations.differences(), classes.differences());
    }

    /** How many activations and classes are compared: those that a table which is there has rows of. */
    public int compared() {
        int labels = activations.tables().isEmpty() ? 0 : study.activations().size();
        return labels + (classes.tables().isEmpty() ? 0 : study.softmax().length);
    }

    /** How many activations and classes differ. */
    public int differing() {
        return activations.differing() + classes.differing();
    }

    /** Rows that should not be there, a line each. */
    public List<String> strays() {
        return both(activations.strays(), classes.strays());
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    @Override
    public void close() {
        activations.close();
        classes.close();
    }
}
