package harness.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

/**
 * Holds drawings to what was once looked at and found good: of each kind of chart one, whose {@link PictureStructure} is
 * committed. After a change that is meant, look at the pictures and write the files anew with
 *
 * <pre>mvn -q -B test -Dtest='GoldenPictures*Test' -Dpictures.write=true</pre>
 *
 * @param committed the folder of the structures, {@code <chart>.txt} each
 */
public record GoldenPictures(Path committed) {

    private static final String CURE = ": look at the picture; if it is as it should be:"
            + " mvn -q -B test -Dtest='GoldenPictures*Test' -Dpictures.write=true";

    /** Those of a room of {@code report}. */
    public static GoldenPictures of(String room) {
        return new GoldenPictures(Path.of("src", "test", "resources", "harness", "report", room, "pictures"));
    }

    /**
     * Compares the first drawing of each kind.
     *
     * @param kinds names of charts; a file is {@code <kind>.svg} or {@code <kind>-<what is fixed>.svg}
     * @param drawn the folder of the drawings, where every kind must be
     */
    public void assertShow(Collection<String> kinds, Path drawn) throws Exception {
        if (Boolean.getBoolean("pictures.write")) {
            Files.createDirectories(committed);
        }
        for (String kind : kinds) {
            String text = String.join("\n", structure(first(kind, drawn))) + "\n";
            Path file = committed.resolve(kind + ".txt");
            if (Boolean.getBoolean("pictures.write")) {
                Files.writeString(file, text);
            }
            assertTrue(Files.exists(file), "no golden picture of " + kind + CURE);
            assertEquals(Files.readString(file), text, kind + CURE);
        }
        assertEquals(
                new TreeSet<>(kinds.stream().map(kind -> kind + ".txt").toList()),
                new TreeSet<>(names(committed)),
                "golden pictures of charts that are no more; remove the files");
    }

    private static List<String> structure(Path svg) throws Exception {
        return PictureStructure.of(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(svg.toFile())
                .getDocumentElement());
    }

    private static Path first(String kind, Path drawn) throws IOException {
        return drawn.resolve(names(drawn).stream()
                .filter(name -> name.equals(kind + ".svg") || name.matches(kind + "-.*\\.svg"))
                .sorted()
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("the grid of the golden pictures has no " + kind + ": widen the grid")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
