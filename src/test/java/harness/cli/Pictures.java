package harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Looks into the SVG files of charts. */
final class Pictures {

    /** Elements and attributes of charts of anything. */
    private static final Set<String> OF_CHARTS = Set.of(
            ("svg g defs clipPath ellipse image line path rect text version xmlns xmlns:xlink viewBox id clip-path transform"
                            + " fill fill-opacity stroke stroke-opacity stroke-width stroke-linecap stroke-linejoin stroke-miterlimit"
                            + " stroke-dasharray font-family font-size font-weight cx cy rx ry x y x1 x2 y1 y2 d width height preserveAspectRatio"
                            + " xlink:href")
                    .split(" "));

    private Pictures() {}

    /** Every SVG is well-formed, and has no element or attribute but those of any chart; returns all their text. */
    static String assertHarmless(Path charts) throws Exception {
        Set<String> names = new TreeSet<>();
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(charts)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".svg")).toList()) {
                Document document = document(file);
                collectNames(document.getDocumentElement(), names);
                text.append(document.getDocumentElement().getTextContent());
            }
        }
        assertTrue(Files.exists(charts.resolve("decision_boundaries.svg")));
        names.removeAll(OF_CHARTS);
        assertEquals(Set.of(), names);
        InjectionIT.assertHarmless(text.toString());
        return text.toString();
    }

    private static Document document(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static void collectNames(Element element, Set<String> names) {
        names.add(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            names.add(element.getAttributes().item(i).getNodeName());
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                collectNames(child, names);
            }
        }
    }
}
