package harness.report.series;

import com.fasterxml.jackson.databind.JsonNode;
import harness.activation.Activation;
import harness.analysis.AxisValue;
import harness.analysis.CellAnalysis;
import harness.analysis.GridAxes;
import harness.analysis.GridCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One varied path as charts show it: its values with short names that say what differs between them, in their order:
 * numbers from small to large, then all others as the config has them.
 */
public final class ChartAxis {

    private static final String NONE = "";

    private final String path;
    private final List<String> names = new ArrayList<>();
    private final Map<String, String> nameByLabel = new HashMap<>();
    private final Map<String, Double> numbers = new HashMap<>();

    private ChartAxis(String path) {
        this.path = path;
    }

    /** The values that cells have at a path; a single nameless one if the path is empty. */
    static ChartAxis of(String path, List<CellAnalysis> cells) {
        ChartAxis axis = new ChartAxis(path);
        if (path.equals(NONE)) {
            axis.names.add(NONE);
            axis.nameByLabel.put(NONE, NONE);
            return axis;
        }
        Map<String, GridCell> first = new LinkedHashMap<>();
        cells.forEach(cell -> first.putIfAbsent(cell.cell().label(path), cell.cell()));
        axis.take(List.copyOf(first.values()));
        return axis;
    }

    private void take(List<GridCell> cells) {
        List<AxisValue> values =
                cells.stream().map(cell -> cell.values().get(path)).toList();
        Differences differences =
                Differences.between(values.stream().map(AxisValue::value).toList());
        Set<Activation> shown = new HashSet<>();
        cells.forEach(cell -> shown.addAll(cell.activations()));
        List<String> found = new ArrayList<>();
        for (int place = 0; place < cells.size(); place++) {
            found.add(new ValueName(path, differences, shown).of(cells.get(place), values.get(place)));
        }
        if (new HashSet<>(found).size() < found.size()) {
            found.clear();
            values.forEach(value -> found.add(ValueName.whole(path, value.label())));
        }
        List<String> shortened = CommonStart.leftOut(found);
        for (int place = 0; place < cells.size(); place++) {
            String name = shortened.get(place);
            names.add(name);
            nameByLabel.put(values.get(place).label(), name);
            JsonNode telling = differences.only(values.get(place).value());
            if (telling != null && telling.isNumber()) {
                numbers.put(name, telling.doubleValue());
            }
        }
        names.sort(Comparator.comparingDouble(name -> numbers.getOrDefault(name, Double.POSITIVE_INFINITY)));
    }

    /** The same axis with its values in another order, given by their names. */
    ChartAxis inOrder(List<String> order) {
        ChartAxis sorted = new ChartAxis(path);
        sorted.names.addAll(order);
        sorted.nameByLabel.putAll(nameByLabel);
        sorted.numbers.putAll(numbers);
        return sorted;
    }

    /** The varied path; empty if there is none. */
    String path() {
        return path;
    }

    /** What a person calls the path. */
    String title() {
        return GridAxes.shortName(path);
    }

    /** Names of the values, all different, in their order. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** The same axis with only the first of its values. */
    ChartAxis first(int count) {
        ChartAxis first = new ChartAxis(path);
        first.names.addAll(names.subList(0, count));
        first.nameByLabel.putAll(nameByLabel);
        first.numbers.putAll(numbers);
        first.numbers.keySet().retainAll(first.names);
        return first;
    }

    /** Name of a cell's value. */
    String name(CellAnalysis cell) {
        return nameByLabel.get(cell.cell().label(path));
    }

    /** The number that a value is, or by which alone it differs from the others; empty if there is none. */
    OptionalDouble number(String name) {
        return numbers.containsKey(name) ? OptionalDouble.of(numbers.get(name)) : OptionalDouble.empty();
    }

    /** Whether every value is a number. */
    public boolean isNumeric() {
        return !names.isEmpty() && numbers.size() == names.size();
    }
}
