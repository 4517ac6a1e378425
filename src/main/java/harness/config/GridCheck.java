package harness.config;

import harness.config.json.Node;
import harness.config.json.Problems;
import harness.config.schema.Binder;
import harness.config.schema.Bound;
import harness.config.schema.ConfigPaths;
import harness.config.schema.Shape;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks a grid before anything runs: its size, then every combination of varied values within one top-level key.
 *
 * <p>That is enough. What a top-level key means depends on what stands below it alone, since no record looks beyond
 * itself and {@link ExperimentConfig} compares none of its components; {@link ValidationPartCheck} sees to the one
 * exception. So if every combination is fine within each key, every cell is, and there are far fewer to try.
 */
final class GridCheck {

    private static final ConfigPaths PATHS = Experiment.KIND.paths();

    private static final long MOST_RUNS = 1_000_000;

    private final Grid grid;
    private final Problems problems;
    private final ValidationPartCheck validationPart = new ValidationPartCheck();

    private GridCheck(Grid grid, Problems problems) {
        this.grid = grid;
        this.problems = problems;
    }

    /**
     * Reports everything that is wrong with the grid.
     *
     * @return the part that all cells share, with its defaults filled in
     */
    static Bound check(Grid grid, Problems problems) {
        GridCheck check = new GridCheck(grid, problems);
        Bound shared = Binder.ofParts(PATHS, problems)
                .root(grid.base(), key -> ConfigKinds.keySuggestion(Experiment.KIND, key));
        if (check.sizeIsFine(shared)) {
            PATHS.structure().fields().forEach(check::checkSection);
            check.validationPart.report(grid.base(), problems);
        }
        return shared;
    }

    private boolean sizeIsFine(Bound shared) {
        BigInteger cells = grid.varied().stream()
                .map(varied -> BigInteger.valueOf(varied.nodes().size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        int seeds = shared.resolved().path("seeds").asInt(1);
        BigInteger runs = cells.multiply(BigInteger.valueOf(seeds));
        if (runs.compareTo(BigInteger.valueOf(MOST_RUNS)) > 0) {
            problems.add(
                    grid.place(),
                    String.format(
                            Locale.ROOT,
                            "%,d runs (%,d cells × %,d seeds) are more than %,d: vary fewer values or lower \"seeds\"",
                            runs,
                            cells,
                            seeds,
                            MOST_RUNS));
            return false;
        }
        return true;
    }

    private void checkSection(Shape.Field section) {
        List<Varied> varied = Grid.wholeBeforePart(grid.varied().stream()
                .filter(path -> path.section().equals(section.name()))
                .toList());
        Map<String, Integer> chosen = new HashMap<>();
        varied.forEach(path -> chosen.put(path.path(), 0));
        Binder binder = Binder.ofCell(PATHS, problems, path -> example(inside(varied, path), chosen));
        do {
            Node.Branch cell = Grid.cell(
                    grid.base(),
                    varied,
                    chosen,
                    (path, why) -> pathIsMissing(path, why, enclosing(varied, path), chosen));
            Bound bound = binder.field(section, cell, "");
            validationPart.look(bound.value(), example(varied, chosen));
        } while (next(varied, chosen));
    }

    private void pathIsMissing(Varied path, String why, List<Varied> enclosing, Map<String, Integer> chosen) {
        if (enclosing.isEmpty()) {
            problems.add(path.key(), "this path does not exist: " + why);
        } else {
            String example = ": with " + chosenIn(enclosing, chosen) + ", " + why;
            problems.add(path.key(), "this path does not exist in every cell", example);
        }
    }

    /** Goes on to the next combination; false after the last. */
    private static boolean next(List<Varied> varied, Map<String, Integer> chosen) {
        for (Varied path : varied) {
            int next = (chosen.get(path.path()) + 1) % path.nodes().size();
            chosen.put(path.path(), next);
            if (next > 0) {
                return true;
            }
        }
        return false;
    }

    private static List<Varied> enclosing(List<Varied> varied, Varied inner) {
        return varied.stream().filter(outer -> outer.encloses(inner.path())).toList();
    }

    private static List<Varied> inside(List<Varied> varied, String path) {
        return varied.stream()
                .filter(inner -> path.isEmpty() || inner.path().startsWith(path + "."))
                .toList();
    }

    /** The chosen values, to follow an explanation. */
    private static String example(List<Varied> varied, Map<String, Integer> chosen) {
        return varied.isEmpty() ? "" : ", with " + chosenIn(varied, chosen);
    }

    private static String chosenIn(List<Varied> varied, Map<String, Integer> chosen) {
        return varied.stream()
                .map(path -> path.path() + " = " + path.labels().get(chosen.get(path.path())))
                .collect(Collectors.joining(", "));
    }
}
