package harness.data.csv;

import harness.data.csv.text.Alike;
import harness.data.csv.text.Blank;
import harness.data.csv.text.CsvProblems;
import harness.data.csv.text.CsvRows;
import harness.data.dataset.Quoted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which columns of a table are used, by their places.
 *
 * @param label the one that holds the classes
 * @param features what describes the samples, in the order of the network's inputs
 */
record CsvSelection(int label, List<Integer> features) {

    /** Of a column or a class, in characters; longer ones are texts, or rows whose quotes do not match. */
    static final int LONGEST_NAME = 200;

    private static final int MOST_NUMBERED = 19;

    /** Of a value that is shown beside the name of its column, in characters. */
    private static final int LONGEST_VALUE = 12;

    /**
     * Finds the columns that a source names.
     *
     * @param header the names of all columns, in normal form C
     * @param rows below it; the values of the first are shown where the names say nothing
     * @param problems receives what is wrong with the names. Modified.
     * @return empty if something is wrong
     */
    static Optional<CsvSelection> of(
            CsvRows.Row header, List<CsvRows.Row> rows, CsvTable source, CsvProblems problems) {
        List<String> names = header.fields();
        String shown = source.header() || rows.isEmpty() ? Quoted.list(names) : numbered(names, rows.get(0));
        String orName = source.header() ? ", or put the names of the columns into this line" : "";
        Map<String, List<Integer>> places =
                IntStream.range(0, names.size()).boxed().collect(Collectors.groupingBy(names::get));
        BiFunction<String, String, List<Integer>> find =
                (name, cure) -> places(name, places, header, shown, cure + orName, problems);
        List<Integer> labels = find.apply(source.label(), "correct the name of the label");
        Set<Integer> others = new HashSet<>(labels);
        source.ignore().forEach(name -> others.addAll(find.apply(name, "correct \"ignore\" of the source")));
        List<Integer> features = new ArrayList<>();
        if (source.features() == null) {
            IntStream.range(0, names.size())
                    .filter(column -> !others.contains(column))
                    .forEach(features::add);
        } else {
            source.features().forEach(name -> features.addAll(find.apply(name, "correct \"features\" of the source")));
        }
        List<Integer> used = new ArrayList<>(labels);
        used.addAll(features);
        checkNames(header, used, problems);
        if (features.isEmpty() && problems.isEmpty()) {
            problems.add(
                    header.line(),
                    names.size() == labels.size()
                            ? "the label is the only column: add a numeric feature"
                            : "all columns but the label are ignored: leave one of them as a feature");
        }
        return problems.isEmpty() ? Optional.of(new CsvSelection(labels.get(0), features)) : Optional.empty();
    }

    /** Generated names, the last one always among them, each with its value in the first row: "x1 ('39')". */
    private static String numbered(List<String> names, CsvRows.Row first) {
        int last = names.size() - 1;
        String shown = IntStream.range(0, names.size())
                .filter(column -> column < MOST_NUMBERED || column == last)
                .mapToObj(column -> (column == last && column > MOST_NUMBERED ? "… " : "") + names.get(column) + " ("
                        + shortened(first.fields().get(column)) + ")")
                .collect(Collectors.joining(", "));
        return shown + ", with their values in line " + first.line();
    }

    private static String shortened(String value) {
        int length = value.codePointCount(0, value.length());
        return Quoted.one(
                length > LONGEST_VALUE ? value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…" : value);
    }

    /** Where a name stands, which is once if all is well; notes a problem if it does not. */
    private static List<Integer> places(
            String name,
            Map<String, List<Integer>> places,
            CsvRows.Row header,
            String shown,
            String cure,
            CsvProblems problems) {
        String wanted = Alike.composed(Blank.strip(name));
        if (!places.containsKey(wanted)) {
            String meant = Alike.nearest(wanted, header.fields())
                    .map(nearest -> didYouMean(wanted, nearest))
                    .orElse("");
            problems.add(
                    header.line(),
                    "there is no column " + Quoted.one(wanted) + meant + "; the columns are " + shown + ": " + cure);
        }
        return places.getOrDefault(wanted, List.of());
    }

    /** The name that was meant, with the characters that cannot be seen where nothing else tells the two apart. */
    private static String didYouMean(String wanted, String nearest) {
        return " (did you mean "
                + Quoted.one(Alike.toldApart(List.of(nearest, wanted)).get(0)) + "?)";
    }

    private static void checkNames(CsvRows.Row header, List<Integer> used, CsvProblems problems) {
        Set<String> seen = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (int column : used.stream().sorted().toList()) {
            String name = header.fields().get(column);
            if (name.isEmpty()) {
                // One advice is for all of them.
                if (told.add(name)) {
                    problems.add(
                            header.line(),
                            "column " + (column + 1) + " has no name"
                                    + (column == 0 ? ", as row names have that pandas or R wrote" : "")
                                    + ": name it, or leave it out with " + CsvProblems.ignoring(List.of(name)));
                }
            } else if (name.length() > LONGEST_NAME) {
                problems.add(
                        header.line(),
                        "the name of column " + (column + 1) + " has " + name.length()
                                + " characters: write a header with names of at most " + LONGEST_NAME);
            } else if (!seen.add(name) && told.add(name)) {
                problems.add(header.line(), "two columns are called " + Quoted.one(name) + ": rename or remove one");
            }
        }
    }
}
