package harness.config;

import harness.config.json.Node;
import harness.config.json.Place;
import harness.config.json.Problems;
import harness.config.json.Wording;
import harness.data.DataConfig;
import harness.data.Part;
import harness.training.Convergence;
import harness.training.Metric;
import harness.training.TrainingConfig;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one thing in which sections of a config must agree: where training or convergence asks for a measurement of the
 * validation part, the data must have one. Since what varies in one section is combined with everything that varies in
 * another, there is a cell that lacks it as soon as any data lack it and anyone asks.
 */
final class ValidationPartCheck {

    private static final String FRACTION = "validationFraction";

    private final Map<String, Metric> asking = new LinkedHashMap<>();
    private boolean lacking;
    private boolean having;
    private String example = "";

    /**
     * Looks at one combination of what varies within a section.
     *
     * @param section the record of a top-level key, null if it is wrong in itself
     * @param combination which varied values belong to it, to follow the explanation; empty if none varies
     */
    void look(Object section, String combination) {
        if (section instanceof DataConfig data) {
            lookAtFraction(data.validationFraction(), combination);
        } else if (section instanceof TrainingConfig training && training.earlyStopping() != null) {
            ask("training.earlyStopping.metric", training.earlyStopping().metric());
        } else if (section instanceof Convergence convergence) {
            ask("convergence.metric", convergence.metric());
        }
    }

    private void lookAtFraction(double fraction, String combination) {
        having |= fraction > 0;
        if (fraction == 0 && !lacking) {
            lacking = true;
            example = combination;
        }
    }

    private void ask(String path, Metric metric) {
        if (metric.part() == Part.VALIDATION) {
            asking.putIfAbsent(path, metric);
        }
    }

    /** Reports who asks in vain, where the fraction stands or should stand. */
    void report(Node.Branch base, Problems problems) {
        if (lacking) {
            asking.forEach((path, metric) -> {
                String name = metric.label();
                problems.add(
                        place(base),
                        path + " is " + Wording.quoted(name) + ", which needs a validation part: set data." + FRACTION
                                + ", for example to 0.2",
                        having ? example : "");
            });
        }
    }

    private static Place place(Node.Branch base) {
        Node.Member data = base.members().get("data");
        if (data == null || !(data.value() instanceof Node.Branch branch)) {
            return base.place().at("data." + FRACTION);
        }
        Node.Member fraction = branch.members().get(FRACTION);
        return fraction == null
                ? branch.place().at("data." + FRACTION)
                : fraction.value().place();
    }
}
