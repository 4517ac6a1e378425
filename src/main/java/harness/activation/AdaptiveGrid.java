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
 * once, or 4096 from 1 to 16, oscillates, or is noise, faster than could be followed: it stays one panel, and is a gap. After three such octaves in
 * a row those further on are left as they are, too (see {@link GridSide}).
 *
 * <p>A side ends where value or derivative is no longer finite. Beyond 2⁶⁴ it also ends where the value does not change as
 * the slope says: there a formula has overflowed inside, as z/√(1 + z²) does, which is 0 from 2⁵¹² on.
 *
 * @param z the points, ascending; 0 is one of them if the function is finite there; none if it is finite nowhere
 * @param value f(z)
 * @param derivative f′(z)
 * @param boundaries ends of the panels and gaps and all jumps, ascending: from one to the next the function is smooth, gaps
 *     apart
 * @param valueJumps where f jumps, gaps apart, ascending
 * @param slopeJumps where f′ jumps, likewise
 * @param valueGaps where f has points, but too few to tell its shape, or nearer to 0 than 64 is not finite; ascending
 * @param slopeGaps the same of f′
 */
public record AdaptiveGrid(
        double[] z,
        double[] value,
        double[] derivative,
        double[] boundaries,
        List<Double> valueJumps,
        List<Double> slopeJumps,
        List<Gap> valueGaps,
        List<Gap> slopeGaps) {

    /** A stretch, without its ends, over which too little is known of a function. */
    public record Gap(double low, double high) {

        /** Whether a point lies inside. */
        public boolean holds(double z) {
            return low < z && z < high;
        }
    }

    /** Whether something may have been missed, because the function could not be followed everywhere. */
    public boolean hasGaps() {
        return !valueGaps.isEmpty() || !slopeGaps.isEmpty();
    }

    /** Looks at an activation everywhere. */
    public static AdaptiveGrid of(Activation activation) {
        return new Search(activation).grid();
    }

    private static final class Search {

        private final Activation activation;
        private final List<Panel> panels = new ArrayList<>();
        private final List<Panel> suspects = new ArrayList<>();
        private final List<Gap> valueGaps = new ArrayList<>();
        private final List<Gap> slopeGaps = new ArrayList<>();

        Search(Activation activation) {
            this.activation = activation;
            for (int sign : new int[] {-1, 1}) {
                GridSide side = new GridSide(activation, sign);
                panels.addAll(side.panels());
                suspects.addAll(side.suspects());
                valueGaps.addAll(side.valueGaps());
                slopeGaps.addAll(side.slopeGaps());
            }
        }

        AdaptiveGrid grid() {
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
            for (Gap gap : valueGaps) {
                boundaries.add(gap.low());
                boundaries.add(gap.high());
            }
            return new AdaptiveGrid(
                    points.z,
                    points.value,
                    points.derivative,
                    boundaries.stream().mapToDouble(place -> place).toArray(),
                    valueJumps,
                    slopeJumps,
                    joined(valueGaps),
                    joined(slopeGaps));
        }

        /** Gaps in order, those that touch each other as one. */
        private static List<Gap> joined(List<Gap> gaps) {
            List<Gap> joined = new ArrayList<>();
            for (Gap gap :
                    gaps.stream().sorted(Comparator.comparingDouble(Gap::low)).toList()) {
                int last = joined.size() - 1;
                if (last >= 0 && gap.low() <= joined.get(last).high()) {
                    joined.set(last, new Gap(joined.get(last).low(), gap.high()));
                } else {
                    joined.add(gap);
                }
            }
            return List.copyOf(joined);
        }

        private List<Double> jumps(
                Points points, Function<Panel, double[]> numbers, double[] all, DoubleUnaryOperator function) {
            TreeSet<Double> places = new TreeSet<>();
            for (Panel panel : suspects) {
                places.add(Jump.suspected(panel.z(), numbers.apply(panel)));
            }
            List<Double> jumps = new ArrayList<>();
            double[] sizes = places.isEmpty() ? all : points.sizes(all);
            for (double place : places) {
                boolean isNew = jumps.isEmpty() || !Jump.isSame(jumps.get(jumps.size() - 1), place);
                double about = Math.max(1, 2 * Math.abs(place));
                double size = Math.max(sizes[points.nearest(-about)], sizes[points.nearest(about)]);
                if (isNew && Jump.isReal(function, place, size)) {
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

        /** The largest sizes of some numbers that belong to the points, each from 0 to there. */
        double[] sizes(double[] numbers) {
            double[] sizes = new double[numbers.length];
            int origin = nearest(0);
            for (int i = origin; i < z.length; i++) {
                sizes[i] = Math.max(i > origin ? sizes[i - 1] : 0, Math.abs(numbers[i]));
            }
            for (int i = origin - 1; i >= 0; i--) {
                sizes[i] = Math.max(sizes[i + 1], Math.abs(numbers[i]));
            }
            return sizes;
        }

        /** The first point that is not left of a place; the last one if all are. */
        int nearest(double place) {
            int found = Arrays.binarySearch(z, place);
            return Math.min(found >= 0 ? found : -found - 1, z.length - 1);
        }
    }
}
