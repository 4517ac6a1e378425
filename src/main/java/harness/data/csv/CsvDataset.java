package harness.data.csv;

import harness.data.dataset.DataException;
import harness.data.dataset.Dataset;
import harness.data.dataset.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes a dataset of a CSV file, or says everything that is wrong with it. */
public final class CsvDataset {

    private final CsvRows.Row header;
    private final List<CsvRows.Row> rows;
    private final String label;
    private final CsvProblems problems = new CsvProblems();

    private CsvDataset(CsvTable source, CsvText text) {
        this.header = text.header();
        this.rows = text.rows();
        this.label = source.label();
    }

    /**
     * Makes a dataset of the content of a file.
     *
     * @param file its name, for messages
     * @param content UTF-8 text. Not modified.
     * @param source says which columns to use, and how
     * @throws DataException with everything that is wrong
     */
    public static Dataset parse(String file, byte[] content, CsvTable source) {
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

    private Dataset build(String file) {
        checkHeader();
        boolean headerHolds = problems.isEmpty();
        checkLengths();
        if (!headerHolds) {
            // Without a sound header nobody knows which values ought to be numbers.
            problems.refuse(file);
        }
        return convert(file);
    }

    private void checkHeader() {
        List<String> names = header.fields();
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            if (name.isBlank()) {
                problems.add(header.line(), "column " + (column + 1) + " has no name: name it, or remove the column");
            } else if (name.length() > CsvColumns.LONGEST_NAME) {
                problems.add(
                        header.line(),
                        "the name of column " + (column + 1) + " has " + name.length()
                                + " characters: write a header with names of at most " + CsvColumns.LONGEST_NAME);
            } else if (!seen.add(name)) {
                problems.add(header.line(), "two columns are called " + Quoted.one(name) + ": rename or remove one");
            }
        }
        checkLabelName(names);
        if (rows.isEmpty()) {
            problems.add(header.line(), "there are no rows below the header: add a line for each sample");
        }
    }

    private void checkLabelName(List<String> names) {
        if (!names.contains(label)) {
            String meant = names.stream()
                    .filter(label::equalsIgnoreCase)
                    .findFirst()
                    .map(name -> " (did you mean " + Quoted.one(name) + "?)")
                    .orElse("");
            problems.add(
                    header.line(),
                    "there is no column " + Quoted.one(label) + meant + "; the columns are " + Quoted.list(names)
                            + ": correct the name of the label, or put the names of the columns into this line");
        } else if (names.size() == 1) {
            problems.add(header.line(), "the label is the only column: add a numeric feature");
        }
    }

    private void checkLengths() {
        int columns = header.fields().size();
        for (CsvRows.Row row : rows) {
            int found = row.fields().size();
            if (found != columns) {
                String cure = found < columns
                        ? "add what is missing"
                        : "remove what is too much, or quote a value that holds a comma";
                problems.add(row.line(), "this row has " + found + " fields, the header " + columns + ": " + cure);
            }
        }
    }

    /** Converts the rows of the right length; the others are already among the problems. */
    private Dataset convert(String file) {
        List<String> names = header.fields();
        List<CsvRows.Row> whole =
                rows.stream().filter(row -> row.fields().size() == names.size()).toList();
        CsvColumns columns = new CsvColumns(header, whole, problems);
        int labelColumn = names.indexOf(label);
        int[] featureColumns = IntStream.range(0, names.size())
                .filter(column -> column != labelColumn)
                .toArray();
        double[][] features =
                IntStream.of(featureColumns).mapToObj(columns::numbers).toArray(double[][]::new);
        List<String> values = columns.labelValues(labelColumn);
        if (whole.size() == rows.size()) {
            columns.requireClasses(labelColumn, values);
        }
        problems.refuse(file);
        int[] labels = whole.stream()
                .mapToInt(row -> values.indexOf(row.fields().get(labelColumn)))
                .toArray();
        return new Dataset(
                features,
                labels,
                IntStream.of(featureColumns).mapToObj(names::get).toList(),
                values);
    }
}
