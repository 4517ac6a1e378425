package harness.experiment;

import harness.config.CellConfig;
import harness.data.DataConfig;
import harness.data.Part;
import harness.data.dataset.Quoted;
import harness.math.Log;
import harness.run.ClassBalance;
import harness.run.Plan;
import harness.training.Convergence;
import harness.training.Quantity;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds thresholds of convergence that a network reaches without telling samples apart: an accuracy by always answering
 * the largest class, a loss by always answering the shares of the classes.
 */
final class EasyThresholds {

    private EasyThresholds() {}

    private record Pair(DataConfig data, Convergence convergence) {}

    /**
     * A sentence for each dataset and each threshold that is too easy there.
     *
     * @param names of every dataset that can be used
     * @param balances of the same, by name
     */
    static List<String> notes(Plan plan, Map<DataConfig, String> names, Map<String, ClassBalance> balances) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (int cell = 0; cell < plan.cells(); cell++) {
            CellConfig config = plan.experiment().cell(cell);
            pairs.add(new Pair(config.data(), config.convergence()));
        }
        List<String> notes = new ArrayList<>();
        for (Pair pair : pairs) {
            String name = names.get(pair.data());
            if (balances.containsKey(name)) {
                note(balances.get(name), pair.convergence()).ifPresent(note -> notes.add(name + ": " + note));
            }
        }
        return notes;
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
