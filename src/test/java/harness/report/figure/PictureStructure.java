package harness.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What is in an SVG drawing, without where it is: texts in their order, each with the symbols before it (a legend's line, an
 * axis's tick), and of each panel its marks, counted by how they look. The fonts of a machine change where things are and
 * where a text is broken, neither of which is in it.
 */
final class PictureStructure {

    /** More colours than this in one panel are a scale of colours, whose steps nobody reads. */
    private static final int MOST_COLOURS = 16;

    /** In pixels; a legend's line is longer. */
    private static final int LONGEST_TICK = 10;

    private final List<String> lines = new ArrayList<>();

    /** Marks since the last text. */
    private final List<String> symbols = new ArrayList<>();

    /** How the last text was set and what stood before it; null if it was no text. */
    private String heading;

    private final StringBuilder text = new StringBuilder();

    private PictureStructure() {}

    /** A drawing, line by line. */
    static List<String> of(Element svg) {
        PictureStructure structure = new PictureStructure();
        for (Element element : children(svg)) {
            structure.read(element);
        }
        structure.endText();
        structure.endSymbols();
        return structure.lines;
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private void read(Element element) {
        switch (element.getTagName()) {
            case "clipPath" -> {}
            case "text" -> readText(element, "");
            case "g" -> readGroup(element);
            default -> symbols.add(look(element));
        }
    }

    private void readGroup(Element group) {
        if (group.hasAttribute("clip-path")) {
            endText();
            endSymbols();
            readPanel(group);
            return;
        }
        String turned = group.getAttribute("transform").startsWith("matrix(1 0 0 1 ") ? "" : " turned";
        for (Element element : children(group)) {
            if (element.getTagName().equals("text")) {
                readText(element, turned);
            } else {
                read(element);
            }
        }
    }

    private void readText(Element element, String turned) {
        String set = "text " + element.getAttribute("font-size") + (element.hasAttribute("font-weight") ? " bold" : "")
                + turned;
        String before = symbols.isEmpty() ? set : set + " after " + counted(symbols);
        symbols.clear();
        if (before.equals(heading)) {
            text.append(' ');
        } else {
            endText();
            heading = before;
        }
        text.append(element.getTextContent());
    }

    private void endText() {
        if (heading != null) {
            lines.add(heading + ": " + text);
        }
        heading = null;
        text.setLength(0);
    }

    private void endSymbols() {
        if (!symbols.isEmpty()) {
            lines.add(counted(symbols));
        }
        symbols.clear();
    }

    /** How often each look comes, in the order in which each comes first; of one kind in many colours, the kind. */
    private static String counted(List<String> looks) {
        Map<String, Set<String>> byKind = looks.stream()
                .collect(Collectors.groupingBy(PictureStructure::kind, Collectors.toCollection(LinkedHashSet::new)));
        Map<String, Long> counts = looks.stream()
                .map(look -> byKind.get(kind(look)).size() > MOST_COLOURS ? kind(look) + " in many colours" : look)
                .collect(Collectors.groupingBy(look -> look, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> (entry.getValue() == 1 ? "" : entry.getValue() + " × ") + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String kind(String look) {
        return look.substring(0, look.indexOf(' '));
    }

    private void readPanel(Element panel) {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>();
        for (Element element : children(panel)) {
            if (element.getTagName().equals("text")) {
                texts.add(element.getTextContent());
            } else {
                byKind.computeIfAbsent(kind(element), kind -> new ArrayList<>()).add(look(element));
            }
        }
        List<String> content = new ArrayList<>();
        byKind.values().forEach(looks -> content.add(counted(looks)));
        if (!texts.isEmpty()) {
            content.add("text: " + String.join(" ", texts));
        }
        if (content.size() == 1) {
            lines.add("panel: " + content.get(0));
        } else {
            lines.add("panel");
            content.forEach(line -> lines.add("    " + line));
        }
    }

    private static String kind(Element element) {
        boolean open = element.getAttribute("fill").equals("none");
        return switch (element.getTagName()) {
            case "line" -> isShort(element) ? "tick" : "line";
            case "path" -> open ? "curve" : "area";
            case "rect" -> open ? "frame" : "box";
            case "ellipse" -> open ? "circle" : "dot";
            default -> element.getTagName();
        };
    }

    private static boolean isShort(Element line) {
        return Math.hypot(length(line, "x"), length(line, "y")) < LONGEST_TICK;
    }

    private static double length(Element line, String axis) {
        return Double.parseDouble(line.getAttribute(axis + 2)) - Double.parseDouble(line.getAttribute(axis + 1));
    }

    private static String look(Element element) {
        StringBuilder look = new StringBuilder(kind(element));
        if (element.getTagName().equals("image")) {
            return look.append(" of pixels").toString();
        }
        for (String attribute : List.of("fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width")) {
            String value = element.getAttribute(attribute);
            if (!value.isEmpty() && !value.equals("none")) {
                look.append(
                                attribute.startsWith("stroke")
                                                && element.getAttribute("fill").startsWith("#")
                                        ? "/"
                                        : " ")
                        .append(value);
            }
        }
        if (element.hasAttribute("stroke-dasharray")) {
            look.append(" dashed ").append(element.getAttribute("stroke-dasharray"));
        }
        return look.toString();
    }
}
