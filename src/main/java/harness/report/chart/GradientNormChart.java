package harness.report.chart;

import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.analysis.CellAnalysis.LayerProfile;
import harness.report.figure.Dot;
import harness.report.figure.Figure;
import harness.report.figure.Legend;
import harness.report.figure.LogRange;
import harness.report.figure.Palette;
import harness.report.figure.Plot;
import harness.report.figure.Scale;
import harness.report.figure.SmallMultiples;
import harness.report.figure.Style;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gradient norm from layer to layer, early, halfway and late in training: one small panel for each series. */
final class GradientNormChart implements Chart {

    private static final String PROBE = "gradient_norm";

    /** More than this above the greatest norm of the first recorded epoch is an explosion. */
    private static final double EXPLODED = 1e6;

    /** Dots that are closer than this would hide the curve. */
    private static final int DOT_DISTANCE = 14;

    /** Room for the zero marks of three epochs. */
    private static final int ZERO_ROWS_HEIGHT = 40;

    @Override
    public String name() {
        return "gradient_norm";
    }

    @Override
    public Set<String> probes() {
        return Set.of(PROBE);
    }

    @Override
    public Optional<Figure> figure(Facets facets) {
        List<LayerProfile> profiles = facets.cells().stream()
                .flatMap(cell -> cell.profiles(PROBE).stream())
                .filter(profile -> profile.layers().at().length > 0)
                .toList();
        if (profiles.isEmpty()) {
            return Optional.empty();
        }
        SmallMultiples layout = new SmallMultiples(facets.series(), facets.panels(), facets.page());
        int dataHeight = Math.max(120, Math.min(260, layout.panelWidth() * 3 / 4));
        Scale layers = layerScale(profiles, layout.panelWidth());
        LogRange range = range(profiles);
        int panelHeight = dataHeight + (range.zero() ? ZERO_ROWS_HEIGHT : 0);
        Scale tight = range.scale(EXPLODED, dataHeight / 21);
        Scale norms = range.zero() ? tight.withRoomBelow((double) ZERO_ROWS_HEIGHT / panelHeight) : tight;
        int most = profiles.stream()
                .mapToInt(profile -> profile.layers().at().length)
                .max()
                .orElse(1);
        boolean dotted = layout.panelWidth() >= DOT_DISTANCE * most;
        List<BandPainter> drawn = new ArrayList<>();
        Figure figure = layout.figure("Gradient norm of each layer", panelHeight, (panel, series) -> {
            CellAnalysis cell = facets.cell(panel, series);
            Color color = facets.color(series);
            return cell == null ? null : plot(cell, color, layers, norms, dotted, drawn);
        });
        figure.caption(
                "Euclidean norm of the gradient of each layer's weights over the whole training part, from the first hidden"
                        + " layer to the output layer, at the first, the middle and the last recorded epoch.");
        figure.subtitle(facets.fixedText());
        figure.horizontal(layers, "layer (1 = first hidden)");
        figure.vertical(norms, "gradient norm (log scale)");
        figure.legend(key(facets, dotted));
        figure.footnote(Footnotes.of(
                facets.seeds(),
                drawn.stream().anyMatch(BandPainter::leftAxis),
                drawn.stream().anyMatch(BandPainter::zero)));
        return Optional.of(figure);
    }

    private static Scale layerScale(List<LayerProfile> profiles, int panelWidth) {
        int first = profiles.stream()
                .mapToInt(profile -> profile.layers().at()[0])
                .min()
                .orElse(1);
        int last = profiles.stream()
                .flatMapToInt(profile -> Arrays.stream(profile.layers().at()))
                .max()
                .orElse(1);
        return Scale.whole(first, last, Math.max(2, panelWidth / 40));
    }

    private static LogRange range(List<LayerProfile> profiles) {
        int firstEpoch = profiles.stream().mapToInt(LayerProfile::epoch).min().orElse(0);
        LogRange range = new LogRange();
        for (LayerProfile profile : profiles) {
            range.include(profile.layers());
            if (profile.epoch() == firstEpoch) {
                Arrays.stream(profile.layers().upper()).forEach(range::includeStart);
            }
        }
        return range;
    }

    private static Plot plot(
            CellAnalysis cell, Color color, Scale layers, Scale norms, boolean dotted, List<BandPainter> drawn) {
        Plot plot = new Plot(norms.ticks(), List.of());
        BandPainter curves = new BandPainter(plot, layers, norms);
        drawn.add(curves);
        List<LayerProfile> profiles = cell.profiles(PROBE);
        // Where no network has a second layer, there is room beside the first.
        boolean alone = layers.ticks().size() == 1;
        for (int i = 0; i < profiles.size(); i++) {
            curves.quartiles(profiles.get(i).layers(), shade(color, i, profiles.size()));
        }
        for (int i = 0; i < profiles.size(); i++) {
            Band band = profiles.get(i).layers();
            Color shade = shade(color, i, profiles.size());
            if (band.at().length == 1) {
                curves.single(band, dot(shade, i), shade, alone ? (i - 1) * 0.2 : i * 0.02);
            } else if (band.at().length > 1) {
                curves.median(band, shade, Style.CURVE, i);
                if (dotted) {
                    plot.points(layers.places(band.at()), onPanel(norms.places(band.median())), dot(shade, i));
                }
            }
        }
        return plot;
    }

    /** A dot on the edge of the panel would claim a value there. */
    private static double[] onPanel(double[] places) {
        return Arrays.stream(places)
                .map(place -> place >= 0 && place <= 1 ? place : Double.NaN)
                .toArray();
    }

    private static Dot dot(Color shade, int step) {
        return Dot.disc(2.6, step == 0 ? Palette.PAPER : shade, shade);
    }

    /** Early epochs are light, the last has the full colour. */
    private static Color shade(Color color, int step, int steps) {
        return Palette.mix(Palette.PAPER, color, steps == 1 ? 1 : 0.45 + 0.55 * step / (steps - 1));
    }

    private static List<Legend.Entry> key(Facets facets, boolean dotted) {
        int steps = facets.cells().stream()
                .mapToInt(cell -> cell.profiles(PROBE).size())
                .max()
                .orElse(0);
        List<Legend.Entry> entries = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            int step = i;
            String epochs = facets.cells().stream()
                    .filter(cell -> cell.profiles(PROBE).size() > step)
                    .map(cell -> cell.profiles(PROBE).get(step).epoch())
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            Color color = facets.keyColor();
            Color shade = shade(color, step, steps);
            entries.add(new Legend.Entry("epoch " + epochs, (g, x, middle, width) -> {
                Legend.line("", shade, Style.CURVE).sample().paint(g, x, middle, width);
                if (dotted) {
                    dot(shade, step).paint(g, x + width / 2, middle, 0);
                }
            }));
        }
        return entries;
    }
}
