package harness.experiment;

import harness.config.Axis;
import harness.data.DataConfig;
import harness.data.DataSources;
import harness.data.dataset.DataException;
import harness.data.dataset.FirstFew;
import harness.run.ClassBalance;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A look at every dataset of a plan before anything runs, so that a table with a missing value is refused at once and not
 * half-way.
 *
 * @param balances of the first seed's samples of every dataset, by a name that tells them apart
 * @param notes what the user should know about those that can be used, a sentence each
 * @param problems what is wrong with those that cannot be used, a line or more each
 */
public record DataCheck(Map<String, ClassBalance> balances, List<String> notes, FirstFew<String> problems) {

    private static final String DATA = "data.";

    private static final String TOO_LARGE =
            "the samples do not fit into the memory that Java may use: use fewer, or give it more (java -Xmx8g -jar"
                    + " harness.jar …)";

    /** Makes every dataset of the plan once, or for every seed if each draws rows of its own from a table. */
    public static DataCheck of(Plan plan, RunData data) {
        Map<String, ClassBalance> balances = new LinkedHashMap<>();
        Map<String, List<String>> notes = new LinkedHashMap<>();
        FirstFew<String> problems = new FirstFew<>(FirstFew.PROBLEMS);
        Map<DataConfig, Integer> cells = new LinkedHashMap<>();
        for (int cell = 0; cell < plan.cells(); cell++) {
            cells.putIfAbsent(plan.experiment().cell(cell).data(), cell);
        }
        Map<DataConfig, String> usable = new LinkedHashMap<>();
        cells.forEach((config, cell) -> {
            Run run = plan.run(cell * plan.seeds());
            String name = name(run);
            List<String> ofTable = new ArrayList<>();
            try {
                ofTable.addAll(data.notes(config));
                usable.put(config, name);
                balances.put(name, ClassBalance.of(data.prepare(config, run.streams())));
                ofTable.forEach(note ->
                        notes.computeIfAbsent(note, n -> new ArrayList<>()).add(name));
                int seeds = config.mayFailLater() ? plan.seeds() : 1;
                for (int seed = 2; seed <= seeds; seed++) {
                    data.prepare(config, plan.run(run.index() + seed - 1).streams());
                }
            } catch (DataException e) {
                // What was noticed about a table may be why its classes cannot be split.
                String noticed =
                        ofTable.stream().map(note -> "\n  Note: " + note).collect(Collectors.joining());
                String problem = name + ": " + e.getMessage() + noticed;
                if (!problems.first().contains(problem)) {
                    problems.add(problem);
                }
            } catch (OutOfMemoryError tooLarge) {
                problems.add(name + ": " + TOO_LARGE);
            }
        });
        FirstFew<String> allNotes = new FirstFew<>(FirstFew.PROBLEMS);
        said(notes, balances.size()).forEach(allNotes::add);
        EasyThresholds.notes(plan, usable, balances).forEach(allNotes::add);
        return new DataCheck(balances, allNotes.lines("note"), problems);
    }

    /** Each note once, with the datasets that it is about unless it is about all of them. */
    private static List<String> said(Map<String, List<String>> notes, int datasets) {
        return notes.entrySet().stream()
                .map(note -> note.getValue().size() == datasets
                        ? note.getKey()
                        : names(note.getValue()) + ": " + note.getKey())
                .toList();
    }

    private static String names(List<String> datasets) {
        FirstFew<String> names = new FirstFew<>(FirstFew.PROBLEMS);
        datasets.forEach(names::add);
        return String.join(", ", names.lines("dataset"));
    }

    /** The varied values that concern the data. */
    private static Map<String, String> dataValues(Map<String, String> values) {
        Map<String, String> concerned = new LinkedHashMap<>(values);
        concerned.keySet().removeIf(path -> !path.startsWith(DATA) && !path.equals("data"));
        return concerned;
    }

    /** The varied values, or the type of the source if none concerns the data. */
    private static String name(Run run) {
        Map<String, String> values = dataValues(run.values());
        return values.isEmpty()
                ? DataSources.CATALOGUE.nameOf(run.config().data().source())
                : values.entrySet().stream()
                        .map(value -> List.of("data", "data.source").contains(value.getKey())
                                ? value.getValue()
                                : Axis.named(value.getKey().substring(DATA.length()), value.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
