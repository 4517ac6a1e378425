package harness.report;

import harness.config.ActivationStudy;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The recorded tables of a study of activations beside those of now, byte for byte.
 *
 * @param tables that were compared
 * @param differences the first of each table that differs
 */
public record ActivationVerification(List<String> tables, List<Difference> differences) {

    /**
     * Makes the tables anew, in a temporary folder, and compares those that were recorded.
     *
     * @param folder of the results
     * @throws ResultsException if there is no table, or one that does not belong to the study
     */
    public static ActivationVerification of(ActivationStudy study, Path folder) throws IOException, ResultsException {
        List<String> tables = ActivationTables.REPEATABLE.stream()
                .filter(table -> Files.exists(folder.resolve(table)))
                .toList();
        if (tables.isEmpty()) {
            throw new ResultsException(folder + " has none of the tables that could be compared: "
                    + String.join(", ", ActivationTables.REPEATABLE));
        }
        Path made = Files.createTempDirectory("harness-verify");
        try {
            ActivationTables.writeRepeatable(made, study, ActivationReport.analyses(study));
            List<Difference> differences = new ArrayList<>();
            for (String table : tables) {
                if (Files.mismatch(folder.resolve(table), made.resolve(table)) >= 0) {
                    differences.add(difference(folder.resolve(table), made.resolve(table)));
                }
            }
            return new ActivationVerification(tables, differences);
        } finally {
            for (String table : ActivationTables.REPEATABLE) {
                Files.deleteIfExists(made.resolve(table));
            }
            Files.delete(made);
        }
    }

    /** The first line in which two files differ, which do. */
    private static Difference difference(Path recorded, Path made) throws IOException, ResultsException {
        try (BufferedReader before = Files.newBufferedReader(recorded, StandardCharsets.ISO_8859_1);
                BufferedReader after = Files.newBufferedReader(made, StandardCharsets.ISO_8859_1)) {
            String header = after.readLine();
            if (!header.equals(before.readLine())) {
                throw new ResultsException(
                        recorded + " does not have the columns that this version of the harness writes:"
                                + " another version wrote it, or it is another table");
            }
            String then = before.readLine();
            String now = after.readLine();
            while (then != null && then.equals(now)) {
                then = before.readLine();
                now = after.readLine();
            }
            return Difference.of(recorded.getFileName().toString(), RowScanner.cells(header), row(then), row(now));
        }
    }

    private static byte[] row(String line) {
        return (line == null ? "" : line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
