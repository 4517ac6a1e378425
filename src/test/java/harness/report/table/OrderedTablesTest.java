package harness.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedTablesTest {

    private static final int ITEMS = 50;

    @TempDir
    private Path folder;

    /** Every item has a row of the first table, and as many of the second as its number; every seventh is left out. */
    private void write(List<Integer> order) throws IOException {
        Table<Integer, Integer> one = Table.ofItems(
                "one.csv", List.of(new Column<>("item", item -> item), new Column<>("what", item -> "a \"item\", ä")));
        Table<Integer, int[]> many = new Table<>(
                "many.csv",
                item -> IntStream.range(0, item).mapToObj(row -> new int[] {item, row}),
                List.of(new Column<>("item", pair -> pair[0]), new Column<>("row", pair -> pair[1])));
        try (OrderedTables<Integer> tables = new OrderedTables<>(folder, ITEMS, List.of(one, many))) {
            for (int item : order) {
                if (item % 7 == 3) {
                    tables.leaveOut(item);
                    continue;
                }
                tables.add(item, item);
            }
        }
    }

    private void assertComplete() throws IOException {
        List<String> one = new ArrayList<>(List.of("item,what"));
        List<String> many = new ArrayList<>(List.of("item,row"));
        for (int item = 0; item < ITEMS; item++) {
            if (item % 7 != 3) {
                one.add(item + ",\"a \"\"item\"\", ä\"");
                for (int row = 0; row < item; row++) {
                    many.add(item + "," + row);
                }
            }
        }
        assertEquals(one, Files.readAllLines(folder.resolve("one.csv")));
        assertEquals(many, Files.readAllLines(folder.resolve("many.csv")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing that waited is left behind");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itemsAddedInAnyOrderStandInTheirs(long seed) throws IOException {
        List<Integer> order = new ArrayList<>(IntStream.range(0, ITEMS).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        write(order);
        assertComplete();
    }

    @Test
    void theLastPartFirst() throws IOException {
        write(IntStream.range(0, ITEMS).mapToObj(item -> ITEMS - 1 - item).toList());
        assertComplete();
    }
}
