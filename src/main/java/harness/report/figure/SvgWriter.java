package harness.report.figure;

import de.erichseifert.vectorgraphics2d.GraphicsState;
import de.erichseifert.vectorgraphics2d.intermediate.CommandSequence;
import de.erichseifert.vectorgraphics2d.intermediate.commands.AffineTransformCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.Command;
import de.erichseifert.vectorgraphics2d.intermediate.commands.CreateCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DisposeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawImageCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawStringCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.FillShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetClipCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetColorCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetFontCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetHintCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetStrokeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetTransformCommand;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes what VectorGraphics2D was told to paint as an SVG file. Its own writer looks through all fonts of the machine to
 * name one that others may lack, writes sixteen digits of some coordinates and every dot twice, and takes much longer.
 */
final class SvgWriter {

    /** Verdana is as wide as DejaVu Sans, by which text is measured and placed where that font is installed. */
    private static final String FONTS = "'DejaVu Sans', Verdana, Arial, Helvetica, sans-serif";

    private final XMLStreamWriter xml;

    /** Of what is painted by whom, the innermost last. */
    private final Deque<GraphicsState> states = new ArrayDeque<>(List.of(new GraphicsState()));

    /** The name of each clipping shape that was written, by its attributes. */
    private final Map<Map<String, String>, String> clips = new HashMap<>();

    /** Whether a group is open, whose transform and clip hold for all in it. */
    private boolean inGroup;

    /** Whether transform or clip are others since then. */
    private boolean moved;

    /** What is filled, held back because its outline may follow; null if there is nothing. */
    private SvgElement filled;

    private Color filledWith;

    private SvgWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * The content of the file.
     *
     * @param commands what is painted
     * @param width of the picture, in pixels
     * @param height of the picture, in pixels
     */
    static byte[] write(CommandSequence commands, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            new SvgWriter(xml).document(commands, width, height);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return bytes.toByteArray();
    }

    private void document(CommandSequence commands, int width, int height) throws IOException, XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        xml.writeNamespace("xlink", "http://www.w3.org/1999/xlink");
        xml.writeAttribute("version", "1.1");
        xml.writeAttribute("width", Page.millimetres(width) + "mm");
        xml.writeAttribute("height", Page.millimetres(height) + "mm");
        xml.writeAttribute("viewBox", "0 0 " + width + " " + height);
        xml.writeAttribute("font-family", FONTS);
        xml.writeAttribute("stroke-linecap", "round");
        xml.writeAttribute("stroke-linejoin", "round");
        for (Command<?> command : commands) {
            handle(command);
        }
        writeFilled();
        closeGroup();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.writeCharacters("\n");
    }

    private void handle(Command<?> command) throws IOException, XMLStreamException {
        if (command instanceof DrawShapeCommand draw) {
            draw(draw.getValue());
        } else if (command instanceof FillShapeCommand fill) {
            writeFilled();
            filled = SvgElement.of(fill.getValue());
            filledWith = state().getColor();
        } else if (command instanceof DrawStringCommand string) {
            begin(SvgElement.text(string.getX(), string.getY(), state().getFont())
                    .filled(state().getColor()));
            xml.writeCharacters(string.getValue());
            xml.writeEndElement();
        } else if (command instanceof DrawImageCommand image) {
            write(SvgElement.image(image.getX(), image.getY(), image.getWidth(), image.getHeight(), png(image)));
        } else if (command instanceof SetColorCommand color) {
            state().setColor(color.getValue());
        } else if (command instanceof SetStrokeCommand stroke) {
            state().setStroke(stroke.getValue());
        } else if (command instanceof SetFontCommand font) {
            state().setFont(font.getValue());
        } else if (!(command instanceof SetHintCommand)) {
            move(command);
        }
    }

    private GraphicsState state() {
        return states.getLast();
    }

    private void move(Command<?> command) throws XMLStreamException {
        writeFilled();
        moved = true;
        if (command instanceof SetClipCommand clip) {
            state().setClip(clip.getValue());
        } else if (command instanceof SetTransformCommand transform) {
            state().setTransform(transform.getValue());
        } else if (command instanceof AffineTransformCommand further) {
            AffineTransform transform = state().getTransform();
            transform.concatenate(further.getValue());
            state().setTransform(transform);
        } else if (command instanceof CreateCommand) {
            states.addLast(copy(state()));
        } else if (command instanceof DisposeCommand) {
            states.removeLast();
        } else {
            throw new IllegalArgumentException("cannot be written as SVG: " + command);
        }
    }

    private static GraphicsState copy(GraphicsState state) {
        try {
            return (GraphicsState) state.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void draw(Shape shape) throws XMLStreamException {
        SvgElement element = SvgElement.of(shape);
        if (filled != null && filled.isSame(element)) {
            element.filled(filledWith);
            filled = null;
        } else {
            writeFilled();
            element.notFilled();
        }
        write(element.outlined(state().getColor(), (BasicStroke) state().getStroke()));
    }

    private void writeFilled() throws XMLStreamException {
        if (filled != null) {
            SvgElement element = filled.filled(filledWith);
            filled = null;
            write(element);
        }
    }

    private static String png(DrawImageCommand image) throws IOException {
        return Base64.getEncoder().encodeToString(Png.of((RenderedImage) image.getValue()));
    }

    private void write(SvgElement element) throws XMLStreamException {
        begin(element);
        xml.writeEndElement();
    }

    private void begin(SvgElement element) throws XMLStreamException {
        writeFilled();
        if (moved) {
            changeGroup();
        }
        start(element);
    }

    private void start(SvgElement element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }

    private void changeGroup() throws XMLStreamException {
        moved = false;
        closeGroup();
        SvgElement group = new SvgElement("g");
        if (state().getClip() != null) {
            group.with("clip-path", "url(#" + clip(state().getClip()) + ")");
        }
        if (!state().getTransform().isIdentity()) {
            group.with("transform", SvgElement.text(state().getTransform()));
        }
        if (!group.attributes().isEmpty()) {
            start(group);
            inGroup = true;
        }
    }

    private void closeGroup() throws XMLStreamException {
        if (inGroup) {
            xml.writeCharacters("\n");
            xml.writeEndElement();
            inGroup = false;
        }
    }

    /** The name of a clipping shape, which is written if it is new. */
    private String clip(Shape clip) throws XMLStreamException {
        SvgElement shape = SvgElement.of(clip);
        String name = clips.get(shape.attributes());
        if (name == null) {
            name = "clip" + clips.size();
            clips.put(shape.attributes(), name);
            start(new SvgElement("clipPath").with("id", name));
            start(shape);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        return name;
    }
}
