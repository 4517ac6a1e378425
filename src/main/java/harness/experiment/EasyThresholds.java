package harness.experiment;

import harness.data.Part;
import harness.data.dataset.Quoted;
import harness.math.Log;
import harness.run.ClassBalance;
import harness.run.Plan;
import harness.run.Run;
import harness.training.Convergence;
import harness.training.Quantity;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds thresholds of convergence that a network reaches without telling samples apart: an accuracy by always answering
 * the largest class, a loss by always answering the shares of the classes.
 */
final class EasyThresholds {

    private EasyThresholds() {}

    /**
     * A sentence for each dataset and each threshold that is too easy there.
     *
     * @param balances of every dataset that can be used, by its name
     * @param datasetOf the name of a run's dataset
     */
    static List<String> notes(Plan plan, Map<String, ClassBalance> balances, Function<Run, String> datasetOf) {
        List<String> notes = new ArrayList<>();
        Set<Map<String, String>> seen = new HashSet<>();
        for (int cell = 0; cell < plan.cells(); cell++) {
            if (seen.add(valuesThatDecide(plan.experiment().labels(cell)))) {
                Run run = plan.run(cell * plan.seeds());
                String dataset = datasetOf.apply(run);
                if (balances.containsKey(dataset)) {
                    note(balances.get(dataset), run.config().convergence())
                            .ifPresent(note -> notes.add(dataset + ": " + note));
                }
            }
        }
        return notes;
    }

    /** The varied values that a note depends on. */
    private static Map<String, String> valuesThatDecide(Map<String, String> values) {
        Map<String, String> decisive = new LinkedHashMap<>(values);
        decisive.keySet().removeIf(path -> !path.matches("(data|convergence)(\\..*)?"));
        return decisive;
    }

    /** What is to be said of one dataset and one threshold. */
    static Optional<String> note(ClassBalance balance, Convergence convergence) {
        int[] part = balance.of(convergence.metric().part());
        return convergence.metric().quantity() == Quantity.ACCURACY
                ? noteOfAccuracy(balance.classes(), part, convergence)
                : noteOfLoss(balance.of(Part.TRAIN), part, convergence);
    }

    private static Optional<String> noteOfAccuracy(List<String> classes, int[] part, Convergence convergence) {
        int largest = IntStream.range(0, part.length)
                .reduce((a, b) -> part[b] > part[a] ? b : a)
                .orElseThrow();
        double share = (double) part[largest] / ClassBalance.samples(part);
        String name = Quoted.one(classes.get(largest));
        return note(
                convergence,
                share,
                (convergence.threshold() < share ? "lies below the " : "is no more than the ")
                        + number("0.##", 100 * share) + " % of the "
                        + convergence.metric().part().phrase()
                        + " that are class " + name + ": a network that always answers " + name + " converges");
    }

    private static Optional<String> noteOfLoss(int[] train, int[] part, Convergence convergence) {
        double loss = 0;
        for (int label = 0; label < part.length; label++) {
            // −ln p = ln(1 + (1/p − 1)) of the share p of the class in the training part.
            double others = (double) (ClassBalance.samples(train) - train[label]) / train[label];
            loss += Log.log1pOfAny(others) * part[label] / ClassBalance.samples(part);
        }
        return note(
                convergence,
                loss,
                "lies above " + number("0.000", loss)
                        + ", the loss of a network that answers every sample with the shares"
                        + " of the classes: it converges without telling any apart");
    }

    private static Optional<String> note(Convergence convergence, double reached, String rest) {
        return convergence.isReachedBy(reached)
                ? Optional.of("the threshold " + convergence.threshold() + " of "
                        + convergence.metric().label() + " " + rest)
                : Optional.empty();
    }

    private static String number(String pattern, double value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
