package harness.report.figure;

import java.util.ArrayList;
import java.util.List;

/** Moves labels apart that would overlap, all together by as little as can be. */
public final class Spread {

    /** Labels that touch, and where the first of them would best be. */
    private record Group(int size, double start) {

        Group with(Group next, double distance) {
            double nextStart = next.start - size * distance;
            return new Group(size + next.size, (size * start + next.size * nextStart) / (size + next.size));
        }
    }

    private Spread() {}

    /**
     * Places that are at least a distance apart, in the order of the wishes, with the least sum of squared moves; then
     * moved into a range as far as they fit.
     *
     * @param wished places, ascending. Not modified.
     */
    public static double[] apart(double[] wished, double distance, double minimum, double maximum) {
        List<Group> groups = new ArrayList<>();
        for (double wish : wished) {
            Group group = new Group(1, wish);
            while (!groups.isEmpty() && end(groups, distance) > group.start) {
                group = groups.remove(groups.size() - 1).with(group, distance);
            }
            groups.add(group);
        }
        double[] placed = new double[wished.length];
        int next = 0;
        for (Group group : groups) {
            for (int i = 0; i < group.size; i++) {
                placed[next++] = group.start + i * distance;
            }
        }
        for (int i = placed.length - 1; i >= 0; i--) {
            placed[i] = Math.min(placed[i], maximum - (placed.length - 1 - i) * distance);
        }
        for (int i = 0; i < placed.length; i++) {
            placed[i] = Math.max(placed[i], minimum + i * distance);
        }
        return placed;
    }

    private static double end(List<Group> groups, double distance) {
        Group last = groups.get(groups.size() - 1);
        return last.start + last.size * distance;
    }
}
