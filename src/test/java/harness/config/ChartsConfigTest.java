package harness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.config.ChartChoice.Format;
import harness.config.ChartChoice.Width;
import harness.config.json.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The section of charts, which only looks at results. */
class ChartsConfigTest {

    @TempDir
    Path folder;

    private Config read(String members) throws IOException, ConfigException {
        Path file = folder.resolve("x.json");
        Files.writeString(file, "{\"name\": \"x\"" + (members.isEmpty() ? "" : ", " + members) + "}");
        return ConfigReader.read(file, List.of());
    }

    private Experiment experiment(String members) throws IOException, ConfigException {
        return (Experiment) read(members);
    }

    @Test
    void aConfigThatSaysNothingHasAllChartsAndSaysNothingOfThem() throws Exception {
        Experiment usual = experiment("");
        ChartChoice choice = usual.cell(0).charts().choice();
        assertNull(choice.only());
        assertTrue(choice.draws("loss"));
        assertEquals(Set.of(Format.PNG, Format.SVG), choice.formats());
        assertEquals(Width.DOUBLE_COLUMN, choice.width());
        assertFalse(usual.resolved().has("charts"));
        assertFalse(experiment("\"charts\": {\"format\": [\"png\", \"svg\"]}")
                .resolved()
                .has("charts"));
    }

    @Test
    void anotherChoiceIsKeptAndRepeatsNoRun() throws Exception {
        Experiment chosen = experiment(
                "\"charts\": {\"only\": [\"loss\", \"gradient_norm\"], \"format\": [\"svg\"], \"width\": \"slide\"}");
        ChartChoice choice = chosen.cell(0).charts().choice();
        assertEquals(
                new ChartChoice(Set.of("loss", "gradient_norm"), List.of(), Set.of(Format.SVG), Width.SLIDE), choice);
        assertEquals("slide", chosen.resolved().get("charts").get("width").textValue());
        assertEquals(experiment("").resolvedCell(0), chosen.resolvedCell(0));
    }

    @Test
    void noChartsAtAllCanBeWished() throws Exception {
        assertFalse(experiment("\"charts\": {\"only\": []}")
                .cell(0)
                .charts()
                .choice()
                .draws("loss"));
    }

    @Test
    void aChartOfAProbeIsDrawnIfItIsNamedOrItsProbeIs() throws Exception {
        ChartChoice named = experiment("\"charts\": {\"only\": [\"confusion\", \"profile_activation_sd\"]}")
                .cell(0)
                .charts()
                .choice();
        assertTrue(named.draws("confusion"));
        assertTrue(named.draws("profile_activation_sd", "activation_sd"));
        assertFalse(named.draws("heatmap_activation_sd", "activation_sd"));
        assertFalse(named.draws("loss"));

        ChartChoice listed = experiment("\"charts\": {\"only\": [], \"probes\": [\"activation_sd\"]}")
                .cell(0)
                .charts()
                .choice();
        assertTrue(listed.draws("profile_activation_sd", "activation_sd"));
        assertTrue(listed.draws("heatmap_activation_sd", "activation_sd"));

        ChartChoice usual = experiment("").cell(0).charts().choice();
        assertFalse(usual.draws("profile_activation_sd", "activation_sd"));
    }

    @Test
    void aStudyOfActivationsHasChartsOfItsOwn() throws Exception {
        String kind = "\"kind\": \"activations\"";
        assertTrue(((ActivationStudy) read(kind)).charts().draws("zoom"));
        assertFalse(read(kind).resolved().has("charts"));
        ActivationStudy study =
                (ActivationStudy) read(kind + ", \"charts\": {\"only\": [\"zoom\"], \"width\": \"single-column\"}");
        assertFalse(study.charts().draws("softmax"));
        assertEquals(Width.SINGLE_COLUMN, study.charts().width());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"only\": [\"losss\"]}                | charts.only[0]   | did you mean \"loss\"?",
                "{\"only\": [\"finalaccuracy\"]}        | charts.only[0]   | did you mean \"final_accuracy\"?",
                "{\"only\": [\"confussion\"]}           | charts.only[0]   | did you mean \"confusion\"?",
                "{\"only\": [\"softmax\"]}              | charts.only[0]   | expected one of",
                "{\"format\": [\"pdf\"]}                | charts.format[0] | \"png\", \"svg\"",
                "{\"format\": []}                       | charts           | must list",
                "{\"width\": \"single_column\"}         | charts.width     | \"single-column\"",
                "{\"widht\": \"slide\"}                 | charts           | \"width\"",
            })
    void whatIsWrongIsNamedWithWhatWasMeant(String section, String path, String said) {
        ConfigException wrong = assertThrows(ConfigException.class, () -> read("\"charts\": " + section));
        assertTrue(wrong.getMessage().contains(path), wrong.getMessage());
        assertTrue(wrong.getMessage().contains(said), wrong.getMessage());
    }

    @Test
    void chartsAreNotVaried() {
        ConfigException wrong = assertThrows(
                ConfigException.class, () -> read("\"vary\": {\"charts.width\": [\"slide\", \"single-column\"]}"));
        assertTrue(wrong.getMessage().contains("they are drawn of the whole experiment"), wrong.getMessage());
    }
}
