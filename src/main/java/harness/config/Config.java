package harness.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A config that is in order. */
public interface Config {

    /** What it is a config of, as its {@code "kind"} says. */
    ConfigKind kind();

    /** Names the folder of the results. */
    String name();

    /** What to look at, as whoever wrote the config says; empty if nothing is said. */
    String description();

    /** What the user should know about the config before anything is done, a sentence each. */
    List<String> notes();

    /**
     * The whole config with its settings and defaults filled in, and without what {@code vary} replaces; reading it gives
     * the same. A copy.
     */
    ObjectNode resolved();
}
