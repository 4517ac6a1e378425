package harness.run;

import harness.data.DataConfig;
import harness.data.Encoding;
import harness.data.Partition;
import harness.data.Split;
import harness.data.Standardizer;
import harness.data.csv.CsvTable;
import harness.data.dataset.DataException;
import harness.data.dataset.Generator;
import harness.data.dataset.Table;
import harness.data.dataset.TableRows;
import harness.math.RandomStreams;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/** Makes the samples of a run: drawn or read, split, encoded, standardized, transformed. Tables are read once and kept. */
public final class RunData {

    private final List<Path> folders;
    private final Map<Table, ReadTable> tables = new ConcurrentHashMap<>();

    /** All rows of a table, and SHA-256 of the file that they were in. */
    private record ReadTable(TableRows rows, byte[] hash, Path folder) {}

    /**
     * Data of one experiment.
     *
     * @param folders where relative paths of tables start: the config's folder, and others for tables that are not there
     */
    public RunData(Path... folders) {
        this.folders = List.of(folders);
    }

    /**
     * The parts of a run's samples. They depend on the data's config and the streams alone, not on the network.
     *
     * @param config what to draw or read and how to prepare it
     * @param streams gives the streams "data" (points), "split" and "noise" (of the transform)
     * @throws DataException if a table cannot be read or a class is too small to be split
     */
    public Split prepare(DataConfig config, RandomStreams streams) {
        Split split = config.source() instanceof Table table
                ? encoded(rows(table, config.samples(), streams), config, streams)
                : Split.stratified(
                        ((Generator) config.source()).generate(config.generatedSamples(), streams.stream("data")),
                        config.testFraction(),
                        config.validationFraction(),
                        streams.stream("split"));
        Split standardized = config.standardize() ? split.map(Standardizer.fit(split.train())::apply) : split;
        RandomGenerator noise = streams.stream("noise");
        return standardized.map(part -> config.transform().apply(part, noise));
    }

    private static Split encoded(TableRows rows, DataConfig config, RandomStreams streams) {
        Partition partition = Partition.stratified(
                rows.labels(),
                rows.labelNames(),
                config.testFraction(),
                config.validationFraction(),
                streams.stream("split"));
        Encoding encoding = Encoding.fit(rows.select(partition.train()));
        return partition.split(part -> encoding.apply(rows.select(part)));
    }

    /** What the user should know about the table that samples come from, a sentence each; nothing if they are drawn. */
    public List<String> notes(DataConfig config) {
        return config.source() instanceof Table table ? read(table).rows().notes() : List.of();
    }

    /** SHA-256 of the table that samples come from; none if they are drawn. */
    public Optional<byte[]> hash(DataConfig config) {
        return config.source() instanceof Table table ? Optional.of(read(table).hash()) : Optional.empty();
    }

    private ReadTable read(Table table) {
        return tables.computeIfAbsent(table, source -> {
            Path folder = folderOf(source);
            byte[] content = source.content(folder);
            return new ReadTable(
                    source.parse(content, folder), RandomStreams.sha256().digest(content), folder);
        });
    }

    /** The first folder that has a table; if none has, the first, whose name is then in the message. */
    private Path folderOf(Table table) {
        return folders.stream()
                .filter(folder -> table instanceof CsvTable csv && has(folder, csv.path()))
                .findFirst()
                .orElse(folders.get(0));
    }

    private static boolean has(Path folder, String path) {
        try {
            return Files.exists(folder.resolve(path));
        } catch (InvalidPathException noPathHere) {
            return false;
        }
    }

    /** The folder of tables that were read so far and are not in the first one; empty if there are none. */
    public Optional<Path> otherFolder() {
        return tables.values().stream()
                .map(ReadTable::folder)
                .filter(folder -> !folder.equals(folders.get(0)))
                .findFirst();
    }

    /** All rows of a table, or as many as wanted, chosen at random. */
    private TableRows rows(Table table, Integer samples, RandomStreams streams) {
        TableRows all = read(table).rows();
        if (samples == null || samples == all.samples()) {
            return all;
        }
        if (samples > all.samples()) {
            throw new DataException("data.samples is " + samples + ", but the table has only " + all.samples()
                    + " rows: leave data.samples out to use them all; to compare it with generators, vary data as a whole:"
                    + " {\"source\": \"moons\", \"samples\": 500}, {\"source\": \"iris\"}");
        }
        int[] order = IntStream.range(0, all.samples()).toArray();
        RandomStreams.shuffle(order, streams.stream("data"));
        return all.select(Arrays.copyOf(order, samples));
    }

    /** The CSV files that were read so far: SHA-256 of each as it was then, by its path as the config has it. */
    public SortedMap<String, String> fileHashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        tables.forEach((table, read) -> {
            if (table instanceof CsvTable csv) {
                hashes.put(csv.path(), HexFormat.of().formatHex(read.hash()));
            }
        });
        return hashes;
    }
}
