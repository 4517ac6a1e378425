package harness.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import harness.math.KernelChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** {@code environment.json}: what may differ between two runs of the same config, on purpose apart from the tables. */
public final class EnvironmentFile {

    private EnvironmentFile() {}

    /**
     * Writes the file.
     *
     * @param folder receives it
     * @param version of the harness
     * @param threads runs or charts that were under way at once
     * @param started when the first run began
     */
    public static void write(Path folder, String version, int threads, Instant started) throws IOException {
        Instant finished = Instant.now();
        ObjectNode environment = JsonNodeFactory.instance.objectNode();
        environment.put("harness", version);
        environment.put("java", System.getProperty("java.runtime.version"));
        environment.put("vm", System.getProperty("java.vm.name"));
        environment.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        environment.put("architecture", System.getProperty("os.arch"));
        environment.put("processors", Runtime.getRuntime().availableProcessors());
        environment.put("max_heap_bytes", Runtime.getRuntime().maxMemory());
        environment.put("kernels", KernelChoice.name());
        environment.put("threads", threads);
        environment.put("started", started.toString());
        environment.put("finished", finished.toString());
        environment.put("seconds", Duration.between(started, finished).toMillis() / 1000.0);
        JsonFiles.WRITER.writeValue(folder.resolve("environment.json").toFile(), environment);
    }
}
