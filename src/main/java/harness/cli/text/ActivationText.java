package harness.cli.text;

import harness.analysis.activations.ActivationAnalysis;
import harness.config.ActivationStudy;
import harness.config.RangeConfig;
import harness.report.figure.Numeral;
import harness.study.ActivationJob;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What is said of a study of activations. */
final class ActivationText extends StudyText<List<ActivationAnalysis>> {

    private final ActivationStudy study;

    ActivationText(ActivationJob job, Path file, Output output) {
        super(job, file, output);
        study = job.study();
    }

    @Override
    List<String> size() {
        RangeConfig range = study.range();
        return List.of(
                PlanText.count(study.activations().size(), "activation"),
                "  at " + range.points() + " points from " + Numeral.of(range.from()) + " to "
                        + Numeral.of(range.to()));
    }

    @Override
    List<String> details() {
        List<String> logits =
                Arrays.stream(study.softmax()).mapToObj(Numeral::of).toList();
        return List.of(
                "  " + PlanText.list(study.activations().keySet(), "activation"),
                "  softmax of " + PlanText.list(logits, "logit"),
                "About a second.");
    }

    @Override
    List<String> findings(List<ActivationAnalysis> findings, int columns) {
        return PropertyText.lines(findings, columns);
    }
}
