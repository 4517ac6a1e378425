package harness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Breaks the values and keys of a config; what comes of it is JSON as a rule, though seldom a config. */
final class JsonDamage {

    private static final List<String> PATHS = List.of(
            "network.activation",
            "network.hidden",
            "network.hidden.width",
            "network.dropout",
            "data",
            "data.source",
            "data.samples",
            "data.testFraction",
            "training",
            "training.epochs",
            "training.optimizer.type",
            "training.optimizer.learningRate",
            "seeds",
            "name",
            "vary",
            "no.such.path",
            "");

    private interface Kind {
        void damage(ObjectNode config, Place place, SplittableRandom random);
    }

    private static final List<Kind> KINDS = List.of(
            (config, place, random) -> place.set(raw(config, Damage.any(Damage.ODD_VALUES, random))),
            (config, place, random) -> place.swap(Damage.any(places(config), random)),
            (config, place, random) -> place.remove(),
            (config, place, random) -> place.rename(misspelt(place.key(), random)),
            (config, place, random) ->
                    place.set(config.arrayNode().add(place.get().deepCopy())),
            (config, place, random) ->
                    place.set(config.objectNode().set("type", place.get().deepCopy())),
            (config, place, random) -> place.set(config.textNode(misspelt(text(place.get()), random))),
            (config, place, random) -> place.set(repeated(config, place.get(), random)),
            (config, place, random) -> place.set(config.numberNode(-1 - random.nextInt(1000))),
            (config, place, random) -> place.set(config.numberNode((long) Math.pow(10, random.nextInt(4, 18)))),
            (config, place, random) ->
                    place.set(config.numberNode(random.nextInt(1000) * Math.pow(10, random.nextInt(-8, 8)))),
            (config, place, random) -> vary(config)
                    .putArray(Damage.any(PATHS, random))
                    .add(place.get().deepCopy()),
            (config, place, random) ->
                    vary(config).set(Damage.any(PATHS, random), place.get().deepCopy()),
            (config, place, random) -> billionCells(config));

    /** A value's place: in an object by its key, in a list by its index. */
    private record Place(ContainerNode<?> owner, String key, int index) {

        JsonNode get() {
            JsonNode value = owner instanceof ObjectNode object ? object.get(key) : owner.get(index);
            return value == null ? owner.nullNode() : value;
        }

        void set(JsonNode value) {
            if (owner instanceof ObjectNode object) {
                object.set(key, value);
            } else if (index < owner.size()) {
                ((ArrayNode) owner).set(index, value);
            }
        }

        void swap(Place other) {
            JsonNode mine = get().deepCopy();
            set(other.get().deepCopy());
            other.set(mine);
        }

        void remove() {
            if (owner instanceof ObjectNode object) {
                object.remove(key);
            } else {
                ((ArrayNode) owner).remove(index);
            }
        }

        void rename(String other) {
            if (owner instanceof ObjectNode object) {
                object.set(other, object.remove(key));
            }
        }
    }

    private JsonDamage() {}

    /** Breaks one thing in a config. */
    static void damage(ObjectNode config, SplittableRandom random) {
        List<Place> places = places(config);
        if (!places.isEmpty()) {
            Damage.any(KINDS, random).damage(config, Damage.any(places, random), random);
        }
    }

    /** Nine varied paths of ten values each. */
    static void billionCells(ObjectNode config) {
        ObjectNode vary = config.putObject("vary");
        List.of("data.testFraction", "network.dropout", "training.l1", "training.l2", "training.clipNorm")
                .forEach(path -> tenths(vary.putArray(path)));
        List.of("data.samples", "training.epochs", "training.batchSize", "record.everyEpochs")
                .forEach(path -> IntStream.range(10, 20).forEach(vary.withArray("/" + path)::add));
    }

    private static void tenths(ArrayNode list) {
        IntStream.range(1, 11).forEach(tenth -> list.add(tenth / 20.0));
    }

    private static List<Place> places(ContainerNode<?> owner) {
        List<Place> places = new ArrayList<>();
        if (owner instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(key -> places.add(new Place(object, key, 0)));
        } else {
            IntStream.range(0, owner.size()).forEach(index -> places.add(new Place(owner, "", index)));
        }
        for (Place place : List.copyOf(places)) {
            if (place.get() instanceof ContainerNode<?> inner) {
                places.addAll(places(inner));
            }
        }
        return places;
    }

    private static JsonNode raw(ObjectNode config, String json) {
        return config.rawValueNode(new RawValue(json));
    }

    private static ObjectNode vary(ObjectNode config) {
        return config.get("vary") instanceof ObjectNode vary ? vary : config.putObject("vary");
    }

    private static JsonNode repeated(ObjectNode config, JsonNode value, SplittableRandom random) {
        ArrayNode list = config.arrayNode();
        int most = value.isPojo() ? 2 : Math.max(2, 20_000 / value.toString().length());
        IntStream.range(0, random.nextInt(1, most)).forEach(index -> list.add(value.deepCopy()));
        return list;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : "x";
    }

    private static String misspelt(String text, SplittableRandom random) {
        int at = random.nextInt(text.length() + 1);
        String letters = Damage.any(List.of("", "e", "É", "_", ".", "\u0007", "\u200b", "x".repeat(60_000)), random);
        return text.substring(0, Math.max(0, at - 1)) + letters + text.substring(at);
    }
}
