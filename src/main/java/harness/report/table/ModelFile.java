package harness.report.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import harness.activation.Activation;
import harness.activation.Activations;
import harness.network.LayerParameters;
import harness.run.Run;
import harness.run.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * {@code models/<run>.json}: a network before and after training, for other tools. The last of the {@code sizes} is the
 * number of logits: 1 for two classes, else one a class. Weights are {@code [fanOut][fanIn]}; {@code initialSlopes} and
 * {@code finalSlopes} hold learned activation parameters, if there are any, one a hidden layer.
 */
public final class ModelFile {

    /** The folder of these files. */
    public static final String FOLDER = "models";

    private ModelFile() {}

    /** The file of a run in their folder. */
    public static Path of(Path folder, Run run) {
        return folder.resolve(run.id() + ".json");
    }

    /**
     * Writes the file of a run.
     *
     * @param folder receives it
     * @param result with parameters from before and after training
     */
    public static void write(Path folder, Run run, RunResult result) throws IOException {
        ObjectNode model = JsonNodeFactory.instance.objectNode();
        ArrayNode sizes = model.putArray("sizes");
        sizes.add(result.initial().get(0).weights()[0].length);
        result.initial().forEach(layer -> sizes.add(layer.biases().length));
        model.set("activation", activation(run));
        putParameters(model, "initial", result.initial());
        putParameters(model, "final", result.last());
        JsonFiles.WRITER.writeValue(of(folder, run).toFile(), model);
    }

    /** One activation where all hidden layers share it, else a list with one for each. */
    private static JsonNode activation(Run run) {
        List<Activation> activations = run.config().network().activations();
        if (activations.stream().distinct().count() == 1) {
            return activation(activations.get(0));
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        activations.forEach(activation -> list.add(activation(activation)));
        return list;
    }

    /** The name alone if there is nothing more to say, else {@code {"type": name, parameters…}}. */
    private static JsonNode activation(Activation activation) {
        String name = Activations.CATALOGUE.nameOf(activation);
        Map<String, Object> parameters = Activations.CATALOGUE.parametersOf(activation);
        if (parameters.isEmpty()) {
            return JsonNodeFactory.instance.textNode(name);
        }
        ObjectNode typed = JsonNodeFactory.instance.objectNode().put("type", name);
        parameters.forEach(typed::putPOJO);
        return typed;
    }

    private static void putParameters(ObjectNode model, String moment, List<LayerParameters> layers) {
        ArrayNode list = model.putArray(moment);
        ArrayNode slopes = JsonNodeFactory.instance.arrayNode();
        for (LayerParameters layer : layers) {
            list.addObject().putPOJO("weights", layer.weights()).putPOJO("biases", layer.biases());
            Arrays.stream(layer.activationParameters()).forEach(slopes::add);
        }
        if (!slopes.isEmpty()) {
            model.set(moment + "Slopes", slopes);
        }
    }
}
