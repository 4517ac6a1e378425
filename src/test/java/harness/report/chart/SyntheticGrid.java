package harness.report.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import harness.activation.Activation;
import harness.analysis.Band;
import harness.analysis.CellAnalysis;
import harness.analysis.ConfusionSum;
import harness.analysis.DecisionField;
import harness.analysis.FieldSampler;
import harness.analysis.GradientFlow;
import harness.analysis.GradientMeasure;
import harness.analysis.GradientSpread;
import harness.analysis.GridAxes;
import harness.analysis.GridCell;
import harness.analysis.LayerBands;
import harness.analysis.LearningCurves;
import harness.analysis.Quartiles;
import harness.config.ConfigReader;
import harness.config.Experiment;
import harness.config.json.ConfigException;
import harness.data.Part;
import harness.training.Metric;
import harness.training.Outcome;
import harness.training.Probe;
import harness.training.Probes;
import harness.training.Quantity;
import harness.training.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Makes grids of cells that look like real experiments, and some that look like real accidents. */
public final class SyntheticGrid {

    static final List<String> ACTIVATIONS = List.of(
            "sigmoid",
            "tanh",
            "relu",
            "leaky_relu",
            "elu(alpha=0.5)",
            "selu",
            "swish",
            "gelu",
            "softplus",
            "mish",
            "prelu",
            "softsign",
            "gelu_tanh",
            "linear");

    static final List<String> DATASETS =
            List.of("moons", "circles", "spirals", "xor", "gaussians", "spirals(turns=2)", "checkerboard");

    /** Names in the charts of that number of activations. */
    static List<String> names(int count) {
        return ACTIVATIONS.subList(0, count).stream()
                .map(name -> name.replace("alpha=", ""))
                .toList();
    }

    private static final Pattern CHOICE = Pattern.compile("(\\w+)\\((.*)\\)");
    private static final Pattern CLASSES = Pattern.compile("\\((?:arms|classes)=(\\d+)\\)");

    public int seeds = 10;
    public int epochs = 200;
    int every = 1;
    int layers = 3;
    boolean fields = true;

    /** The section of the config. */
    String charts = "{}";

    boolean dying = true;

    /** Share of the gradients that are exactly 0. */
    double zeros = 0.1;

    private final Map<String, List<String>> vary = new LinkedHashMap<>();

    public SyntheticGrid vary(String path, List<String> values) {
        vary.put(path, values);
        return this;
    }

    /** The grid of the shipped example's shape. */
    public static SyntheticGrid compare(int activations, int datasets) {
        return new SyntheticGrid()
                .vary("network.activation", ACTIVATIONS.subList(0, activations))
                .vary("data.source", DATASETS.subList(0, datasets));
    }

    public List<CellAnalysis> cells() {
        Experiment experiment = experiment();
        return IntStream.range(0, experiment.cells())
                .mapToObj(cell -> cell(GridCell.of(experiment, cell), experiment.labels(cell)))
                .toList();
    }

    /** The config that such cells would come from. */
    private Experiment experiment() {
        ObjectNode config = JsonNodeFactory.instance.objectNode().put("name", "synthetic");
        config.putObject("network")
                .putObject("hidden")
                .put("layers", layers - 1)
                .put("width", 8);
        config.set("charts", json(charts));
        ObjectNode varied = config.putObject("vary");
        vary.forEach((path, values) -> {
            ArrayNode array = varied.putArray(path);
            values.forEach(value -> array.add(json(value)));
        });
        try {
            Path file = Files.createTempFile("synthetic", ".json");
            Files.writeString(file, config.toString());
            try {
                return (Experiment) ConfigReader.read(file, List.of());
            } finally {
                Files.delete(file);
            }
        } catch (IOException | ConfigException e) {
            throw new IllegalStateException(config.toString(), e);
        }
    }

    /** An activation of the catalogue with its defaults. */
    public static Activation activation(String name) {
        return new SyntheticGrid()
                .vary(GridAxes.ACTIVATION, List.of(name))
                .experiment()
                .cell(0)
                .network()
                .activations()
                .get(0);
    }

    /** {@code 0.1}, {@code [64, 32]}, {@code relu}, or {@code elu(alpha=0.5)} for an object. */
    static JsonNode json(String value) {
        try {
            Matcher choice = CHOICE.matcher(value);
            if (choice.matches()) {
                ObjectNode object = JsonNodeFactory.instance.objectNode().put("type", choice.group(1));
                for (String parameter : choice.group(2).split(", *")) {
                    String[] parts = parameter.split("=", 2);
                    object.set(parts[0], json(parts[1]));
                }
                return object;
            }
            return value.matches("[\\[{\\-0-9].*|true|false")
                    ? new JsonMapper().readTree(value)
                    : TextNode.valueOf(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value, e);
        }
    }

    private CellAnalysis cell(GridCell place, Map<String, String> values) {
        layers = place.depth();
        Random random = new Random(values.toString().hashCode());
        double speed = 0.005 + 0.05 * random.nextDouble();
        double best = 0.02 + 0.2 * random.nextDouble();
        boolean hard = values.containsValue("spirals") || values.containsValue("xor");
        double start = 0.65 + 0.15 * random.nextDouble();
        double floor = hard ? best * 1.8 : best * 0.7;
        double growth = Math.exp(1.6 * (random.nextDouble() - 0.7));
        double[] accuracy = random.doubles(seeds)
                .map(u -> Math.round(200 * Math.min(1, 1 - floor * (0.55 + 0.6 * u * u))) / 200.0)
                .toArray();
        return new CellAnalysis(
                place,
                Collections.nCopies(seeds, Outcome.CONVERGED),
                accuracy,
                learningCurves(random, floor, start, speed),
                layerBands(random, growth),
                flows(growth),
                spreads(growth),
                confusion(values, accuracy, random),
                fields ? field(values, best, random) : null);
    }

    private LearningCurves learningCurves(Random random, double floor, double start, double speed) {
        Map<Metric, Band> bands = new LinkedHashMap<>();
        bands.put(
                new Metric(Part.TRAIN, Quantity.LOSS),
                curve(random, e -> floor + (start - floor) * Math.exp(-speed * e), 0.1));
        bands.put(
                new Metric(Part.TEST, Quantity.LOSS),
                curve(random, e -> floor * 1.3 + (start - floor) * Math.exp(-speed * e) + 0.0004 * e, 0.15));
        bands.put(
                new Metric(Part.TRAIN, Quantity.ACCURACY),
                curve(random, e -> 1 - floor * 0.9 - (0.5 - floor) * Math.exp(-speed * e), 0.02));
        bands.put(
                new Metric(Part.TEST, Quantity.ACCURACY),
                curve(random, e -> 1 - floor * 1.1 - (0.5 - floor) * Math.exp(-speed * e), 0.03));
        return learningCurves(bands, seeds);
    }

    /** Curves of runs that all went on to the last epoch. */
    static LearningCurves learningCurves(Map<Metric, Band> bands, int runs) {
        int[] at = bands.get(new Metric(Part.TRAIN, Quantity.LOSS)).at();
        int[] all = new int[at.length];
        Arrays.fill(all, runs);
        return new LearningCurves(at, bands, all, new int[at.length], runs);
    }

    Band curve(Random random, DoubleUnaryOperator median, double spread) {
        int[] at = new int[epochs / every + 1];
        double[] middle = new double[at.length];
        double wobble = 0;
        for (int i = 0; i < at.length; i++) {
            at[i] = i * every;
            wobble = 0.9 * wobble + 0.02 * random.nextGaussian();
            middle[i] = median.applyAsDouble(at[i]) * (1 + wobble * spread * 3);
        }
        return around(at, middle, spread);
    }

    static Band around(int[] at, double[] median, double spread) {
        return new Band(
                at,
                Arrays.stream(median).map(value -> value * (1 - spread)).toArray(),
                median,
                Arrays.stream(median).map(value -> value * (1 + spread)).toArray());
    }

    private Map<String, LayerBands> layerBands(Random random, double growth) {
        Map<String, LayerBands> bands = new LinkedHashMap<>();
        for (Probe probe : Probes.ALL) {
            List<Band> curves =
                    probe.reading().kind() == Reading.Kind.SHARE ? deadFractions(random) : layerCurves(random, growth);
            double[] largest = curves.stream()
                    .mapToDouble(band -> Arrays.stream(band.upper()).max().orElse(Double.NaN))
                    .toArray();
            bands.put(probe.column(), new LayerBands(curves, largest));
        }
        return bands;
    }

    private List<Band> layerCurves(Random random, double growth) {
        List<Band> bands = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            double norm = 0.3 * Math.pow(growth, layers - 1 - layer);
            bands.add(curve(random, epoch -> norm * Math.exp(-2.0 * epoch / (epochs + 1)), 0.3));
        }
        return bands;
    }

    private List<Band> deadFractions(Random random) {
        List<Band> bands = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            double most = dying && layer < layers - 1 ? 0.15 + 0.1 * layer : 0;
            bands.add(curve(random, epoch -> most * (1 - Math.exp(-0.05 * epoch)), 0.1));
        }
        return bands;
    }

    private List<GradientFlow> flows(double growth) {
        List<GradientFlow> flows = new ArrayList<>();
        for (int epoch : epochs == 0 ? new int[] {0} : new int[] {0, epochs}) {
            Map<GradientMeasure, Quartiles> measures = new EnumMap<>(GradientMeasure.class);
            for (GradientMeasure measure : GradientMeasure.values()) {
                double size = 0.1
                        * (1 + measure.ordinal())
                        * Math.pow(growth, measure == GradientMeasure.NORM_MIN ? layers : 1);
                measures.put(measure, new Quartiles(0.8 * size, size, 1.3 * size));
            }
            flows.add(new GradientFlow(epoch, measures));
        }
        return flows;
    }

    private List<GradientSpread> spreads(double growth) {
        List<GradientSpread> spreads = new ArrayList<>();
        for (GradientFlow flow : flows(growth)) {
            List<TreeMap<Integer, Double>> shares = new ArrayList<>();
            for (int layer = 0; layer < layers; layer++) {
                double centre = -8 + (layers - 1 - layer) * Math.log(growth) / Math.log(2);
                TreeMap<Integer, Double> ofLayer = new TreeMap<>();
                for (int exponent = (int) centre - 6; exponent < centre + 4; exponent++) {
                    ofLayer.put(exponent, 0.25 * Math.exp(-0.12 * Math.pow(exponent - centre, 2)));
                }
                shares.add(ofLayer);
            }
            spreads.add(new GradientSpread(
                    flow.epoch(), shares, Collections.nCopies(layers, zeros), Collections.nCopies(layers, 0.0)));
        }
        return spreads;
    }

    /** Each class is taken for its successor more often than for others. */
    private static ConfusionSum confusion(Map<String, String> values, double[] accuracy, Random random) {
        int classes = classes(values.getOrDefault("data.source", "moons"));
        double right = Arrays.stream(accuracy).average().orElse(1);
        long[][] counts = new long[classes][classes];
        for (int actual = 0; actual < classes; actual++) {
            for (int sample = 0; sample < 200 * accuracy.length / classes; sample++) {
                int aside = random.nextDouble() < 0.7 ? 1 : random.nextInt(classes);
                counts[actual][random.nextDouble() < right ? actual : (actual + aside) % classes]++;
            }
        }
        return new ConfusionSum(
                IntStream.range(0, classes).mapToObj(String::valueOf).toList(), counts);
    }

    private static DecisionField field(Map<String, String> values, double softness, Random random) {
        double reach = 2.2;
        String shape = values.getOrDefault("data.source", "moons");
        int classes = classes(shape);
        FieldSampler.Samples samples = FieldSampler.sample((points, predicted, lead) -> {
            for (int i = 0; i < predicted.length; i++) {
                double[] logits = logits(shape, reach * (2 * points[0][i] - 1), reach * (2 * points[1][i] - 1));
                double[] sorted = Arrays.stream(logits)
                        .map(z -> Math.exp(z / softness))
                        .sorted()
                        .toArray();
                predicted[i] = largest(logits);
                lead[i] = (sorted[classes - 1] - sorted[classes - 2])
                        / Arrays.stream(sorted).sum();
            }
        });
        double[][] train = new double[2][400];
        double[][] test = new double[2][100];
        return new DecisionField(
                IntStream.range(0, classes).mapToObj(String::valueOf).toList(),
                samples,
                -reach,
                reach,
                -reach,
                reach,
                train,
                labels(train, shape, random),
                test,
                labels(test, shape, random));
    }

    private static int[] labels(double[][] points, String shape, Random random) {
        int[] labels = new int[points[0].length];
        for (int i = 0; i < labels.length; i++) {
            points[0][i] = 0.9 * random.nextGaussian();
            points[1][i] = 0.9 * random.nextGaussian();
            double[] logits = logits(shape, points[0][i], points[1][i]);
            logits[1] += 0.2 * random.nextGaussian();
            labels[i] = largest(logits);
        }
        return labels;
    }

    /** As many as "(arms=3)" or "(classes=3)" behind the name says, else 2. */
    private static int classes(String shape) {
        Matcher number = CLASSES.matcher(shape);
        return number.find() ? Integer.parseInt(number.group(1)) : 2;
    }

    /** One for each class: of two, which side of a line; of more, how near to a direction. */
    private static double[] logits(String shape, double x, double y) {
        int classes = classes(shape);
        return classes == 2
                ? new double[] {0, side(shape, x, y)}
                : IntStream.range(0, classes)
                        .mapToDouble(k -> Math.cos(Math.atan2(y, x) + Math.hypot(x, y) - 2 * Math.PI * k / classes))
                        .toArray();
    }

    private static int largest(double[] logits) {
        int largest = 0;
        for (int k = 1; k < logits.length; k++) {
            largest = logits[k] > logits[largest] ? k : largest;
        }
        return largest;
    }

    private static double side(String shape, double x, double y) {
        return switch (shape) {
            case "circles" -> 1 - Math.hypot(x, y);
            case "spirals" -> Math.sin(Math.atan2(y, x) + 3.2 * Math.hypot(x, y));
            case "xor" -> x * y;
            case "checkerboard" -> Math.sin(2.5 * x) * Math.sin(2.5 * y);
            default -> y - Math.sin(1.8 * x) * 0.8;
        };
    }
}
