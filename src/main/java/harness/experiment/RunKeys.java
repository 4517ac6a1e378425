package harness.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import harness.math.RandomStreams;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunData;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keys of the runs of a plan: hashes of everything that determines a result, which are the engine, the cell's config with
 * all defaults, the content of its table if it reads one, and the seed. Runs of different experiments, or of a config
 * before and after a change, have the same key if they have the same result.
 */
public final class RunKeys {

    /** Half of SHA-256: 128 bits, more than chance could ever make equal. */
    private static final int BYTES = 16;

    private static final int MOST_KEPT = 64;

    private final Plan plan;
    private final RunData data;
    private final byte[] engine = EngineIdentity.text().getBytes(StandardCharsets.UTF_8);
    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    /** Of the cells whose runs were asked for last, since the seeds of a cell follow each other. */
    private final Map<Integer, byte[]> cells = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** The keys of a plan whose tables are read from there. */
    public RunKeys(Plan plan, RunData data) {
        this.plan = plan;
        this.data = data;
    }

    /** The key of a run, 32 hexadecimal digits; from any thread. */
    public String of(Run run) {
        MessageDigest digest = RandomStreams.sha256();
        digest.update(ofCell(run.cell()));
        digest.update(Integer.toString(run.seed()).getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
    }

    private synchronized byte[] ofCell(int cell) {
        return cells.computeIfAbsent(cell, this::hash);
    }

    private byte[] hash(int cell) {
        MessageDigest digest = RandomStreams.sha256();
        digest.update(engine);
        try {
            digest.update(mapper.writeValueAsBytes(plan.experiment().resolvedCell(cell)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        data.hash(plan.experiment().cell(cell).data()).ifPresent(digest::update);
        return digest.digest();
    }
}
