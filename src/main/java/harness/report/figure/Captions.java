package harness.report.figure;

import harness.config.ChartChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text beside the pictures: of each a caption, made from what the picture itself says. */
final class Captions {

    /** The file of all captions. */
    static final String FILE = "captions.md";

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
        String text = Stream.of(
                        sentence(figure.title()), sentence(figure.subtitle()), figure.caption(), figure.footnote())
                .filter(part -> !part.isEmpty())
                .map(Captions::escaped)
                .collect(Collectors.joining(" "));
        return files + "\n\n" + text + " " + size + "\n";
    }

    private static String sentence(String text) {
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
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
