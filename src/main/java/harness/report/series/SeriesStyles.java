package harness.report.series;

import harness.activation.Activation;
import harness.activation.Activations;
import harness.report.figure.Dot;
import harness.report.figure.Palette;
import harness.report.figure.SeriesStyle;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How each series of a study looks in all of its charts; no two look alike. An activation has the same colour in every
 * study, so that a reader learns it once; its variants, of other parameters or in another network, are lighter or darker
 * and have another marker. Numbers that are no activations go from dark to light; all other values have colours of their
 * own.
 */
public final class SeriesStyles {

    /**
     * The activations that are compared most, in the order of the palette. Those that often share a panel differ most.
     */
    private static final List<String> FIRST = List.of(
            "relu",
            "sigmoid",
            "tanh",
            "softplus",
            "elu",
            "swish",
            "selu",
            "gelu",
            "gelu_tanh",
            "leaky_relu",
            "mish",
            "linear",
            "softsign",
            "prelu");

    /** Activations from here on have markers, since some of that many colours are close for the colour-blind. */
    private static final int PLAIN = 8;

    /** Up to this many numbers differ enough by their colours alone. */
    private static final int PLAIN_NUMBERS = 6;

    private static final List<Dot.Form> FORMS =
            List.of(Dot.Form.DISC, Dot.Form.SQUARE, Dot.Form.TRIANGLE, Dot.Form.DIAMOND, Dot.Form.CROSS, Dot.Form.RING);

    /** How much lighter (positive: share of white) or darker (negative: share of black) variants are. */
    private static final double[] SHADES = {-0.4, 0.4, -0.65, 0.6, 0};

    private final Map<String, SeriesStyle> styles = new LinkedHashMap<>();
    private final Set<SeriesStyle> taken = new HashSet<>();

    private SeriesStyles() {}

    /** The look of activations, by their names in the charts. */
    public static SeriesStyles ofActivations(Map<String, Activation> activations) {
        Map<String, Optional<Activation>> known = new LinkedHashMap<>();
        activations.forEach((name, activation) -> known.put(name, Optional.of(activation)));
        SeriesStyles styles = new SeriesStyles();
        styles.takeActivations(known);
        return styles;
    }

    /** The same of series some of which have none, as logistic regression, or several. */
    static SeriesStyles ofNetworks(Map<String, Optional<Activation>> activations) {
        SeriesStyles styles = new SeriesStyles();
        styles.takeActivations(activations);
        return styles;
    }

    /** The look of numbers, given from small to large. */
    static SeriesStyles ofNumbers(List<String> names) {
        SeriesStyles styles = new SeriesStyles();
        for (int place = 0; place < names.size(); place++) {
            boolean plain = names.size() <= PLAIN_NUMBERS;
            styles.take(
                    names.get(place),
                    new SeriesStyle(
                            Palette.ordered(place + 1, names.size()), plain ? null : FORMS.get(place % FORMS.size())));
        }
        return styles;
    }

    /** The look of values that are neither activations nor numbers. */
    static SeriesStyles ofValues(List<String> names) {
        SeriesStyles styles = new SeriesStyles();
        for (int place = 0; place < names.size(); place++) {
            SeriesStyle wished = new SeriesStyle(Palette.ofValue(place), FORMS.get(place % FORMS.size()));
            styles.take(names.get(place), styles.free(wished) ? wished : styles.anyFree());
        }
        return styles;
    }

    /** The look of a series. */
    public SeriesStyle of(String series) {
        return styles.get(series);
    }

    private void takeActivations(Map<String, Optional<Activation>> activations) {
        Set<String> heads = new HashSet<>();
        Stream.<Predicate<Activation>>of(ActivationName::isDefault, activation -> true)
                .forEach(wanted -> activations.forEach((name, activation) -> {
                    if (activation.filter(wanted).isPresent() && heads.add(ActivationName.family(activation.get()))) {
                        take(name, ofFamily(ActivationName.family(activation.get())));
                    }
                }));
        Map<String, Integer> variants = new HashMap<>();
        activations.forEach((name, activation) -> {
            if (activation.isPresent() && !styles.containsKey(name)) {
                String family = ActivationName.family(activation.get());
                take(name, variant(ofFamily(family), variants.merge(family, 1, Integer::sum)));
            }
        });
        activations.forEach((name, activation) -> {
            if (activation.isEmpty()) {
                SeriesStyle none = new SeriesStyle(Palette.QUIET_INK, null);
                take(name, free(none) ? none : anyFree());
            }
        });
    }

    /** The look of an activation whatever its parameters. */
    private static SeriesStyle ofFamily(String family) {
        List<String> names = Stream.concat(FIRST.stream(), Activations.CATALOGUE.names().stream())
                .distinct()
                .toList();
        int place = names.indexOf(family);
        int round = (place - PLAIN) / FORMS.size();
        Dot.Form form = place < PLAIN ? null : FORMS.get((place - PLAIN + round) % FORMS.size());
        return new SeriesStyle(Palette.series(place), form);
    }

    /** The number-th variant of an activation: of the shades that are free the first that is not near to another. */
    private SeriesStyle variant(SeriesStyle base, int number) {
        List<SeriesStyle> candidates = new ArrayList<>();
        for (int step = 0; step < FORMS.size(); step++) {
            int ofBase = base.form() == null ? -1 : FORMS.indexOf(base.form());
            Dot.Form form = FORMS.get((ofBase + number + step) % FORMS.size());
            for (int shade = 0; shade < SHADES.length; shade++) {
                double share = SHADES[(number - 1 + shade) % SHADES.length];
                candidates.add(new SeriesStyle(shaded(base.color(), share), form));
            }
        }
        return candidates.stream().filter(this::free).findFirst().orElseGet(this::anyFree);
    }

    private static Color shaded(Color color, double share) {
        return share == 0 ? color : Palette.mix(color, share < 0 ? Palette.INK : Palette.PAPER, Math.abs(share));
    }

    /** A look that no other has; with very many series they begin again. */
    private SeriesStyle anyFree() {
        return Stream.of(true, false)
                .flatMap(strict -> everything().stream().filter(style -> strict ? free(style) : !taken.contains(style)))
                .findFirst()
                .orElse(everything().get(styles.size() % everything().size()));
    }

    private static List<SeriesStyle> everything() {
        List<SeriesStyle> all = new ArrayList<>();
        for (double share : SHADES) {
            for (Dot.Form form : FORMS) {
                for (int place = 0; place < Palette.SERIES_COLOURS; place++) {
                    all.add(new SeriesStyle(shaded(Palette.series(place), share), form));
                }
            }
        }
        return all;
    }

    private boolean free(SeriesStyle style) {
        return toldApart(style, taken);
    }

    /** Whether a style is seen as another than each of some: by its marker, or else by its colour. */
    static boolean toldApart(SeriesStyle style, Collection<SeriesStyle> others) {
        return others.stream().allMatch(other -> other.form() != style.form() || other.isFarFrom(style));
    }

    private void take(String name, SeriesStyle style) {
        styles.put(name, style);
        taken.add(style);
    }
}
