package harness.report.figure;

import harness.config.ChartChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text beside the pictures: of each a caption, made from what the picture itself says. */
public final class Captions {

    /** The file of all captions. */
    public static final String FILE = "captions.md";

    /** Where the next caption begins: a line that names its files. */
    private static final String BETWEEN = "\n(?=`)";

    private Captions() {}

    /** The caption of one figure: its files, what it shows, what marks in it mean, and how large it is. */
    static String of(Figure figure, String name, ChartChoice choice) {
        String files = Stream.of(ChartChoice.Format.values())
                .filter(choice.formats()::contains)
                .map(format -> "`" + name + format.ending() + "`")
                .collect(Collectors.joining(", "));
        FigureLayout layout = new FigureLayout(figure);
        String size = Page.millimetres(layout.width()) + " mm × " + Page.millimetres(layout.height()) + " mm"
                + (choice.formats().contains(ChartChoice.Format.PNG) ? ", " + Png.PIXELS_PER_INCH + " dpi" : "") + ".";
        String of = figure.subtitle().isEmpty() ? "" : " (" + escaped(figure.subtitle()) + ")";
        String text = Stream.of(figure.caption(), figure.footnote(), size)
                .filter(part -> !part.isEmpty())
                .map(Captions::escaped)
                .collect(Collectors.joining(" "));
        return files + "\n\n**" + escaped(figure.title()) + "**" + of + ". " + text + "\n";
    }

    /**
     * Adds to new captions those of earlier pictures that stay.
     *
     * @param file the new captions. Modified.
     * @param earlier the earlier ones. Not modified.
     * @param pictures names of the files that stay
     */
    public static void keep(Path file, Path earlier, Collection<String> pictures) throws IOException {
        // Not readString, which stops at a damaged letter.
        String before = new String(Files.readAllBytes(earlier), StandardCharsets.UTF_8);
        List<String> kept = Stream.of(before.split(BETWEEN))
                .filter(caption -> pictures.stream().anyMatch(picture -> names(caption, picture)))
                .map(caption -> caption.strip() + "\n")
                .toList();
        if (!kept.isEmpty()) {
            Files.writeString(file, "\n" + String.join("\n", kept), StandardOpenOption.APPEND);
        }
    }

    private static boolean names(String caption, String picture) {
        return caption.lines().findFirst().orElse("").contains("`" + picture + "`");
    }

    /** Names are text, whatever they look like in Markdown. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }

    /** Writes the file. */
    static Path write(Path folder, List<String> captions) throws IOException {
        String text = "# Captions\n\n" + String.join("\n", captions);
        return FigureFiles.replace(folder.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
    }
}
