package harness.data.csv;

import harness.data.dataset.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Values that are no numbers. What has the same cure is one problem, in however many lines and columns. */
final class ValueFaults {

    private static final int MOST_SHOWN = 3;

    /** A value, and where it is. */
    private record Place(int line, String column, String value) {

        static Place of(CsvRows.Row row, CsvRows.Row header, int column) {
            return new Place(
                    row.line(), header.fields().get(column), row.fields().get(column));
        }
    }

    /** Faults of one kind. */
    private record Group(List<Place> places, Function<List<Place>, String> text, boolean namesAllLines) {}

    private final CsvRows.Row header;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    ValueFaults(CsvRows.Row header) {
        this.header = header;
    }

    private void add(String kind, List<Place> places, boolean namesAllLines, Function<List<Place>, String> text) {
        groups.computeIfAbsent(kind, k -> new Group(new ArrayList<>(), text, namesAllLines))
                .places
                .addAll(places);
    }

    /** A column of which no row has a value. */
    void addEmpty(int column) {
        Place place = new Place(header.line(), header.fields().get(column), "");
        add(
                "empty",
                List.of(place),
                false,
                places -> (places.size() == 1 ? "it has" : "they have") + " no value in any row: leave " + out(places));
    }

    /**
     * A column of words alone.
     *
     * @param first of them
     * @param few whether features can be made of them
     */
    void addWords(int column, String first, boolean few) {
        Place place = new Place(header.line(), header.fields().get(column), first);
        add(
                "words " + few,
                List.of(place),
                false,
                places -> "not one of " + its(places) + " values is a number ("
                        + firsts(places) + "): "
                        + (few ? "make features of " + its(places) + " values with \"encode\": \"one_hot\", or " : "")
                        + "leave " + out(places));
    }

    /**
     * A column of numbers with something around them.
     *
     * @param rows of all its values that are so
     * @param all whether the column has no others
     */
    void addUnits(int column, UnitNumber unit, List<CsvRows.Row> rows, boolean all) {
        String shown = unit.shown();
        add(
                "unit " + all + shown,
                List.of(Place.of(rows.get(0), header, column)),
                false,
                places -> (all ? "" : "most of ") + its(places) + " values are " + shown + " (" + firsts(places)
                        + "): write the numbers alone, or leave "
                        + (places.size() == 1 ? "the column " : "the columns ") + outWith(places));
    }

    /**
     * A column of numbers that are written as people elsewhere do.
     *
     * @param rows of all of them
     * @param readsCommas whether decimal commas are read in this table
     */
    void addForeign(int column, List<CsvRows.Row> rows, boolean readsCommas) {
        List<Place> found =
                rows.stream().map(row -> Place.of(row, header, column)).toList();
        Set<ForeignNumber> faults =
                ForeignNumber.faults(found.stream().map(Place::value).toList(), readsCommas);
        add(
                "foreign " + faults,
                found,
                false,
                places -> ForeignNumber.problem(faults, places.get(0).value, places.size() - 1)
                        + ", or leave " + (columns(places).size() == 1 ? "the column " : "the columns ")
                        + outWith(places));
    }

    /** Numbers that no double holds. */
    void addLarge(int column, List<CsvRows.Row> rows) {
        List<Place> found =
                rows.stream().map(row -> Place.of(row, header, column)).toList();
        add(
                "large " + column,
                found,
                true,
                places -> values(places) + " too large for a double: write the column in a" + " larger unit");
    }

    /** Values among numbers that are none. */
    void addStrays(int column, List<CsvRows.Row> rows) {
        List<Place> found =
                rows.stream().map(row -> Place.of(row, header, column)).toList();
        boolean many = found.stream().map(Place::value).distinct().count() > MOST_SHOWN;
        for (Place place : found) {
            add(many ? "strays " + column : "stray " + place.value, List.of(place), true, ValueFaults::stray);
        }
    }

    private static String stray(List<Place> places) {
        boolean one = places.stream().map(Place::value).distinct().count() == 1;
        String problem = values(places)
                + (one ? " no finite decimal number: correct it" : " no finite decimal numbers: correct them");
        if (places.size() == 1) {
            return problem + ", or remove the row";
        }
        boolean mayBeMissing = one && places.get(0).value.chars().noneMatch(Character::isDigit);
        return problem + ", remove the rows, or leave " + (columns(places).size() == 1 ? "the column " : "the columns ")
                + outWith(places)
                + (mayBeMissing
                        ? "; if it means that a value is missing, write NA: \"missing\" knows only such words"
                        : "");
    }

    /** "'a' is", or "'a', 'b', 'c' and 4 more are". */
    private static String values(List<Place> places) {
        List<String> values = places.stream().map(Place::value).distinct().toList();
        return CsvProblems.some(values, MOST_SHOWN) + (values.size() == 1 ? " is" : " are");
    }

    private static String firsts(List<Place> places) {
        return (places.size() == 1 ? "the first is " : "the first are ")
                + String.join(
                        ", ",
                        places.stream()
                                .limit(MOST_SHOWN)
                                .map(place -> Quoted.one(place.value))
                                .toList());
    }

    private static String its(List<Place> places) {
        return places.size() == 1 ? "its" : "their";
    }

    private static String out(List<Place> places) {
        return (places.size() == 1 ? "it " : "them ") + outWith(places);
    }

    private static String outWith(List<Place> places) {
        return "out with " + CsvSelection.ignoring(columns(places));
    }

    private static List<String> columns(List<Place> places) {
        return places.stream().map(Place::column).distinct().toList();
    }

    /**
     * Tells all of them.
     *
     * @param problems receives them. Modified.
     */
    void tell(CsvProblems problems) {
        for (Group group : groups.values()) {
            List<Place> places = group.places.stream()
                    .sorted(Comparator.comparingInt(Place::line))
                    .toList();
            List<Integer> lines = places.stream().map(Place::line).distinct().toList();
            problems.add(group.namesAllLines ? lines : lines.subList(0, 1), columns(places), group.text.apply(places));
        }
    }
}
