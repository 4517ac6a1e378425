package harness.config;

import harness.config.json.ConfigException;
import harness.config.json.Place;
import harness.config.json.Problem;
import harness.config.json.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reads configs from text for tests. For legibility, texts are in single quotes. */
final class TestConfigs {

    private TestConfigs() {}

    static Experiment read(String config, String... settings) throws ConfigException {
        return readExactly(config.replace('\'', '"'), settings);
    }

    static Experiment readExactly(String json, String... settings) throws ConfigException {
        return (Experiment) readAnything(json, settings);
    }

    /** Reads a config of any kind. */
    static Config readAnything(String json, String... settings) throws ConfigException {
        try {
            Path file = Files.createTempFile("config", ".json");
            try {
                Files.writeString(file, json);
                return ConfigReader.read(
                        file, Arrays.stream(settings).map(Setting::parse).toList());
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Every problem as {@code line:column path: explanation}, settings as they name themselves; none if it is fine. */
    static List<String> problems(String config, String... settings) {
        return problemsExactly(config.replace('\'', '"'), settings);
    }

    static List<String> problemsExactly(String json, String... settings) {
        try {
            readAnything(json, settings);
            return List.of();
        } catch (ConfigException refusal) {
            return refusal.problems().stream().map(TestConfigs::brief).toList();
        }
    }

    private static String brief(Problem problem) {
        Place place = problem.place();
        String start = place.line() == 0 ? place.source() : place.line() + ":" + place.column();
        return start + " " + place.path() + ": " + problem.explanation();
    }
}
