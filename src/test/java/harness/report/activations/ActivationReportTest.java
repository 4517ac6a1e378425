package harness.report.activations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Activation;
import harness.config.ActivationStudy;
import harness.config.ConfigReader;
import harness.experiment.ActivationTiming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivationReportTest {

    @TempDir
    private Path folder;

    private ActivationStudy study(String members) throws Exception {
        Path file = folder.resolve("look.json");
        Files.writeString(file, ("{'kind': 'activations', 'name': 'look'" + members + "}").replace('\'', '"'));
        return (ActivationStudy) ConfigReader.read(file, List.of());
    }

    private List<String> rows(String table) throws IOException {
        return Files.readAllLines(folder.resolve(table));
    }

    @Test
    void tablesAreTidy() throws Exception {
        ActivationStudy study = study("""
                , 'activations': ['sigmoid', {'type': 'elu', 'alpha': 0.5}, 'relu'],
                'range': {'from': -2, 'to': 2, 'points': 5}, 'softmax': [0, 0]""");
        ActivationReport report =
                ActivationReport.write(study, List.of(new ActivationTiming("relu", 0.5, 1)), folder, 2);
        try (Stream<Path> files = Files.walk(folder)) {
            Path config = folder.resolve("look.json");
            assertEquals(
                    files.filter(file -> Files.isRegularFile(file) && !file.equals(config))
                            .collect(Collectors.toSet()),
                    Set.copyOf(report.files()));
        }
        List<String> values = rows("values.csv");
        assertEquals("activation,x,value,derivative", values.get(0));
        assertEquals(1 + 3 * 5, values.size());
        assertEquals("sigmoid,0.0,0.5,0.25", values.get(3));
        assertTrue(values.get(6).startsWith("elu(alpha=0.5),-2.0,-0.43233"), values.get(6));
        assertEquals("relu,-2.0,0.0,0.0", values.get(11));
        assertEquals("relu,2.0,2.0,1.0", values.get(15));
        List<String> properties = rows("properties.csv");
        assertEquals(
                "sigmoid,0.0,-Infinity,-Infinity,1.0,Infinity,Infinity,",
                properties.get(1).substring(0, 54));
        assertTrue(properties.get(1).endsWith(",false,true,0.25,0.0,0.0,0.0,0.25,0.0,true,,false,true,true"));
        assertTrue(properties.get(3).endsWith(",false,true,1.0,0.0,Infinity,0.0,0.0,1.0,false,0,true,true,false"));
        assertEquals(
                List.of(
                        "class,logit,probability,by_logit_of_class,derivative",
                        "1,0.0,0.5,1,0.25",
                        "1,0.0,0.5,2,-0.25",
                        "2,0.0,0.5,1,-0.25",
                        "2,0.0,0.5,2,0.25"),
                rows("softmax.csv"));
        assertEquals(
                List.of("activation,nanoseconds_per_element,relative_to_relu", "relu,0.5,1.0"), rows("timings.csv"));
    }

    @Test
    void everyChartOfEveryKindOfRangeIsDrawn() throws Exception {
        for (String members : List.of(
                "",
                ", 'activations': ['linear'], 'range': {'from': 2, 'to': 3, 'points': 2}",
                ", 'activations': [{'type': 'linear', 'slope': 0}], 'softmax': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]",
                ", 'range': {'from': -1000000, 'to': 0, 'points': 1001}, 'softmax': [1000, -1000]")) {
            ActivationReport report = ActivationReport.write(study(members), List.of(), folder, 2);
            assertEquals(List.of(), report.failures());
            for (String chart :
                    List.of("activations", "all_functions", "all_derivatives", "zoom", "properties", "softmax")) {
                Path picture = folder.resolve("charts").resolve(chart + ".png");
                assertTrue(ImageIO.read(picture.toFile()).getWidth() > 300, chart);
                Files.delete(picture);
                String svg = Files.readString(folder.resolve("charts").resolve(chart + ".svg"));
                assertTrue(svg.endsWith("</svg>\n") || svg.endsWith("</svg>"), chart);
            }
        }
    }

    @Test
    void chartsNameEveryActivation() throws Exception {
        ActivationStudy study = study("");
        ActivationReport.write(study, List.of(), folder, 2);
        for (String chart : List.of("activations", "all_functions", "all_derivatives", "zoom", "properties")) {
            String svg = Files.readString(folder.resolve("charts").resolve(chart + ".svg"));
            study.activations().keySet().forEach(label -> assertTrue(svg.contains(">" + label + "<"), chart + label));
        }
    }

    @Test
    void eachPanelHasTheFormulaOfItsFunction() throws Exception {
        ActivationReport.write(study(", 'activations': ['relu', {'type': 'elu', 'alpha': 0.5}]"), List.of(), folder, 2);
        String svg = Files.readString(folder.resolve("charts").resolve("activations.svg"));
        assertTrue(svg.contains(">max(0, z)<"), svg);
        assertTrue(svg.contains("alpha=0.5"), svg);
    }

    @Test
    void timingsAreRelativeToReluWhetherListedOrNot() throws Exception {
        Map<String, Activation> activations =
                study(", 'activations': ['mish', 'linear']").activations();
        List<ActivationTiming> timings = ActivationTiming.measure(activations);
        assertEquals(
                List.of("mish", "linear"),
                timings.stream().map(ActivationTiming::label).toList());
        double relu = timings.get(0).nanoseconds() / timings.get(0).relativeToRelu();
        assertTrue(relu > 0);
        assertEquals(relu, timings.get(1).nanoseconds() / timings.get(1).relativeToRelu(), 1e-9 * relu);
        assertTrue(timings.get(0).nanoseconds() > timings.get(1).nanoseconds());
    }
}
