package harness.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgWriterTest {

    private final VectorGraphics2D g = new VectorGraphics2D();

    @Test
    void aShapeIsWrittenOnceWithTheOutlineThatFollows() throws Exception {
        Ellipse2D disc = new Ellipse2D.Double(1, 2, 4, 4);
        g.setColor(new Color(255, 0, 16, 51));
        g.fill(disc);
        g.setColor(Color.BLUE);
        g.setStroke(Style.HAIRLINE);
        g.draw(disc);
        g.draw(new Ellipse2D.Double(1, 2, 4, 5));

        NodeList discs = written().getElementsByTagName("ellipse");

        assertEquals(2, discs.getLength());
        assertAttributes((Element) discs.item(0), "cx=3 cy=4 rx=2 ry=2 fill=#ff0010 fill-opacity=0.2 stroke=#0000ff");
        assertAttributes((Element) discs.item(1), "ry=2.5 fill=none stroke=#0000ff stroke-width=0.8");
    }

    /** A curve of which no point is on the panel is one. */
    @Test
    void anEmptyShapeIsNoOtherOnesOutline() throws Exception {
        Path2D triangle = new Path2D.Double(Path2D.WIND_NON_ZERO);
        triangle.moveTo(0, 0);
        triangle.lineTo(3, 0);
        triangle.lineTo(0, 3);
        g.fill(triangle);
        g.draw(new Path2D.Double());
        g.fill(new Path2D.Double());
        g.draw(triangle);

        NodeList paths = written().getElementsByTagName("path");

        assertEquals(4, paths.getLength());
        assertAttributes((Element) paths.item(0), "d=M0 0L3 0L0 3 fill=#000000");
        assertAttributes((Element) paths.item(3), "d=M0 0L3 0L0 3 fill=none");
    }

    @Test
    void whatIsFilledStaysBelowWhatIsPaintedAfterIt() throws Exception {
        g.fill(new Rectangle(0, 0, 9, 9));
        g.drawString("a < b & \"c\"", 1.234567f, 5);
        g.translate(3, 0);
        g.fill(new Rectangle(0, 0, 9, 9));
        g.translate(-3, 0);
        g.fill(new Rectangle(0, 0, 8, 8));

        Element svg = written();

        assertEquals("rect text g rect", names(svg));
        Element text = (Element) svg.getElementsByTagName("text").item(0);
        assertEquals("a < b & \"c\"", text.getTextContent());
        assertEquals("1.23", text.getAttribute("x"));
        assertAttributes((Element) svg.getElementsByTagName("g").item(0), "transform=matrix(1 0 0 1 3 0)");
    }

    @Test
    void strokesAndPathsKeepTheirForm() throws Exception {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 1.0 / 3);
        path.lineTo(2, 3);
        path.quadTo(4, 5, 6, 7);
        path.curveTo(1, 2, 3, 4, 5, -6.5);
        path.closePath();
        g.setStroke(Style.DASHED_CURVE);
        g.draw(path);
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER, 7));
        g.draw(new Line2D.Double(1, 2, 3, 4));

        Element svg = written();

        assertAttributes(
                (Element) svg.getElementsByTagName("path").item(0),
                "stroke-width=1.8 stroke-linecap=butt stroke-dasharray=5,3 stroke-linejoin=");
        assertEquals(
                "M0 0.33L2 3Q4 5 6 7C1 2 3 4 5 -6.5Z",
                ((Element) svg.getElementsByTagName("path").item(0)).getAttribute("d"));
        assertAttributes(
                (Element) svg.getElementsByTagName("line").item(0),
                "x1=1 y1=2 x2=3 y2=4 stroke-width= stroke-linecap=square stroke-linejoin=miter stroke-miterlimit=7");
    }

    @Test
    void clipAndTransformOfAnotherPainterEndWithIt() throws Exception {
        Graphics other = g.create();
        other.translate(5, 6);
        other.setClip(new Rectangle(1, 2, 3, 4));
        other.fillRect(0, 0, 9, 9);
        other.dispose();
        g.fillRect(0, 0, 7, 7);

        Element svg = written();

        assertEquals("clipPath g rect", names(svg));
        Element group = (Element) svg.getElementsByTagName("g").item(0);
        assertAttributes(group, "clip-path=url(#clip0) transform=matrix(1 0 0 1 5 6)");
        Element clip = (Element) svg.getElementsByTagName("clipPath").item(0);
        assertEquals("clip0", clip.getAttribute("id"));
        assertAttributes((Element) clip.getElementsByTagName("rect").item(0), "x=1 y=2 width=3 height=4");
    }

    @Test
    void imagesAreLossless() throws Exception {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 0, 0x123456);
        g.drawImage(image, 0, 0, null);

        Element written = (Element) written().getElementsByTagName("image").item(0);

        String content = written.getAttribute("xlink:href").replaceFirst("data:image/png;base64,", "");
        BufferedImage read =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(content)));
        assertEquals(0xFF123456, read.getRGB(1, 0));
        assertAttributes(written, "x=0 y=0 width=2 height=1 preserveAspectRatio=none");
    }

    @Test
    void whatSvgCannotShowIsRefused() {
        g.setXORMode(Color.RED);
        assertThrows(IllegalArgumentException.class, () -> SvgWriter.write(g.getCommands(), 10, 10));
    }

    private Element written() throws Exception {
        byte[] file = SvgWriter.write(g.getCommands(), 10, 20);
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file))
                .getDocumentElement();
        assertAttributes(svg, "width=1.8mm height=3.5mm");
        assertEquals("0 0 10 20", svg.getAttribute("viewBox"));
        return svg;
    }

    /** Names of the elements right below one. */
    private static String names(Element parent) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            if (parent.getChildNodes().item(i) instanceof Element child) {
                names.append(names.isEmpty() ? "" : " ").append(child.getTagName());
            }
        }
        return names.toString();
    }

    /** Attributes that an element has, with their values; those without a value it has not. */
    private static void assertAttributes(Element element, String expected) {
        for (String attribute : expected.split(" (?=[A-Za-z0-9-]+=)")) {
            String[] sides = attribute.split("=", 2);
            assertEquals(sides[1], element.getAttribute(sides[0]), sides[0]);
        }
        assertTrue(element.hasAttributes());
    }
}
