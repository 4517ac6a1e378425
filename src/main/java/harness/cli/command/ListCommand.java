package harness.cli.command;

import harness.activation.Activations;
import harness.cli.text.ChoiceText;
import harness.cli.text.Lines;
import harness.cli.text.NearNames;
import harness.cli.text.Section;
import harness.config.schema.OtherNames;
import harness.data.DataSources;
import harness.network.Initializers;
import harness.training.optimizer.LearningRateSchedules;
import harness.training.optimizer.Optimizers;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints every name that a config can use, with its parameters and their defaults, or all about some of them. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists activations, initializers, optimizers, schedules and datasets with their parameters and"
                + " defaults, or says what one of them is.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar harness.jar list",
            "  java -jar harness.jar list optimizers",
            "  java -jar harness.jar list relu"
        })
public final class ListCommand implements Callable<Integer> {

    private static final List<Section> SECTIONS = List.of(
            new Section("Activations", "network.activation", Activations.CATALOGUE),
            new Section("Initializers", "network.initializer", Initializers.CATALOGUE),
            new Section("Optimizers", "training.optimizer", Optimizers.CATALOGUE),
            new Section("Learning-rate schedules", "training.schedule", LearningRateSchedules.CATALOGUE),
            new Section("Datasets", "data.source", DataSources.CATALOGUE));

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "a name from the list, a kind of them (optimizers) or the key that takes one"
                    + " (training.optimizer)")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        int columns = command.commandLine().getUsageHelpWidth();
        if (names.isEmpty()) {
            print(out, columns);
        }
        for (String name : names) {
            print(about(name), out, columns);
        }
        return ExitCode.DONE;
    }

    /** Prints the whole list, in lines that fit into these columns. */
    static void print(PrintWriter out, int columns) {
        SECTIONS.forEach(section -> print(section.lines(), out, columns));
    }

    private static void print(List<String> lines, PrintWriter out, int columns) {
        lines.forEach(line -> Lines.of(line, columns).forEach(out::println));
        out.flush();
    }

    /** All about what goes by a name, in whichever kind. */
    private List<String> about(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        List<String> lines = new ArrayList<>();
        for (Section section : SECTIONS) {
            if (section.isCalled(name.strip().toLowerCase(Locale.ROOT))) {
                lines.addAll(section.lines());
            }
            if (section.catalogue().find(wanted).isPresent()) {
                lines.addAll(ChoiceText.lines(section, wanted));
            }
        }
        if (lines.isEmpty()) {
            SECTIONS.forEach(section -> lines.addAll(aboutOtherName(section, name)));
        }
        if (lines.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "nothing is called \"" + name + "\" here" + suggestion(wanted));
        }
        return lines;
    }

    /** All about what another library's name is called here. */
    private static List<String> aboutOtherName(Section section, String name) {
        String kind = section.catalogue().kind();
        return OtherNames.ofThing(kind, name).stream()
                .flatMap(here -> here.isEmpty()
                        ? Stream.of("the " + kind + " " + name + " is not there", "")
                        : Stream.concat(
                                Stream.of(
                                        "the " + kind + " " + name + " is called " + String.join(" or ", here) + " here"
                                                + OtherNames.remark(name),
                                        ""),
                                here.stream().flatMap(known -> ChoiceText.lines(section, known).stream())))
                .toList();
    }

    private static String suggestion(String wanted) {
        Collection<String> known = new LinkedHashSet<>();
        SECTIONS.forEach(section -> known.addAll(section.catalogue().names()));
        return NearNames.suggestion(wanted, known, "; java -jar harness.jar list shows every name");
    }
}
