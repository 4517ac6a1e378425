package harness.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Makes broken CSV files of the shipped ones, the same of the same seed. Their label column is {@value #LABEL}. */
final class BrokenTables {

    static final String LABEL = "kind";

    private static final List<String> ODD_FIELDS = List.of(
            "",
            " ",
            "NaN",
            "Infinity",
            "1e999",
            "-1e308",
            "0x1p3",
            "1,5",
            "\"1,5\"",
            "\"",
            "\"a\nb\"",
            "\"a\"\"b\"",
            "=1+1",
            "-0.5",
            "\u001b[31m",
            "\u202e",
            "\u0000",
            "kind",
            "9".repeat(400),
            "z".repeat(100_000));

    private final List<List<String>> shipped;

    BrokenTables() throws IOException {
        shipped = List.of(rows("iris.csv"), rows("breast_cancer.csv"));
    }

    /** The header, whose label is renamed, and every fifth row. */
    private static List<String> rows(String file) throws IOException {
        List<String> all = Files.readAllLines(Path.of("src", "main", "resources", "harness", "data", file));
        List<String> rows = new ArrayList<>();
        rows.add(all.get(0).replaceFirst("[^,]+$", LABEL));
        for (int row = 1; row < all.size(); row += 5) {
            rows.add(all.get(row));
        }
        return rows;
    }

    /** A table in which up to three things are broken. */
    byte[] of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> rows = new ArrayList<>(Damage.any(shipped, random));
        int damages = random.nextInt(4);
        for (int damage = 0; damage < damages; damage++) {
            damage(rows, random);
        }
        String separator = Damage.any(List.of("\n", "\n", "\n", "\r\n", "\r"), random);
        byte[] text = String.join(separator, rows).getBytes(StandardCharsets.UTF_8);
        return damages == 0 || random.nextInt(5) == 0 ? TextDamage.damaged(text, random) : text;
    }

    private static void damage(List<String> rows, SplittableRandom random) {
        int row = random.nextInt(5) == 0 ? 0 : random.nextInt(rows.size());
        List<String> fields = new ArrayList<>(Arrays.asList(rows.get(row).split(",", -1)));
        int field = random.nextInt(3) == 0 ? fields.size() - 1 : random.nextInt(fields.size());
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> fields.set(field, Damage.any(ODD_FIELDS, random));
            case 3 -> fields.remove(field);
            case 4 -> fields.add(field, fields.get(random.nextInt(fields.size())));
            case 5 -> fields.set(field, fields.set(fields.size() - 1, fields.get(field)));
            case 6 -> fields = List.of(rows.get(random.nextInt(rows.size())));
            case 7 -> rows.subList(row, rows.size()).clear();
            default -> replaceColumn(rows, field, Damage.any(ODD_FIELDS, random));
        }
        if (row < rows.size()) {
            rows.set(row, String.join(",", fields));
        } else if (rows.isEmpty()) {
            rows.add("");
        }
    }

    /** Gives all rows but the header the same value in one column. */
    private static void replaceColumn(List<String> rows, int column, String value) {
        rows.replaceAll(row -> {
            List<String> fields = Arrays.stream(row.split(",", -1)).collect(Collectors.toCollection(ArrayList::new));
            if (column < fields.size() && !row.equals(rows.get(0)) && value.length() < 1000) {
                fields.set(column, value);
            }
            return String.join(",", fields);
        });
    }
}
