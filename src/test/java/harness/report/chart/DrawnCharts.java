package harness.report.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * What charts left in a folder.
 *
 * @param folder where they were written
 */
public record DrawnCharts(Path folder) {

    /** The files of charts of these names, and their captions. */
    public static Set<String> filesOf(Set<String> charts) {
        return Stream.concat(
                        Stream.of("captions.md"),
                        charts.stream().flatMap(chart -> Stream.of(chart + ".png", chart + ".svg")))
                .collect(Collectors.toSet());
    }

    /** Names of everything in the folder. */
    public Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** All texts of a chart's drawing, in its order. */
    List<String> texts(String chart) throws Exception {
        NodeList nodes = parse(chart).getElementsByTagName("text");
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(i -> nodes.item(i).getTextContent())
                .toList();
    }

    /** A chart's drawing. */
    Document parse(String chart) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve(chart + ".svg").toFile());
    }
}
