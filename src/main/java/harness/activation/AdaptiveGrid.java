package harness.activation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * An activation and its derivative at points over the whole range of doubles, so close together that both are smooth from
 * one to the next, and the places where one of them jumps: found from value and derivative alone, whatever scale the
 * function has.
 *
 * <p>Every octave from 2⁻¹⁰²² to 2¹⁰²³, on both sides of 0, begins as one panel of eight steps. A panel in which value or
 * derivative is no polynomial of degree 7, but for rounding, is halved, at last to neighbouring doubles: what is still none
 * there jumps, while a steep but smooth function has long become one. An octave that would need more than 1024 panels at
 * once oscillates, or is noise, faster than could be followed: it stays one panel. After three such octaves in a row beyond
 * 1 those further out on that side are left as they are, too.
 *
 * <p>A side ends where value or derivative is no longer finite. Beyond 2⁶⁴ it also ends where the value changes by much
 * more than the slope allows: there a formula has overflowed inside, as z/√(1 + z²) does, which is 0 from 2⁵¹² on.
 *
 * @param z the points, ascending; 0 is one of them
 * @param value f(z)
 * @param derivative f′(z)
 * @param boundaries ends of the panels and all jumps, ascending: from one to the next the function is smooth
 * @param valueJumps where f jumps, ascending
 * @param slopeJumps where f′ jumps, ascending
 */
public record AdaptiveGrid(
        double[] z,
        double[] value,
        double[] derivative,
        double[] boundaries,
        List<Double> valueJumps,
        List<Double> slopeJumps) {

    private static final int SMALLEST_EXPONENT = -1022;
    private static final int LARGEST_EXPONENT = 1022;
    private static final int MOST_PANELS = 1024;
    private static final int MOST_GIVEN_UP = 3;
    private static final double FAR_OUT = 0x1p64;

    /** Rounding may be a share of what a function is nearer to 0: 1 − tanh² has the errors of numbers of size 1. */
    private static final double REMEMBERED = 0.25;

    /** Looks at an activation everywhere. */
    public static AdaptiveGrid of(Activation activation) {
        return new Search(activation).grid();
    }

    private static final class Search {

        private final Activation activation;
        private final List<Panel> panels = new ArrayList<>();
        private final List<Panel> suspects = new ArrayList<>();

        Search(Activation activation) {
            this.activation = activation;
        }

        AdaptiveGrid grid() {
            Side left = new Side(-1);
            Side right = new Side(1);
            for (int exponent = SMALLEST_EXPONENT - 1; exponent <= LARGEST_EXPONENT; exponent++) {
                double near = exponent < SMALLEST_EXPONENT ? 0 : Math.scalb(1.0, exponent);
                left.addOctave(near, Math.scalb(1.0, exponent + 1));
                right.addOctave(near, Math.scalb(1.0, exponent + 1));
            }
            panels.sort(Comparator.comparingDouble(Panel::low));
            Points points = Points.of(panels);
            List<Double> valueJumps = jumps(points, Panel::value, points.value, activation::value);
            List<Double> slopeJumps = jumps(points, Panel::derivative, points.derivative, activation::derivative);
            TreeSet<Double> boundaries = new TreeSet<>(valueJumps);
            boundaries.addAll(slopeJumps);
            for (Panel panel : panels) {
                boundaries.add(panel.low() + 0.0);
                boundaries.add(panel.high() + 0.0);
            }
            return new AdaptiveGrid(
                    points.z,
                    points.value,
                    points.derivative,
                    boundaries.stream().mapToDouble(place -> place).toArray(),
                    valueJumps,
                    slopeJumps);
        }

        /** One side of 0, from there outwards. */
        private final class Side {

            private final int sign;
            private boolean isOver;
            private int givenUp;
            private Panel.Sizes nearer = new Panel.Sizes(0, 0);

            Side(int sign) {
                this.sign = sign;
            }

            void addOctave(double near, double far) {
                if (isOver) {
                    return;
                }
                Panel whole =
                        Panel.of(activation, Math.min(sign * near, sign * far), Math.max(sign * near, sign * far));
                if (!whole.isFinite() || hasOverflowed(whole)) {
                    isOver = far > 1;
                } else if (givenUp >= MOST_GIVEN_UP) {
                    panels.add(whole);
                } else {
                    boolean resolved = resolve(whole);
                    givenUp = resolved || far <= 1 ? 0 : givenUp + 1;
                }
            }

            /** Divides an octave into smooth panels; false if that takes too many. */
            private boolean resolve(Panel octave) {
                List<Panel> found = new ArrayList<>();
                List<Panel> narrow = new ArrayList<>();
                List<Panel> rough = List.of(octave);
                Panel.Sizes sizes = nearer.times(REMEMBERED);
                while (!rough.isEmpty() && rough.size() <= MOST_PANELS) {
                    for (Panel panel : rough) {
                        sizes = sizes.with(panel);
                    }
                    List<Panel> halves = new ArrayList<>();
                    for (Panel panel : rough) {
                        if (panel.isSmooth(sizes)) {
                            found.add(panel);
                        } else if (panel.cannotBeHalved()) {
                            narrow.add(panel);
                        } else {
                            halves.addAll(panel.halves(activation));
                        }
                    }
                    rough = halves;
                }
                boolean resolved = rough.isEmpty();
                panels.addAll(resolved ? found : List.of(octave));
                panels.addAll(resolved ? narrow : List.of());
                suspects.addAll(resolved ? narrow : List.of());
                nearer = nearer.with(octave);
                return resolved;
            }
        }

        private static boolean hasOverflowed(Panel panel) {
            if (Math.max(-panel.low(), panel.high()) <= FAR_OUT) {
                return false;
            }
            double step = panel.z()[1] - panel.z()[0];
            double allowed = 4 * step * Panel.size(panel.derivative()) + 0x1p-40 * Panel.size(panel.value());
            boolean overflowed = false;
            for (int i = 0; i < Panel.STEPS; i++) {
                overflowed |= Math.abs(panel.value()[i + 1] - panel.value()[i]) > allowed;
            }
            return overflowed;
        }

        private List<Double> jumps(
                Points points, Function<Panel, double[]> numbers, double[] all, DoubleUnaryOperator function) {
            TreeSet<Double> jumps = new TreeSet<>();
            for (Panel panel : suspects) {
                double place = Jump.suspected(panel.z(), numbers.apply(panel));
                if (Jump.isReal(function, place, points.sizeWithin(all, Math.max(1, 2 * Math.abs(place))))) {
                    jumps.add(place);
                }
            }
            return List.copyOf(jumps);
        }
    }

    /** The points of all panels, each once. */
    private record Points(double[] z, double[] value, double[] derivative) {

        static Points of(List<Panel> panels) {
            int most = panels.size() * (Panel.STEPS + 1);
            double[] z = new double[most];
            double[] value = new double[most];
            double[] derivative = new double[most];
            int count = 0;
            for (Panel panel : panels) {
                for (int i = 0; i <= Panel.STEPS; i++) {
                    boolean isNew = count == 0 || panel.z()[i] > z[count - 1];
                    if (isNew && Double.isFinite(panel.value()[i]) && Double.isFinite(panel.derivative()[i])) {
                        // −0 means 0 to everyone.
                        z[count] = panel.z()[i] + 0.0;
                        value[count] = panel.value()[i] + 0.0;
                        derivative[count] = panel.derivative()[i] + 0.0;
                        count++;
                    }
                }
            }
            return new Points(Arrays.copyOf(z, count), Arrays.copyOf(value, count), Arrays.copyOf(derivative, count));
        }

        /** The largest size of some numbers that belong to the points, from −distance to distance. */
        double sizeWithin(double[] numbers, double distance) {
            double size = 0;
            for (int i = 0; i < z.length; i++) {
                size = Math.abs(z[i]) <= distance ? Math.max(size, Math.abs(numbers[i])) : size;
            }
            return size;
        }
    }
}
