package harness.config;

import harness.activation.Activation;
import harness.activation.Activations;
import harness.catalogue.Parameter;
import harness.config.json.Node;
import harness.config.json.Place;
import harness.config.schema.Binder;
import harness.config.schema.Shape;
import harness.config.schema.Shapes;
import harness.data.DataSources;
import harness.network.HiddenActivations;
import harness.network.HiddenLayers;
import harness.network.Initializers;
import harness.training.BatchSize;
import harness.training.Metric;
import harness.training.Probes;
import harness.training.optimizer.LearningRateSchedules;
import harness.training.optimizer.Optimizers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the records of configs consist of: the catalogues, and the types that JSON may write in more than one form. */
final class ConfigShapes {

    static final Shapes ALL = new Shapes(
            List.of(
                    Activations.CATALOGUE,
                    Initializers.CATALOGUE,
                    Optimizers.CATALOGUE,
                    LearningRateSchedules.CATALOGUE,
                    DataSources.CATALOGUE),
            Map.of(
                    HiddenLayers.class, ConfigShapes::hiddenLayers,
                    HiddenActivations.class, ConfigShapes::hiddenActivations,
                    ListedActivations.class, ConfigShapes::listedActivations,
                    Logits.class, ConfigShapes::logits,
                    ChosenCharts.class, (shapes, unused) -> chosenCharts(),
                    ChartedProbes.class, (shapes, unused) -> chartedProbes(),
                    Metric.class, (shapes, unused) -> metrics(),
                    BatchSize.class, ConfigShapes::batchSize));

    private ConfigShapes() {}

    private static Shape hiddenLayers(Shapes shapes, Parameter width) {
        Shape widths =
                new Shape.ListOf(new Shape.Numeric(int.class, width, false), "a list of widths such as [10, 10]");
        return new Shape.Either(List.of(
                new Shape.Alternative(
                        widths,
                        listed -> new HiddenLayers(((List<?>) listed)
                                .stream().map(Integer.class::cast).toList())),
                new Shape.Alternative(
                        shapes.structure(HiddenLayers.Uniform.class).joinedBy("x"),
                        uniform -> ((HiddenLayers.Uniform) uniform).hiddenLayers())));
    }

    private static Shape chartedProbes() {
        Map<String, Object> columns = new LinkedHashMap<>();
        Probes.ALL.forEach(probe -> columns.put(probe.column(), probe.column()));
        return new Shape.Either(List.of(new Shape.Alternative(
                Shapes.listOfWords(new Shape.Word(columns)),
                listed -> new ChartedProbes(((List<?>) listed)
                        .stream().map(String.class::cast).distinct().toList()))));
    }

    private static Shape chosenCharts() {
        Map<String, Object> charts = new LinkedHashMap<>();
        Arrays.stream(ChartsConfig.Name.values())
                .map(chart -> chart.name().toLowerCase(Locale.ROOT))
                .forEach(chart -> charts.put(chart, chart));
        Probes.ALL.stream()
                .flatMap(probe -> Stream.of(ChartChoice.profile(probe.column()), ChartChoice.heatmap(probe.column())))
                .forEach(chart -> charts.put(chart, chart));
        return new Shape.Either(List.of(
                new Shape.Alternative(
                        Shapes.listOfWords(new Shape.Word(charts)),
                        listed -> new ChosenCharts(((List<?>) listed)
                                .stream().map(String.class::cast).distinct().toList())),
                new Shape.Alternative(new Shape.Nothing(), UnaryOperator.identity())));
    }

    private static Shape metrics() {
        Map<String, Object> values = new LinkedHashMap<>();
        Metric.ALL.forEach(metric -> values.put(metric.label(), metric));
        return new Shape.Word(values);
    }

    private static Shape hiddenActivations(Shapes shapes, Parameter unused) {
        Shape.Choice one = shapes.choice(Activation.class);
        Shape each = new Shape.ListOf(one, "a list with one for each hidden layer");
        return new Shape.Either(List.of(
                new Shape.Alternative(one, activation -> new HiddenActivations(List.of((Activation) activation), true)),
                new Shape.Alternative(
                        each,
                        listed -> new HiddenActivations(
                                ((List<?>) listed)
                                        .stream().map(Activation.class::cast).toList(),
                                false))));
    }

    private static Shape listedActivations(Shapes shapes, Parameter unused) {
        Shape.Choice one = shapes.choice(Activation.class);
        List<?> all =
                one.types().keySet().stream().map(name -> byDefault(one, name)).toList();
        return new Shape.Either(List.of(
                new Shape.Alternative(new Shape.ListOf(one, "a list of activations"), ConfigShapes::listed),
                new Shape.Alternative(new Shape.Word(Map.of("all", listed(all))), UnaryOperator.identity())));
    }

    private static ListedActivations listed(Object activations) {
        return new ListedActivations(
                ((List<?>) activations).stream().map(Activation.class::cast).toList());
    }

    /** A choice with its default parameters. */
    private static Object byDefault(Shape.Choice choice, String name) {
        Node.Leaf node = new Node.Leaf(Place.of("default"), Node.Form.TEXT, name);
        return Binder.ofDefault(choice, node).value();
    }

    private static Shape logits(Shapes shapes, Parameter range) {
        Shape numbers = new Shape.ListOf(new Shape.Numeric(double.class, range, false), "a list of numbers");
        return new Shape.Either(List.of(new Shape.Alternative(
                numbers,
                listed -> new Logits(
                        ((List<?>) listed).stream().map(Double.class::cast).toList()))));
    }

    private static Shape batchSize(Shapes shapes, Parameter samples) {
        return new Shape.Either(List.of(
                new Shape.Alternative(
                        new Shape.Numeric(int.class, samples, false), number -> BatchSize.of((Integer) number)),
                new Shape.Alternative(new Shape.Word(Map.of("full", BatchSize.FULL)), UnaryOperator.identity())));
    }
}
