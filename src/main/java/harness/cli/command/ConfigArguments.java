package harness.cli.command;

import com.fasterxml.jackson.databind.node.TextNode;
import harness.cli.text.NearNames;
import harness.config.schema.Matching;
import harness.data.dataset.FileNames;
import harness.data.dataset.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import picocli.CommandLine.Model.CommandSpec;

/** What people give in place of a config: a command from habit, a folder, a table, a name that is not quite right. */
final class ConfigArguments {

    /** Commands of other tools that do what this one does without any. */
    private static final List<String> HABITS =
            List.of("run", "train", "start", "execute", "exec", "fit", "resume", "continue");

    private static final String COMMAND = "java -jar harness.jar ";
    private static final String CONFIG = ".json";
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt", ".data", ".xlsx", ".xls");
    private static final String SHIPPED = "configs";
    private static final int MOST_NAMES = 20;
    private static final int MOST_LETTERS = 60;

    private ConfigArguments() {}

    /** Says what to write for a first argument that is the name of a command or option, if no file is called so. */
    static Optional<String> habit(List<Path> configs, CommandSpec command) {
        String first = configs.get(0).toString();
        if (Files.exists(configs.get(0))) {
            return Optional.empty();
        }
        if (HABITS.contains(first)) {
            String rest = configs.stream().skip(1).map(Path::toString).collect(Collectors.joining(" "));
            return Optional.of(
                    "A config is given without a command: " + COMMAND + (rest.isEmpty() ? "configs/quick.json" : rest));
        }
        if (command.findOption("--" + first) != null) {
            return Optional.of(first + " is an option: " + COMMAND + "--" + first);
        }
        String suggestion = first.contains(".") || first.contains("/")
                ? ""
                : NearNames.suggestion(first, command.subcommands().keySet(), "");
        return suggestion.isEmpty()
                ? Optional.empty()
                : Optional.of("There is no command and no file " + first + suggestion);
    }

    /** Says what is the matter with a path that leads to no config, if that is to be seen without opening a file. */
    static Optional<String> mistake(Path path) {
        if (Files.isDirectory(path)) {
            return Optional.of(ofFolder(path));
        }
        if (Files.notExists(path)) {
            return Optional.of(ofMissing(path));
        }
        String name = path.getFileName().toString();
        boolean isTable = TABLES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
        return isTable ? Optional.of(ofTable(path)) : Optional.empty();
    }

    private static String ofFolder(Path folder) {
        if (Files.exists(folder.resolve("config.json"))) {
            return "a folder of results: " + COMMAND + "verify " + shown(folder) + " repeats them, " + COMMAND
                    + shown(folder.resolve("config.json")) + " makes them anew";
        }
        List<String> names = configs(folder, folder.normalize());
        return "a folder; "
                + (names.isEmpty()
                        ? "there is no config (" + CONFIG + ") in it"
                        : "name a config in it: " + list(names));
    }

    private static String ofMissing(Path path) {
        if (!FileNames.canBeOpened(path.toString()) || path.toString().contains("?") && FileNames.areAscii()) {
            return FileNames.CURE;
        }
        Path folder = path.toAbsolutePath().normalize().getParent();
        if (!Files.isDirectory(folder)) {
            return "there is no folder " + shown(path.getParent() == null ? folder : path.getParent());
        }
        Path prefix = path.getParent() == null ? Path.of("") : path.getParent();
        List<String> names = configs(folder, prefix);
        Path shipped = Path.of(SHIPPED);
        if (!prefix.equals(shipped)) {
            names.addAll(configs(shipped, shipped));
        }
        String wanted = path.getFileName().toString();
        String asWritten = Stream.of(wanted, wanted + CONFIG)
                .flatMap(end -> names.stream().filter(name -> Path.of(name).endsWith(end)))
                .map(name -> "; did you mean " + name + "?")
                .findFirst()
                .orElse("");
        String otherwise = names.isEmpty() ? "" : "; there is " + list(names);
        return "there is no such file"
                + (asWritten.isEmpty() ? NearNames.suggestion(path.toString(), names, otherwise) : asWritten);
    }

    private static String ofTable(Path path) {
        String name = path.getFileName().toString();
        String study = studyName(name.substring(0, name.lastIndexOf('.')));
        return "a table, not a config. Save this as " + shown(path.resolveSibling(study + CONFIG))
                + ", with the name of the column of classes for LABEL:\n"
                + "    { \"name\": \"" + study + "\", \"data\": { \"source\": { \"type\": \"csv\", \"path\": "
                + TextNode.valueOf(name) + ", \"label\": \"LABEL\" } } }";
    }

    /** The name of a table without what the name of a study cannot have. */
    private static String studyName(String table) {
        String plain = StringUtils.stripAccents(table).replaceAll("[^A-Za-z0-9_-]+", "-");
        String name = StringUtils.truncate(StringUtils.strip(plain, "-"), MOST_LETTERS);
        return name.matches(Matching.FILE_NAME) ? name : "my-study";
    }

    /** The configs in a folder as they would be written, sorted. */
    private static List<String> configs(Path folder, Path prefix) {
        if (!Files.isDirectory(folder)) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(CONFIG) && !name.endsWith(".schema" + CONFIG))
                    .sorted()
                    .map(name -> prefix.resolve(name).toString())
                    .toList());
        } catch (IOException unreadable) {
            return new ArrayList<>();
        }
    }

    private static String shown(Path path) {
        return Printable.line(path.toString());
    }

    private static String list(List<String> names) {
        String shown = names.stream().limit(MOST_NAMES).map(Printable::line).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? shown + " and " + (names.size() - MOST_NAMES) + " more" : shown;
    }
}
