package harness.report.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import harness.experiment.FileType;
import harness.experiment.Journal;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a folder of results from one that is someone else's: by what its files say, for others have files of these names,
 * too. One mark is enough, so that damage to one file makes no folder of ours a stranger.
 */
final class Ownership {

    /** A config has at most about twenty megabytes. */
    private static final long MOST_BYTES = 100_000_000;

    private static final int LONGEST_HEADER = 1 << 16;

    private final List<Mark> marks;

    /**
     * The ownership of folders.
     *
     * @param marks of all kinds of studies
     */
    Ownership(List<Mark> marks) {
        this.marks = marks;
    }

    /**
     * Returns if a place that is taken can take results: it is a folder, or a link to one, that is empty or ours, and what
     * stands where files and folders of the harness belong are files and folders.
     */
    void require(Path place) throws IOException {
        requireNoLinkToNothing(place);
        if (!isOurs(place) && !isVacant(place)) {
            String tables = marks.stream().map(Mark::table).collect(Collectors.joining(" or "));
            throw new UnusableFolderException(place + " is there already and is no folder of results: it has neither a"
                    + " config.json beside a " + tables + " nor a " + Journal.FILE
                    + " that the harness wrote. Choose another folder with --out, or another name in the config");
        }
        for (String file : List.of(FolderLock.FILE, PublishedFiles.LIST, Journal.FILE, Publication.SEAL)) {
            requireFile(place.resolve(file));
        }
        for (String folder : Publication.FOLDERS) {
            requireFolder(place.resolve(folder));
        }
        requireFolder(place.resolve(Draft.NAME));
        requireFolder(place.resolve(Draft.DISCARDED));
    }

    /** Returns unless a link leads to nothing. */
    static void requireNoLinkToNothing(Path place) throws IOException {
        if (FileType.of(place) == FileType.LINK && !Files.exists(place)) {
            throw new UnusableFolderException(place + " is a link to " + Files.readSymbolicLink(place)
                    + ", which is not there: remove the link, or make that folder");
        }
    }

    /** Returns if a file of the harness is there, or can be put there. */
    static void requireFile(Path place) throws IOException {
        require(place, FileType.FILE);
    }

    /** Returns if a folder of the harness is there, or can be made there. */
    static void requireFolder(Path place) throws IOException {
        require(place, FileType.FOLDER);
    }

    private static void require(Path place, FileType wanted) throws IOException {
        FileType found = FileType.of(place);
        if (found != wanted && found != FileType.NOTHING) {
            throw new UnusableFolderException(place + " is " + found.label() + ", where " + wanted.label()
                    + " of the results belongs: remove it, or give it another name");
        }
    }

    /** Whether a folder is one of the harness's, with results or on the way to them. */
    boolean isOurs(Path folder) throws IOException {
        try {
            return Files.isDirectory(folder)
                    && (Journal.isAt(folder.resolve(Journal.FILE))
                            || PublishedFiles.isAt(folder.resolve(PublishedFiles.LIST))
                            || hasResults(folder)
                            || isBegun(folder));
        } catch (NoSuchFileException movedMeanwhile) {
            return false;
        }
    }

    /** Whether it holds nothing but what an experiment leaves that was stopped early, whatever became of its journal. */
    private static boolean isBegun(Path folder) throws IOException {
        Set<String> names = names(folder);
        return FolderLock.isAt(folder.resolve(FolderLock.FILE))
                && names.size() > 1
                && names.stream()
                        .allMatch(name -> name.equals(FolderLock.FILE)
                                || name.startsWith(Journal.FILE)
                                || name.startsWith(Draft.NAME));
    }

    /** Whether it is a folder with nothing in it, but perhaps a lock; one that is gone again is for the lock to find. */
    private static boolean isVacant(Path place) throws IOException {
        try {
            Set<String> names = names(place);
            return names.isEmpty()
                    || names.equals(Set.of(FolderLock.FILE)) && FolderLock.isAt(place.resolve(FolderLock.FILE));
        } catch (NotDirectoryException file) {
            return false;
        } catch (NoSuchFileException gone) {
            return true;
        }
    }

    private boolean hasResults(Path folder) throws IOException {
        for (Mark mark : marks) {
            Path table = folder.resolve(mark.table());
            if (Files.isRegularFile(table) && hasHeader(table, mark)) {
                return isConfig(folder.resolve(Publication.SEAL));
            }
        }
        return false;
    }

    private static boolean hasHeader(Path table, Mark mark) throws IOException {
        try (InputStream stream = Files.newInputStream(table)) {
            String beginning = new String(stream.readNBytes(LONGEST_HEADER), StandardCharsets.ISO_8859_1);
            String first = beginning.lines().findFirst().orElse("");
            return first.startsWith(mark.start()) && first.contains(mark.part());
        }
    }

    private boolean isConfig(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            return false;
        }
        try {
            JsonNode config = new JsonMapper().readTree(file.toFile());
            return marks.stream().anyMatch(mark -> mark.keys().stream().allMatch(config::has));
        } catch (JsonProcessingException | CharConversionException noJson) {
            return false;
        }
    }

    /** The names in a folder. What is no folder is not opened: of a pipe that would wait for ever. */
    static Set<String> names(Path folder) throws IOException {
        if (!Files.readAttributes(folder, BasicFileAttributes.class).isDirectory()) {
            throw new NotDirectoryException(folder.toString());
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
