package harness.cli;

import harness.activation.Activations;
import harness.catalogue.Catalogue;
import harness.catalogue.Parameter;
import harness.data.DataSources;
import harness.network.Initializers;
import harness.training.LearningRateSchedules;
import harness.training.Optimizers;
import java.io.PrintWriter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints every name that a config can use, with its parameters and their defaults. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists activations, initializers, optimizers, schedules and datasets with their parameters and defaults.")
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        print(command.commandLine().getOut());
        return HarnessCommand.DONE;
    }

    /** Prints the whole list. */
    static void print(PrintWriter out) {
        print(out, "Activations (network.activation)", Activations.CATALOGUE);
        print(out, "Initializers (network.initializer)", Initializers.CATALOGUE);
        print(out, "Optimizers (training.optimizer)", Optimizers.CATALOGUE);
        print(out, "Learning-rate schedules (training.schedule)", LearningRateSchedules.CATALOGUE);
        print(out, "Datasets (data.source)", DataSources.CATALOGUE);
        out.flush();
    }

    private static void print(PrintWriter out, String heading, Catalogue<?> catalogue) {
        out.println(heading);
        for (String name : catalogue.names()) {
            out.println("  " + name);
            for (RecordComponent component : catalogue.find(name).orElseThrow().getRecordComponents()) {
                Parameter parameter = component.getAnnotation(Parameter.class);
                String byDefault = parameter.byDefault().equals(Parameter.REQUIRED)
                        ? " (required)"
                        : " = " + parameter.byDefault();
                out.println("      " + component.getName() + byDefault);
                Lines.wrapped(List.of(parameter.meaning().split(" ")), "         ")
                        .forEach(out::println);
            }
        }
        out.println();
    }
}
