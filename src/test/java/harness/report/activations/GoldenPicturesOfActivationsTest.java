package harness.report.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.config.ActivationStudy;
import harness.config.ConfigReader;
import harness.report.chart.Charts;
import harness.report.figure.GoldenPictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One picture of every chart of activations; a new one has none until it was looked at. */
class GoldenPicturesOfActivationsTest {

    @Test
    void everyChartShowsWhatItShowed(@TempDir Path folder) throws Exception {
        Path config = Files.writeString(folder.resolve("look.json"), """
                { "kind": "activations", "name": "look",
                  "activations": ["relu", "tanh", { "type": "elu", "alpha": 0.5 }], "softmax": [1, 2, 3] }
                """);
        ActivationStudy study = (ActivationStudy) ConfigReader.read(config, List.of());
        ActivationReport report = ActivationReport.write(study, List.of(), folder, 2);
        assertEquals(List.of(), report.failures());
        Set<String> charts = report.files().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".svg"))
                .map(name -> name.substring(0, name.length() - 4))
                .collect(Collectors.toSet());
        GoldenPictures.of("activations").assertShow(charts, folder.resolve(Charts.FOLDER));
    }
}
