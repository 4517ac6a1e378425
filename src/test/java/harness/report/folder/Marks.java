package harness.report.folder;

import java.util.List;

/** What marks the results that are in the tests of this room. */
final class Marks {

    static final List<Mark> ALL = List.of(
            new Mark("runs.csv", "run,", ",seed,outcome,", List.of("name", "seeds", "experimentSeed")),
            new Mark("properties.csv", "activation,infimum,", "", List.of("kind", "name", "range", "softmax")));

    private Marks() {}
}
