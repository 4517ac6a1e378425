package harness.report.series;

import harness.activation.Activation;
import harness.analysis.CellAnalysis;
import harness.analysis.GridAxes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What series stand for, which decides how they look: activations, numbers, or other values. */
final class SeriesIdentities {

    private SeriesIdentities() {}

    /** How the series of a study look. */
    static SeriesStyles styles(ChartAxis series, List<CellAnalysis> cells) {
        Map<String, Set<List<Activation>>> networks = new LinkedHashMap<>();
        series.names()
                .forEach(name -> networks.put(
                        name,
                        cells.stream()
                                .filter(cell -> series.name(cell).equals(name))
                                .map(cell -> cell.cell().activations().stream()
                                        .distinct()
                                        .toList())
                                .collect(Collectors.toSet())));
        Map<String, Optional<Activation>> activations = new LinkedHashMap<>();
        networks.forEach((name, ofSeries) -> activations.put(name, only(ofSeries)));
        long different = activations.values().stream()
                .flatMap(Optional::stream)
                .distinct()
                .count();
        boolean oneEach = networks.values().stream().allMatch(ofSeries -> ofSeries.size() == 1);
        boolean compared = series.path().equals(GridAxes.ACTIVATION)
                || oneEach && (different > 1 || series.names().size() == 1);
        if (compared) {
            return SeriesStyles.ofNetworks(activations);
        }
        return series.isNumeric() ? SeriesStyles.ofNumbers(series.names()) : SeriesStyles.ofValues(series.names());
    }

    /** The activation of all layers of all networks; empty if there are several, or none. */
    private static Optional<Activation> only(Set<List<Activation>> networks) {
        List<Activation> all =
                networks.stream().flatMap(List::stream).distinct().toList();
        return all.size() == 1 && networks.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
