package harness.study;

import harness.analysis.activations.ActivationAnalysis;
import harness.config.ActivationStudy;
import harness.experiment.ActivationTiming;
import harness.report.activations.ActivationReport;
import harness.report.folder.ResultsFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A study of activations: finds their properties. */
public final class ActivationJob extends Job<List<ActivationAnalysis>> {

    private final ActivationStudy study;

    /**
     * A job.
     *
     * @param out where results are kept
     * @param threads how many charts are drawn at once, at least 1
     */
    public ActivationJob(ActivationStudy study, Path out, int threads) {
        super(study, out, threads);
        this.study = study;
    }

    /** What is to be looked at. */
    public ActivationStudy study() {
        return study;
    }

    @Override
    Made<List<ActivationAnalysis>> make(ResultsFolder folder, JobListener listener) throws IOException {
        List<ActivationTiming> timings = ActivationTiming.measure(study.activations());
        ActivationReport report = ActivationReport.write(study, timings, folder.draft(), threads());
        return new Made<>(report.activations(), report.files(), report.failures(), report.notDrawn(), 0);
    }
}
