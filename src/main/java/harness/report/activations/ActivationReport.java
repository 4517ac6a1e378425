package harness.report.activations;

import harness.analysis.activations.ActivationAnalysis;
import harness.config.ActivationStudy;
import harness.experiment.ActivationTiming;
import harness.report.chart.Charts;
import harness.report.figure.Drawing;
import harness.report.figure.Page;
import harness.report.table.JsonFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables and charts of activations side by side.
 *
 * @param activations what was found
 * @param failures one line for each reason why charts that should be there are not
 * @param notDrawn the names of these charts
 * @param files all that was written
 */
public record ActivationReport(
        List<ActivationAnalysis> activations, List<String> failures, List<String> notDrawn, List<Path> files) {

    /**
     * Writes {@code config.json}, the tables and the charts.
     *
     * @param study what to look at
     * @param timings of its activations
     * @param folder receives everything
     * @param threads how many figures are drawn at once
     */
    public static ActivationReport write(
            ActivationStudy study, List<ActivationTiming> timings, Path folder, int threads) throws IOException {
        double[] points = study.range().values();
        List<ActivationAnalysis> activations = study.activations().entrySet().stream()
                .map(entry -> ActivationAnalysis.of(entry.getKey(), entry.getValue(), points))
                .toList();
        List<Path> files = new ArrayList<>();
        files.add(JsonFiles.writeConfig(folder, study.resolved()));
        files.addAll(ActivationTables.writeRepeatable(folder, study, activations));
        files.add(ActivationTables.writeTimings(folder, timings));
        Page page = Page.of(study.charts().width());
        List<Drawing> drawings = List.of(
                new Drawing("activations", () -> Optional.of(FunctionPanels.figure(activations, page))),
                new Drawing("all_functions", () -> Optional.of(Overlay.functions(activations, page))),
                new Drawing("all_derivatives", () -> Optional.of(Overlay.derivatives(activations, page))),
                new Drawing("zoom", () -> Optional.of(Overlay.zoom(activations, page))),
                new Drawing("properties", () -> Optional.of(PropertyChart.figure(activations, page))),
                new Drawing("softmax", () -> Optional.of(SoftmaxChart.figure(study.softmax(), page))));
        List<Drawing> chosen = drawings.stream()
                .filter(drawing -> study.charts().draws(drawing.name()))
                .map(drawing -> drawing.of(study.name(), study.charts()))
                .toList();
        Drawing.Written charts =
                Drawing.writeAll(chosen, folder.resolve(Charts.FOLDER), study.charts(), threads, List.of());
        files.addAll(charts.files());
        return new ActivationReport(activations, charts.failures(), charts.notDrawn(), files);
    }
}
