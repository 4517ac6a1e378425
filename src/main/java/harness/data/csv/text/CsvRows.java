package harness.data.csv.text;

import harness.data.dataset.FirstFew;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Splits a text into rows of fields. A field that begins with a double quote ends with the next one that is not doubled,
 * and may hold separators and line breaks; anywhere else a quote is a character like others. Blanks around a field, inside
 * its quotes too, are no part of it. Lines end in LF, CR LF or CR.
 *
 * <p>This is no work for the library that writes our tables: its parser says neither which lines were comments nor what
 * was quoted, and stops with words of its own.
 */
public final class CsvRows {

    /**
     * One row.
     *
     * @param line where it begins in the file, counted from 1
     * @param fields its values, without quotes and blanks around them
     */
    public record Row(int line, List<String> fields) {

        boolean isEmpty() {
            return fields.stream().allMatch(String::isEmpty);
        }

        /** Whether a field is this name, which is in normal form C. */
        boolean names(String name) {
            return fields.stream().map(Alike::composed).anyMatch(name::equals);
        }
    }

    /**
     * What a text was split into.
     *
     * @param rows all that hold a value, up to the fault if there is one
     * @param comments lines that were skipped because they begin with #
     * @param empty lines that were skipped because they hold nothing but separators; lines of blanks are not told
     * @param fault why the text could not be split further, with its place
     */
    record Result(List<Row> rows, FirstFew<Integer> comments, FirstFew<Integer> empty, Optional<String> fault) {}

    /** Lines of a kind that a note names. */
    static final int LINES = 5;

    private static final int END = -1;

    private static final int MOST_KNOWN = 10_000;

    private final String text;
    private final char separator;
    private final boolean skipsComments;
    private final int headerLine;
    private int at;
    private int line;
    private final Map<String, String> known = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final FirstFew<Integer> comments = new FirstFew<>(LINES);
    private final FirstFew<Integer> empty = new FirstFew<>(LINES);
    private Optional<String> fault = Optional.empty();

    private CsvRows(TableStart start, Separator separator) {
        this.text = start.text();
        this.at = start.offset();
        this.line = start.line();
        this.headerLine = start.line();
        this.skipsComments = start.skipsComments();
        this.separator = separator.character;
    }

    /**
     * Splits a text.
     *
     * @param start where the first row begins
     * @param mostRows how many rows are wanted
     */
    static Result split(TableStart start, Separator separator, int mostRows) {
        CsvRows rows = new CsvRows(start, separator);
        while (rows.peek() != END && rows.rows.size() < mostRows && rows.fault.isEmpty()) {
            rows.readLine();
        }
        return new Result(rows.rows, rows.comments, rows.empty, rows.fault);
    }

    private void readLine() {
        int first = line;
        skipBlanks();
        if (skipsComments && line > headerLine && peek() == '#' && !isSpreadsheetWord()) {
            comments.add(line);
            skipLine();
            return;
        }
        List<String> fields = new ArrayList<>();
        fields.add(readField(0));
        while (fault.isEmpty() && peek() == separator) {
            at++;
            fields.add(readField(fields.size()));
        }
        if (fault.isPresent()) {
            return;
        }
        skipLineBreak();
        Row row = new Row(first, List.copyOf(fields));
        if (!row.isEmpty()) {
            rows.add(row);
        } else if (fields.size() > 1 && !Blank.is(separator)) {
            empty.add(first);
        }
    }

    /** Spreadsheets write #N/A where there is no value, and #DIV/0! or #NAME? where a formula failed. */
    private boolean isSpreadsheetWord() {
        int end = at;
        while (end < text.length()
                && text.charAt(end) != separator
                && text.charAt(end) != '\n'
                && text.charAt(end) != '\r') {
            end++;
        }
        String word = Blank.strip(text.substring(at, end));
        return MissingWords.contain(word)
                || (word.endsWith("!") || word.endsWith("?"))
                        && word.chars()
                                .skip(1)
                                .noneMatch(other -> Character.isLowerCase(other) || Blank.is((char) other));
    }

    private String readField(int index) {
        skipBlanks();
        String field = Blank.strip(peek() == '"' ? readQuoted(index) : readPlain());
        // A table in which values repeat takes little memory; where they do not, looking for them takes much time.
        return known.size() < MOST_KNOWN
                ? known.computeIfAbsent(field, same -> same)
                : known.getOrDefault(field, field);
    }

    private String readPlain() {
        int from = at;
        while (peek() != separator && !isAtLineEnd()) {
            at++;
        }
        return text.substring(from, at);
    }

    private String readQuoted(int index) {
        int opened = line;
        StringBuilder value = new StringBuilder();
        readUntilQuote(value);
        while (peek() == '"') {
            value.append('"');
            readUntilQuote(value);
        }
        skipBlanks();
        if (at > text.length() || peek() != separator && !isAtLineEnd()) {
            fault = Optional.of(
                    "line " + opened + ", field " + (index + 1) + ": quotes do not match: put the whole value in"
                            + " double quotes, and write a quote inside it twice");
        }
        return value.toString();
    }

    /** From behind a quote to behind the next one, or behind the end of the text. */
    private void readUntilQuote(StringBuilder value) {
        at++;
        int from = at;
        while (peek() != '"' && peek() != END) {
            if (isAtLineEnd()) {
                skipLineBreak();
            } else {
                at++;
            }
        }
        value.append(text, from, at);
        at++;
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private boolean isAtLineEnd() {
        int next = peek();
        return next == '\n' || next == '\r' || next == END;
    }

    private void skipBlanks() {
        while (peek() != separator && !isAtLineEnd() && Blank.is(text.charAt(at))) {
            at++;
        }
    }

    private void skipLine() {
        while (!isAtLineEnd()) {
            at++;
        }
        skipLineBreak();
    }

    private void skipLineBreak() {
        if (peek() == '\r') {
            at++;
            if (peek() == '\n') {
                at++;
            }
            line++;
        } else if (peek() == '\n') {
            at++;
            line++;
        }
    }
}
