package harness.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import harness.activation.Activation;
import harness.activation.Activations;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A config of kind {@code "activations"} that is in order. */
public final class ActivationStudy implements Config {

    private static final String ACTIVATIONS = "activations";

    private final ActivationsConfig config;
    private final ObjectNode resolved;
    private final List<String> notes;

    private ActivationStudy(ActivationsConfig config, ObjectNode resolved, List<String> notes) {
        this.config = config;
        this.resolved = resolved;
        this.notes = notes;
    }

    /** Binds a config after laying settings over it, in their order. */
    static ActivationStudy read(Node.Branch root, List<Setting> settings, Problems problems) throws ConfigException {
        ConfigKind kind = ConfigKind.ACTIVATIONS;
        Node.Branch branch = root.without(List.of(ConfigKind.KEY, ConfigKind.SCHEMA));
        UnusedSettings unused = new UnusedSettings(kind.paths(), "nothing");
        unused.file(branch);
        for (Setting setting : settings) {
            Node value = setting.node(problems);
            if (kind.paths().shapes(setting.path()).isEmpty()) {
                problems.add(setting.place(), "unknown path" + kind.pathSuggestion(setting.path()));
            } else {
                unused.setting(setting, value);
                branch = Substitution.put(
                        kind.structure(),
                        branch,
                        setting.path(),
                        value,
                        why -> problems.add(setting.place(), "this path does not exist: " + why));
            }
        }
        Bound bound = Binder.ofCell(problems, path -> "").root(kind, branch);
        if (bound.valid() && branch.members().containsKey(ACTIVATIONS)) {
            ActivationsConfig config = (ActivationsConfig) bound.value();
            refuseTwins(config, branch.members().get(ACTIVATIONS).value(), problems);
        }
        problems.throwIfAny();
        return new ActivationStudy(
                (ActivationsConfig) bound.value(), kind.said((ObjectNode) bound.resolved()), unused.notes());
    }

    private static void refuseTwins(ActivationsConfig config, Node listed, Problems problems) {
        if (listed instanceof Node.Items items) {
            Map<Activation, Node> first = new HashMap<>();
            for (int i = 0; i < items.nodes().size(); i++) {
                Node node = items.nodes().get(i);
                Node earlier = first.putIfAbsent(config.activations().choices().get(i), node);
                if (earlier != null) {
                    problems.add(
                            node.place(),
                            "listed twice: means the same as " + earlier.place().path());
                }
            }
        }
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public String description() {
        return config.description();
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    /** The functions by label, for example {@code relu} or {@code elu(alpha=0.5)}, in the order of the config. */
    public Map<String, Activation> activations() {
        Map<String, Activation> labelled = new LinkedHashMap<>();
        JsonNode listed = resolved.get(ACTIVATIONS);
        List<Activation> choices = config.activations().choices();
        for (int i = 0; i < choices.size(); i++) {
            String label = listed.isArray()
                    ? Labels.of(Shapes.ACTIVATION, listed.get(i))
                    : Activations.CATALOGUE.nameOf(choices.get(i));
            labelled.put(label, choices.get(i));
        }
        return Collections.unmodifiableMap(labelled);
    }

    /** Where they are evaluated. */
    public RangeConfig range() {
        return config.range();
    }

    /** Which charts are drawn, and for what. */
    public ChartChoice charts() {
        return config.charts().choice();
    }

    /** Logits of the softmax example. */
    public double[] softmax() {
        return config.softmax().toArray();
    }

    @Override
    public ObjectNode resolved() {
        return resolved.deepCopy();
    }
}
