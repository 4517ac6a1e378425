package harness.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import harness.activation.Activation;
import harness.config.Axis;
import harness.config.CellConfig;
import harness.config.Experiment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One cell of the grid as the config has it.
 *
 * @param values the varied paths with this cell's value of each, in the order of {@code vary}; empty if nothing varies
 * @param config all of its settings
 */
public record GridCell(Map<String, AxisValue> values, CellConfig config) {

    /** Keeps a copy. */
    public GridCell {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * A cell of an experiment.
     *
     * @param cell 0 … {@link Experiment#cells()} − 1
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public static GridCell of(Experiment experiment, int cell) {
        Map<String, String> labels = experiment.labels(cell);
        Map<String, AxisValue> values = new LinkedHashMap<>();
        for (Axis axis : experiment.axes()) {
            String label = labels.get(axis.path());
            JsonNode value = axis.values().get(axis.labels().indexOf(label));
            values.put(axis.path(), new AxisValue(label, value));
        }
        return new GridCell(values, experiment.cell(cell));
    }

    /** The label of a path's value; empty if the path is not varied. */
    public String label(String path) {
        return values.containsKey(path) ? values.get(path).label() : "";
    }

    /** Activation of each hidden layer, first to last; empty for logistic regression. */
    public List<Activation> activations() {
        return config.network().activations();
    }

    /** Number of weight layers, the output layer included. */
    public int depth() {
        return config.network().widths().size() + 1;
    }
}
