package harness.report.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One axis: places values on 0 … 1 and knows where its ticks are. Panels hand XChart these places instead of the
 * values, since XChart's own axes throw on zero and infinity, hang on some large values, draw minor gridlines on log
 * axes and cannot be shared by panels.
 *
 * @param minimum value at place 0
 * @param maximum value at place 1
 * @param logarithmic whether equal ratios, not equal differences, are equally far apart
 * @param ticks labelled places, in increasing order
 */
public record Scale(double minimum, double maximum, boolean logarithmic, List<Tick> ticks) {

    /** Between the labels of two ticks, in logical pixels. */
    private static final int LABEL_GAP = 4;

    /** How far outside the panel a value is placed that lies off the axis, so that a line to it leaves the panel. */
    private static final double BEYOND = 0.25;

    private static final double PADDING = 0.03;
    private static final double SHORTEST_LOG_AXIS = 0.3;

    /** An axis around a single value is at least this share of it to either side. */
    private static final double SHORTEST_SHARE = 1e-6;

    /** Labels of finer steps, and of values from here on, would be too long without powers of ten. */
    private static final double LEAST_PLAIN_STEP = 1e-4;

    private static final double LARGEST_PLAIN = 1e6;

    /** Air and room around powers up to this one still are ordinary numbers. */
    private static final double LARGEST_POWER = 280;

    /** So many times the wished ticks may stand at powers of ten before some of these are skipped. */
    private static final double MORE_POWERS = 1.4;

    /** Digits at which a log axis may have ticks, in the order in which they are tried. */
    private static final double[][] LOG_TICKS = {
        {1}, {1, 3}, {1, 2, 5}, {1, 1.5, 2, 3, 5, 7}, {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9}
    };

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** A labelled place of an axis. */
    public record Tick(double place, String label) {}

    /**
     * Where a value lies: 0 … 1 on the axis, a little outside for values off the axis, +∞ for +∞, −∞ for a value that
     * has no place on a log axis (0 and below), NaN for NaN.
     */
    public double place(double value) {
        if (Double.isNaN(value) || value == Double.POSITIVE_INFINITY) {
            return value;
        }
        if (logarithmic ? value <= 0 : value == Double.NEGATIVE_INFINITY) {
            return Double.NEGATIVE_INFINITY;
        }
        return Math.max(-BEYOND, Math.min(1 + BEYOND, fraction(value)));
    }

    /** The places of many values. */
    public double[] places(double[] values) {
        double[] places = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            places[i] = place(values[i]);
        }
        return places;
    }

    /** The places of many values, not a number for those off the axis: a dot on its end would claim a value there. */
    public double[] placesOnAxis(double[] values) {
        return Arrays.stream(places(values))
                .map(place -> place >= 0 && place <= 1 ? place : Double.NaN)
                .toArray();
    }

    /** The places of whole numbers. */
    public double[] places(int[] values) {
        double[] places = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            places[i] = place(values[i]);
        }
        return places;
    }

    /** Where a value lies: 0 … 1 on the axis, below 0 or above 1 off it, however far. */
    public double fraction(double value) {
        return logarithmic
                ? (Math.log10(value) - Math.log10(minimum)) / (Math.log10(maximum) - Math.log10(minimum))
                : (value - minimum) / (maximum - minimum);
    }

    /** An axis without ticks from edge to edge. */
    public static Scale plain(double minimum, double maximum) {
        double half = minimum < maximum ? 0 : halfAround(minimum);
        return new Scale(minimum - half, maximum + half, false, List.of());
    }

    /** Half the length of an axis around a single value: beside a large one, ½ would be lost in rounding. */
    private static double halfAround(double value) {
        return Math.max(0.5, SHORTEST_SHARE * Math.abs(value));
    }

    /** A linear axis over a range with a little air, and about as many round ticks as wished. */
    public static Scale linear(double minimum, double maximum, int wishedTicks) {
        double low = minimum;
        double high = maximum;
        if (!(high > low)) {
            low = minimum - halfAround(minimum);
            high = minimum + halfAround(minimum);
        }
        double step = roundStep((high - low) / Math.max(1, wishedTicks));
        double air = PADDING * (high - low);
        Scale bare = new Scale(low - air, high + air, false, List.of());
        boolean plain = step >= LEAST_PLAIN_STEP && Math.max(Math.abs(low), Math.abs(high)) < LARGEST_PLAIN;
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(bare.minimum / step); i * step <= bare.maximum; i++) {
            ticks.add(new Tick(bare.fraction(i * step), plain ? number(i * step, step) : scientific(i, step)));
        }
        return bare.with(ticks);
    }

    /** An axis of whole numbers (epochs, layers): the ticks are whole too. */
    public static Scale whole(int minimum, int maximum, int wishedTicks) {
        if (minimum == maximum) {
            Scale bare = plain(minimum, minimum);
            return bare.with(List.of(new Tick(0.5, Integer.toString(minimum))));
        }
        return whole(minimum, maximum, PADDING * (maximum - minimum), wishedTicks);
    }

    /** The same, with so much room beyond either end. */
    public static Scale whole(int minimum, int maximum, double room, int wishedTicks) {
        Scale bare = new Scale(minimum - room, maximum + room, false, List.of());
        int step = (int) Math.max(1, roundStep((double) (maximum - minimum) / Math.max(1, wishedTicks)));
        List<Tick> ticks = new ArrayList<>();
        for (int value = Math.floorDiv(minimum + step - 1, step) * step; value <= maximum; value += step) {
            ticks.add(new Tick(bare.fraction(value), Integer.toString(value)));
        }
        return bare.with(ticks);
    }

    /**
     * An axis of whole numbers with a tick at each of some values, or at as many of them as have room if labels of the given width
     * keep apart.
     *
     * @param values at least two, ascending. Not modified.
     * @param room beyond either end, as a share of their range
     * @param labelShare width of a label as a share of the axis
     */
    public static Scale at(int[] values, double room, double labelShare) {
        int least = values[0];
        int most = values[values.length - 1];
        Scale bare = new Scale(least - room * (most - least), most + room * (most - least), false, List.of());
        List<Tick> ticks = new ArrayList<>();
        for (int value : values) {
            double place = bare.place(value);
            if (ticks.isEmpty() || place - ticks.get(ticks.size() - 1).place() >= labelShare) {
                ticks.add(new Tick(place, Integer.toString(value)));
            }
        }
        return bare.with(ticks);
    }

    /** An axis of names, the first one highest. */
    public static Scale names(List<String> names) {
        Scale bare = new Scale(-0.5, names.size() - 0.5, false, List.of());
        List<Tick> ticks = new ArrayList<>();
        for (int i = names.size() - 1; i >= 0; i--) {
            ticks.add(new Tick(bare.fraction(names.size() - 1 - i), names.get(i)));
        }
        return bare.with(ticks);
    }

    /**
     * A log axis over a range of positive values: ticks at powers of ten, and between them only where the range is so
     * short that fewer than three ticks would be left.
     */
    public static Scale logarithmic(double minimum, double maximum, int wishedTicks) {
        double low = Math.max(-LARGEST_POWER, Math.min(LARGEST_POWER, Math.log10(minimum)));
        double high = Math.max(-LARGEST_POWER, Math.min(LARGEST_POWER, Math.log10(maximum)));
        if (high - low < SHORTEST_LOG_AXIS) {
            double middle = (low + high) / 2;
            low = middle - SHORTEST_LOG_AXIS / 2;
            high = middle + SHORTEST_LOG_AXIS / 2;
        }
        double air = PADDING * (high - low);
        Scale bare = new Scale(Math.pow(10, low - air), Math.pow(10, high + air), true, List.of());
        int first = (int) Math.floor(low - air);
        int last = (int) Math.ceil(high + air);
        int step = (int) Math.max(1, roundStep((high - low) / (MORE_POWERS * Math.max(1, wishedTicks))));
        List<Tick> ticks = List.of();
        for (double[] digits : LOG_TICKS) {
            ticks = logTicks(bare, Math.floorDiv(first, step) * step, last, step, digits);
            // Between powers that are skipped there is no place for digits.
            if (ticks.size() >= 3 || step > 1) {
                break;
            }
        }
        return bare.with(ticks);
    }

    private static List<Tick> logTicks(Scale bare, int first, int last, int step, double[] digits) {
        List<Tick> ticks = new ArrayList<>();
        for (int power = first; power <= last; power += step) {
            for (double digit : digits) {
                double value = digit * Math.pow(10, power);
                if (value >= bare.minimum && value <= bare.maximum) {
                    ticks.add(new Tick(bare.fraction(value), logLabel(digit, power, digits.length == 1)));
                }
            }
        }
        return ticks;
    }

    private static String logLabel(double digit, int power, boolean decadesOnly) {
        if (decadesOnly || digit == 1 && Math.abs(power) > 3) {
            return "10" + superscript(power);
        }
        BigDecimal exact = BigDecimal.valueOf(digit).movePointRight(power).stripTrailingZeros();
        return Math.abs(power) <= 3
                ? exact.toPlainString()
                : BigDecimal.valueOf(digit).stripTrailingZeros().toPlainString() + "·10" + superscript(power);
    }

    /** The same axis with an unlabelled strip below, that takes up the given share of the whole. */
    public Scale withRoomBelow(double share) {
        double room = share / (1 - share);
        double lower = logarithmic
                ? Math.max(Double.MIN_NORMAL, minimum * Math.pow(minimum / maximum, room))
                : minimum - (maximum - minimum) * room;
        List<Tick> moved = ticks.stream()
                .map(tick -> new Tick(share + (1 - share) * tick.place(), tick.label()))
                .toList();
        return new Scale(lower, maximum, logarithmic, moved);
    }

    /**
     * Labels of ticks beside each other are left out in equal steps, so that they do not overlap: 1 if all have room, 2 if
     * every other one has, and so on.
     *
     * @param width of the axis, in logical pixels
     */
    int labelsEvery(double width) {
        int every = 1;
        while (every < ticks.size() && overlap(every, width)) {
            every++;
        }
        return every;
    }

    private boolean overlap(int every, double width) {
        for (int number = every; number < ticks.size(); number += every) {
            Tick before = ticks.get(number - every);
            Tick tick = ticks.get(number);
            double distance = Math.abs(tick.place() - before.place()) * width;
            double needed =
                    (Text.width(before.label(), Style.SMALL) + Text.width(tick.label(), Style.SMALL)) / 2 + LABEL_GAP;
            if (distance < needed) {
                return true;
            }
        }
        return false;
    }

    private Scale with(List<Tick> newTicks) {
        return new Scale(minimum, maximum, logarithmic, List.copyOf(newTicks));
    }

    /** The least of 1, 2, 5, 10, 20, 50 … that is not below a wished step. */
    private static double roundStep(double wished) {
        double power = Math.pow(10, Math.floor(Math.log10(wished)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= wished * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static String number(double value, double step) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
    }

    /** A multiple of a round step with a power of ten: {@code 2·10⁻¹³}. */
    private static String scientific(long multiple, double step) {
        BigDecimal exact = new BigDecimal(step).round(new MathContext(1)).multiply(BigDecimal.valueOf(multiple));
        if (exact.signum() == 0) {
            return "0";
        }
        BigDecimal digits = exact.stripTrailingZeros();
        int power = digits.precision() - digits.scale() - 1;
        String factor = digits.movePointLeft(power).toPlainString().replace('-', '−');
        return (factor.endsWith("1") && factor.length() <= 2 ? factor.replace("1", "") : factor + "·")
                + "10"
                + superscript(power);
    }

    private static String superscript(int power) {
        StringBuilder text = new StringBuilder(power < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(power)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }
}
