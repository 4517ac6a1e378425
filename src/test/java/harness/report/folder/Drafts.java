package harness.report.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Results in the folder {@code study}. */
final class Drafts {

    private Drafts() {}

    /** Begins results of an experiment, whose table of runs has this content. */
    static ResultsFolder drafted(Path parent, String content) throws IOException {
        ResultsFolder folder = new ResultsFolder(parent, "study", Marks.ALL);
        Files.writeString(folder.draft().resolve("config.json"), "{}");
        Files.writeString(folder.draft().resolve("runs.csv"), content);
        return folder;
    }

    /** The content of a file of the published results. */
    static String content(Path parent, String file) throws IOException {
        return Files.readString(parent.resolve("study").resolve(file));
    }

    /** Names of what is in a folder, but for the harness's own files. */
    static List<String> entries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file ->
                            !List.of(FolderLock.FILE, PublishedFiles.LIST).contains(file))
                    .sorted()
                    .toList();
        }
    }

    /** Begins results of activations, whose files have this content. */
    static ResultsFolder activations(Path parent, String content) throws IOException {
        ResultsFolder folder = new ResultsFolder(parent, "study", Marks.ALL);
        Files.writeString(folder.draft().resolve("config.json"), "{}");
        Files.writeString(folder.draft().resolve("properties.csv"), content);
        Files.writeString(folder.draft().resolve("values.csv"), content);
        Files.writeString(folder.draft("charts").resolve("zoom.png"), content);
        return folder;
    }
}
