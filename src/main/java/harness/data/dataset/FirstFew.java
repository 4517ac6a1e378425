package harness.data.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first few of many things, as messages show them, and how many there are: what grows with the input of a user takes no
 * more memory than this.
 */
public final class FirstFew<E> {

    /** The most problems of one kind that are shown: who has corrected them can ask for more. */
    public static final int PROBLEMS = 20;

    private final int most;
    private final List<E> first = new ArrayList<>();
    private int count;

    /**
     * Of nothing yet.
     *
     * @param most how many are kept
     */
    public FirstFew(int most) {
        this.most = most;
    }

    /** Takes in one more; those that come first are kept. */
    public void add(E one) {
        if (first.size() < most) {
            first.add(one);
        }
        count++;
    }

    /** Takes in those of another, which come after these. */
    public void addAll(FirstFew<E> others) {
        others.first.forEach(this::add);
        count += others.more();
    }

    /** Those that were kept, in the order in which they came. Read-only. */
    public List<E> first() {
        return List.copyOf(first);
    }

    /**
     * Those that were kept, a line each, and below them how many more there are.
     *
     * @param what one of them is: "problem"
     */
    public List<String> lines(String what) {
        return Stream.concat(first.stream().map(String::valueOf), more(what).stream())
                .toList();
    }

    /** A line about those that were not kept; empty if all were. */
    public Optional<String> more(String what) {
        return more() == 0
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "… and %,d more %s%s", more(), what, more() == 1 ? "" : "s"));
    }

    /** How many came. */
    public int count() {
        return count;
    }

    /** How many were not kept. */
    public int more() {
        return count - first.size();
    }

    /** Whether none came. */
    public boolean isEmpty() {
        return count == 0;
    }
}
