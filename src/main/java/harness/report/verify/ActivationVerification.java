package harness.report.verify;

import harness.activation.Activation;
import harness.analysis.activations.ActivationAnalysis;
import harness.config.ActivationStudy;
import harness.report.activations.ActivationTables;
import harness.report.activations.ActivationTables.SoftmaxClass;
import harness.report.table.TableRows;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Compares the recorded tables of a study of activations, byte for byte, with the rows that it leads to now. */
public final class ActivationVerification implements Closeable {

    private final ActivationStudy study;
    private final FolderComparison comparison;
    private final TableComparison<ActivationAnalysis> activations;
    private final TableComparison<SoftmaxClass> classes;

    /**
     * Opens the tables.
     *
     * @param folder of the results
     * @throws ResultsException if one of the tables does not belong to the study, or there is none
     */
    public ActivationVerification(ActivationStudy study, Path folder) throws IOException, ResultsException {
        this.study = study;
        Map<String, Integer> labels = places(List.copyOf(study.activations().keySet()));
        Map<String, Integer> numbers =
                places(IntStream.rangeClosed(1, study.softmax().length).boxed().toList());
        comparison = new FolderComparison(folder);
        activations = comparison.open(ActivationTables.OF_ACTIVATIONS, 1, labels);
        classes = comparison.open(ActivationTables.OF_CLASSES, 1, numbers);
        comparison.requireTables();
    }

    /** By the first cell of their rows as it stands in a table. */
    private static Map<String, Integer> places(List<?> names) throws IOException {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            places.put(TableRows.row(List.of(names.get(place))), place);
        }
        return places;
    }

    /** What is found: of activations and then of classes. */
    public FolderComparison comparison() {
        return comparison;
    }

    /** Compares everything; once. */
    public void run() throws IOException {
        double[] points = study.range().values();
        int place = 0;
        for (Map.Entry<String, Activation> activation : study.activations().entrySet()) {
            String label = activation.getKey();
            ActivationAnalysis analysis = ActivationAnalysis.of(label, activation.getValue(), points);
            activations.agrees(place, label, analysis);
            place++;
        }
        for (SoftmaxClass of : SoftmaxClass.of(study.softmax())) {
            classes.agrees(of.number() - 1, "softmax of class " + of.number(), of);
        }
    }

    /** How many activations and classes are compared: those that a table which is there has rows of. */
    public int compared() {
        int labels = activations.tables().isEmpty() ? 0 : study.activations().size();
        return labels + (classes.tables().isEmpty() ? 0 : study.softmax().length);
    }

    @Override
    public void close() {
        comparison.close();
    }
}
