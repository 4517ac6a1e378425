package harness.activation;

import java.util.ArrayList;
import java.util.List;

/**
 * The octaves of one side of 0, divided into smooth panels.
 *
 * <p>Octaves nearer to 0 than 1 are looked at from 0 outwards, and if three in a row had to be given up also from 1 inwards,
 * until that happens again: a function that oscillates only about 1, or only near 0, is seen in all other places.
 */
final class GridSide {

    private static final int SMALLEST_EXPONENT = -1022;
    private static final int LARGEST_EXPONENT = 1022;
    private static final int MOST_PANELS = 1024;
    private static final int MOST_HEAVY_PANELS = 4096;
    private static final int MOST_GIVEN_UP = 3;
    private static final double FAR_OUT = 0x1p64;

    /** From 1 to here a function has most of its weight in a mean over a normal number, and all digits of it. */
    private static final double HEAVIEST = 16;

    /** Beyond the octave that ends here a function has no weight in a mean over a normal number. */
    private static final double WEIGHTY = 64;

    /** A panel right of a jump is so short a share of where it is. */
    private static final double BESIDE = 0x1p-20;

    /** Rounding may be a share of what a function is nearer to 0: 1 − tanh² has the errors of numbers of size 1. */
    private static final double REMEMBERED = 0.25;

    private final Activation activation;
    private final int sign;
    private final List<Panel> octaves = new ArrayList<>();
    private final List<Panel.Sizes> sizes = new ArrayList<>();
    private final List<Panel> panels = new ArrayList<>();
    private final List<Panel> suspects = new ArrayList<>();
    private final List<AdaptiveGrid.Gap> valueGaps = new ArrayList<>();
    private final List<AdaptiveGrid.Gap> slopeGaps = new ArrayList<>();
    private boolean isValueRough;
    private boolean isSlopeRough;
    private boolean isOver;

    /** Looks at an activation left of 0 (sign −1) or right of it (1). */
    GridSide(Activation activation, int sign) {
        this.activation = activation;
        this.sign = sign;
        int inner = findOctaves();
        int stopped = resolve(0, inner, 1);
        int resumed = resolve(inner - 1, stopped - 1, -1);
        leave(stopped, resumed + 1);
        leave(resolve(inner, octaves.size(), 1), octaves.size());
    }

    /** All panels, in no order. */
    List<Panel> panels() {
        return panels;
    }

    /** Those of them with neighbouring doubles in which value or derivative is not smooth. */
    List<Panel> suspects() {
        return suspects;
    }

    /** Where the value could not be followed. */
    List<AdaptiveGrid.Gap> valueGaps() {
        return valueGaps;
    }

    /** Where the derivative could not be followed. */
    List<AdaptiveGrid.Gap> slopeGaps() {
        return slopeGaps;
    }

    /** Takes up the octaves with finite numbers and returns how many of them are nearer to 0 than 1. */
    private int findOctaves() {
        int inner = 0;
        Panel.Sizes nearer = new Panel.Sizes(0, 0);
        for (int exponent = SMALLEST_EXPONENT - 1; exponent <= LARGEST_EXPONENT; exponent++) {
            double near = exponent < SMALLEST_EXPONENT ? 0 : Math.scalb(1.0, exponent);
            double far = Math.scalb(1.0, exponent + 1);
            Panel whole = between(near, far);
            if (whole.isFinite() && !(far > FAR_OUT && whole.leaps())) {
                octaves.add(whole);
                sizes.add(nearer.times(REMEMBERED));
                nearer = nearer.with(whole);
                inner += far <= 1 ? 1 : 0;
            } else if (far <= 1) {
                addGaps(whole, true, true);
            } else {
                if (near < WEIGHTY) {
                    addGaps(between(near, WEIGHTY), true, true);
                }
                return inner;
            }
        }
        return inner;
    }

    private Panel between(double near, double far) {
        return Panel.of(activation, Math.min(sign * near, sign * far), Math.max(sign * near, sign * far));
    }

    /** Divides octaves, one after the other, until three in a row are given up; returns the first not looked at. */
    private int resolve(int from, int to, int direction) {
        int givenUp = 0;
        int index = from;
        while (index != to && givenUp < MOST_GIVEN_UP && !isOver) {
            givenUp = isResolved(octaves.get(index), sizes.get(index)) ? 0 : givenUp + 1;
            index += direction;
        }
        return index;
    }

    /** Leaves octaves as they are, like the last one that was given up. */
    private void leave(int from, int to) {
        for (int index = from; index < to && !isOver; index++) {
            panels.add(octaves.get(index));
            addGaps(octaves.get(index), isValueRough, isSlopeRough);
        }
    }

    private void addGaps(Panel panel, boolean inValue, boolean inSlope) {
        AdaptiveGrid.Gap gap = new AdaptiveGrid.Gap(panel.low() + 0.0, panel.high() + 0.0);
        if (inValue) {
            valueGaps.add(gap);
        }
        if (inSlope) {
            slopeGaps.add(gap);
        }
    }

    /** Divides an octave into smooth panels; false if that takes too many. */
    private boolean isResolved(Panel octave, Panel.Sizes nearer) {
        List<Panel> found = new ArrayList<>();
        List<Panel> narrow = new ArrayList<>();
        List<Panel> rough = List.of(octave);
        Panel.Sizes about = nearer;
        double far = Math.max(-octave.low(), octave.high());
        int most = far > 1 && far <= HEAVIEST ? MOST_HEAVY_PANELS : MOST_PANELS;
        while (!rough.isEmpty() && rough.size() <= most) {
            for (Panel panel : rough) {
                about = about.with(panel);
            }
            isValueRough = false;
            isSlopeRough = false;
            List<Panel> halves = new ArrayList<>();
            for (Panel panel : rough) {
                boolean isSmooth = panel.isSmooth(about);
                boolean valueMisleads = isSmooth && !panel.isValueSmoothBetween(activation, about);
                boolean slopeMisleads = isSmooth && !panel.isSlopeSmoothBetween(activation, about);
                if (isSmooth && !valueMisleads && !slopeMisleads) {
                    found.add(panel);
                } else if (panel.cannotBeHalved()) {
                    narrow.add(panel);
                } else {
                    isValueRough |= valueMisleads || !panel.isValueSmooth(about);
                    isSlopeRough |= slopeMisleads || !panel.isSlopeSmooth(about);
                    halves.addAll(panel.halves(activation));
                }
            }
            rough = halves;
        }
        if (!rough.isEmpty()) {
            panels.add(octave);
            addGaps(octave, isValueRough, isSlopeRough);
            return false;
        }
        isOver = far > FAR_OUT && hasOverflowed(found, narrow);
        if (!isOver) {
            panels.addAll(found);
            panels.addAll(narrow);
            suspects.addAll(narrow);
        }
        return true;
    }

    /** Whether value and slope of smooth panels, and of what comes after a jump, contradict each other. */
    private boolean hasOverflowed(List<Panel> smooth, List<Panel> narrow) {
        for (Panel panel : smooth) {
            if (!panel.isConsistent()) {
                return true;
            }
        }
        for (Panel panel : narrow) {
            double outer = sign * (sign < 0 ? panel.low() : panel.high());
            Panel beside = between(outer, outer + BESIDE * outer);
            if (beside.isFinite() && !beside.isConsistent()) {
                return true;
            }
        }
        return false;
    }
}
