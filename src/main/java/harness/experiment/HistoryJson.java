package harness.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import harness.training.History;
import harness.training.Metric;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.text.CaseUtils;

/** A history in a journal: {@code {"epochs":[…],"trainLoss":[…],…,"layers":[…]}}, one key for each metric. */
final class HistoryJson {

    private static final String EPOCHS = "epochs";
    private static final String LAYERS = "layers";

    /** The metric of each key, in the order of the keys. */
    private static final Map<String, Metric> METRICS = new LinkedHashMap<>();

    static {
        Metric.ALL.forEach(metric -> METRICS.put(CaseUtils.toCamelCase(metric.label(), false, '_'), metric));
    }

    private HistoryJson() {}

    /** Writes and reads histories so. */
    static SimpleModule module() {
        return new SimpleModule().addSerializer(new Writer()).addDeserializer(History.class, new Reader());
    }

    private static final class Writer extends StdSerializer<History> {

        private static final long serialVersionUID = 1;

        Writer() {
            super(History.class);
        }

        @Override
        public void serialize(History history, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            provider.defaultSerializeField(EPOCHS, history.epochs(), json);
            for (Map.Entry<String, Metric> metric : METRICS.entrySet()) {
                provider.defaultSerializeField(metric.getKey(), history.of(metric.getValue()), json);
            }
            provider.defaultSerializeField(LAYERS, history.layers(), json);
            json.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<History> {

        private static final long serialVersionUID = 1;

        Reader() {
            super(History.class);
        }

        /** What is not there stays null, which a {@link ResultCheck} refuses. */
        @Override
        public History deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.isExpectedStartObjectToken()) {
                return (History) context.handleUnexpectedToken(History.class, json);
            }
            int[] epochs = null;
            double[][][] layers = null;
            Map<Metric, double[]> measured = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                if (key.equals(EPOCHS)) {
                    epochs = context.readValue(json, int[].class);
                } else if (key.equals(LAYERS)) {
                    layers = context.readValue(json, double[][][].class);
                } else if (METRICS.containsKey(key)) {
                    measured.put(METRICS.get(key), context.readValue(json, double[].class));
                } else {
                    context.handleUnknownProperty(json, this, History.class, key);
                }
            }
            return new History(epochs, measured, layers);
        }
    }
}
