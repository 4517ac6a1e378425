package harness.data.csv;

import harness.data.csv.text.CsvProblems;
import harness.data.csv.text.CsvRows;
import harness.data.csv.text.CsvText;
import harness.data.csv.text.MissingWords;
import harness.data.csv.text.Separator;
import harness.data.csv.text.ThousandsPoint;
import harness.data.dataset.Column;
import harness.data.dataset.DataException;
import harness.data.dataset.TableRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes samples of a CSV file, or says everything that is wrong with it. */
public final class CsvDataset {

    /** Of features of all samples: as many as the largest file can hold as numbers. */
    private static final long MOST_VALUES = 25_000_000;

    private final CsvTable source;
    private final CsvRows.Row header;
    private final List<CsvRows.Row> rows;
    private final boolean readsCommas;
    private final List<ThousandsPoint> doubts;
    private final List<String> notes;
    private final CsvProblems problems = new CsvProblems();

    private CsvDataset(CsvTable source, CsvText text) {
        this.source = source;
        this.header = text.header();
        this.rows = text.rows();
        this.readsCommas = text.separator() != Separator.COMMA;
        this.doubts = text.doubts();
        this.notes = new ArrayList<>(text.notes());
    }

    /**
     * Makes samples of the content of a file.
     *
     * @param file its name, for messages
     * @param content UTF-8 text. Not modified.
     * @param source says which columns to use, and how
     * @throws DataException with everything that is wrong
     */
    public static TableRows parse(String file, byte[] content, CsvTable source) {
        return new CsvDataset(source, CsvText.read(file, content, source.label(), source.header())).build(file);
    }

    /**
     * Reads a file that is shipped inside the harness.
     *
     * @param resource its name among the resources of {@code harness.data}
     */
    public static byte[] shipped(String resource) {
        try (InputStream stream = CsvDataset.class.getResourceAsStream("/harness/data/" + resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TableRows build(String file) {
        Optional<CsvSelection> selection = CsvSelection.of(header, rows, source, problems);
        if (rows.isEmpty()) {
            problems.add(header.line(), "there are no rows below the header: add a line for each sample");
        }
        boolean headerHolds = problems.isEmpty();
        checkLengths();
        if (!headerHolds) {
            // Without a sound header nobody knows which values ought to be numbers.
            problems.refuse(file);
        }
        return convert(file, selection.orElseThrow());
    }

    private void checkLengths() {
        int columns = header.fields().size();
        String expected = source.header() ? "the header" : "the first row";
        for (CsvRows.Row row : rows) {
            int found = row.fields().size();
            if (found != columns) {
                String cure = found < columns
                        ? "add what is missing"
                        : "remove what is too much, or quote a value that holds a separator";
                problems.add(
                        row.line(),
                        () -> "this row has " + found + " fields, " + expected + " " + columns + ": " + cure);
            }
        }
    }

    /** Converts the rows of the right length; the others are already among the problems. */
    private TableRows convert(String file, CsvSelection selection) {
        List<CsvRows.Row> whole = rows.stream()
                .filter(row -> row.fields().size() == header.fields().size())
                .toList();
        CsvGaps gaps = new CsvGaps(header, whole, selection, source.missing());
        gaps.check(problems);
        List<CsvRows.Row> kept = gaps.kept();
        CsvColumns columns = new CsvColumns(header, kept, source.encode(), readsCommas, problems);
        Set<Integer> unread = refuseThousands(selection);
        List<Column> features = selection.features().stream()
                .filter(column -> !unread.contains(column))
                .map(columns::column)
                .toList();
        columns.tellFaults();
        CsvLabels labels = labels(selection.label(), kept, whole.size() == rows.size());
        requireFittingMemory(features, kept.size());
        problems.refuse(file);
        int[] codes = kept.stream()
                .mapToInt(row -> labels.codes().get(row.fields().get(selection.label())))
                .toArray();
        notes.addAll(labels.notes());
        notes.addAll(gaps.notes());
        notes.addAll(columns.notes());
        TableRows table = new TableRows(features, codes, labels.names(), List.of());
        notes.addAll(Leakage.notes(table, gaps.positions()));
        return table.with(notes);
    }

    /** Which columns cannot be read, since nobody knows what their points mean. */
    private Set<Integer> refuseThousands(CsvSelection selection) {
        Set<Integer> features = Set.copyOf(selection.features());
        Map<Boolean, List<ThousandsPoint>> used = doubts.stream()
                .filter(doubt -> features.contains(doubt.column()))
                .collect(Collectors.partitioningBy(doubt -> doubt.reason().isPresent()));
        used.get(true).forEach(doubt -> doubt.refuse(header, problems));
        if (!used.get(false).isEmpty()) {
            notes.add(ThousandsPoint.note(header, used.get(false)));
        }
        return used.get(true).stream().map(ThousandsPoint::column).collect(Collectors.toSet());
    }

    private CsvLabels labels(int place, List<CsvRows.Row> kept, boolean all) {
        List<String> values = kept.stream()
                .map(row -> row.fields().get(place))
                .filter(value -> !MissingWords.contain(value))
                .toList();
        Optional<CsvRows.Row> text = kept.stream()
                .filter(row -> row.fields().get(place).length() > CsvSelection.LONGEST_NAME)
                .findFirst();
        text.ifPresent(row -> problems.add(
                row.line(),
                header.fields().get(place),
                "a class has a name of at most " + CsvSelection.LONGEST_NAME + " characters, but this one has "
                        + row.fields().get(place).length() + ": shorten it, or name another column"));
        CsvLabels labels = CsvLabels.of(text.isPresent() ? List.of() : values);
        labels.requireClasses(header.line(), header.fields().get(place), all && values.size() == kept.size(), problems);
        return labels;
    }

    private void requireFittingMemory(List<Column> columns, int samples) {
        long features = columns.stream()
                .mapToLong(column -> column instanceof Column.Categorical categorical
                        ? categorical.categories().size()
                        : 1)
                .sum();
        if (features * samples > MOST_VALUES) {
            problems.add(
                    header.line(),
                    features + " features of " + samples + " rows are too much for the small networks of this harness:"
                            + " leave out columns of many different values with \"ignore\"");
        }
    }
}
