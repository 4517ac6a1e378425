package harness.config;

import harness.config.json.ConfigException;
import harness.config.json.ConfigFile;
import harness.config.json.JsonReader;
import harness.config.json.Node;
import harness.config.json.Place;
import harness.config.json.Problems;
import harness.config.json.Setting;
import harness.config.json.Wording;
import harness.config.schema.Shape;
import harness.data.dataset.Printable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads configs, strictly. */
public final class ConfigReader {

    /** More than anyone writes. */
    private static final int MOST_MEGABYTES = 1;

    /** A config of one megabyte has about twenty at most when its defaults are filled in. */
    private static final int MOST_MEGABYTES_RESOLVED = 100;

    /** Where a shell shows its pipes as files. */
    private static final Path DEVICES = Path.of("/dev");

    private ConfigReader() {}

    /**
     * Reads a config file. Files that it names are not opened.
     *
     * <p>Setting a path that the file varies fixes it: it is no longer varied. Setting a part of something varied
     * makes it an axis of one value, for it has to hold in every cell.
     *
     * @param file a JSON file
     * @param settings laid over the file, in this order
     * @throws ConfigException if anything is wrong: holds all problems if the file is JSON, or else the first
     */
    public static Config read(Path file, List<Setting> settings) throws ConfigException {
        return read(file, MOST_MEGABYTES, settings);
    }

    /**
     * Reads a config that the harness wrote beside its results, all defaults filled in: it may be larger than what a person
     * writes.
     *
     * @param settings laid over the file, in this order
     * @throws ConfigException if anything is wrong, as above
     */
    public static Config readResolved(Path file, List<Setting> settings) throws ConfigException {
        return read(file, MOST_MEGABYTES_RESOLVED, settings);
    }

    /** Where the relative paths in a config start: in its folder; of one that comes through a pipe, in the current folder. */
    public static Path folder(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(DEVICES) || !Files.isRegularFile(file)
                ? Path.of("").toAbsolutePath()
                : absolute.getParent();
    }

    private static Config read(Path file, int mostMegabytes, List<Setting> settings) throws ConfigException {
        Problems problems = new Problems();
        String text = ConfigFile.read(file, mostMegabytes);
        Place start = new Place(Printable.line(file.toString()), 1, 1, "");
        Optional<Node> root = JsonReader.read(text, start, problems);
        if (root.isPresent() && !(root.get() instanceof Node.Branch)) {
            problems.add(root.get().place(), "expected a JSON object, found " + Wording.found(root.get()));
        }
        if (!(root.orElse(null) instanceof Node.Branch branch)) {
            problems.throwIfAny();
            throw new IllegalStateException("nothing was read, and nothing is wrong");
        }
        requireText(branch.members().get(ConfigKind.SCHEMA), problems);
        Optional<ConfigKind> kind = ConfigKinds.of(branch, problems);
        if (kind.isEmpty()) {
            problems.throwIfAny();
        }
        return kind.orElseThrow().reader().read(branch, settings, folder(file), problems);
    }

    private static void requireText(Node.Member schema, Problems problems) {
        if (schema != null && !new Shape.Text(null).fits(schema.value())) {
            Place place = schema.value().place();
            problems.add(place, "expected a text, found " + Wording.found(schema.value()));
        }
    }
}
