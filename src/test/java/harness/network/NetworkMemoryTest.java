package harness.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.activation.Activation;
import harness.activation.Prelu;
import harness.activation.Relu;
import harness.math.Kernels;
import harness.math.Memory;
import harness.math.RandomStreams;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A network says how much memory it takes: what it says is held against every array that can be found in it. */
class NetworkMemoryTest {

    private static final int[][] SIZES = {{2, 1}, {2, 10, 10, 1}, {30, 7, 3}, {4, 100, 5, 60, 3}};

    private static Network network(int[] sizes, Activation activation) {
        return new Network(sizes, Collections.nCopies(sizes.length - 2, activation));
    }

    /** Bytes of all arrays of doubles that an object of this package holds, whatever its fields are called. */
    private static double held(Object object) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return held(object, seen);
    }

    private static double held(Object object, Set<Object> seen) {
        if (object == null || !seen.add(object)) {
            return 0;
        }
        if (object instanceof double[] array) {
            return Memory.ofArray(array.length);
        }
        if (object instanceof Object[] array) {
            return Arrays.stream(array)
                    .mapToDouble(element -> held(element, seen))
                    .sum();
        }
        if (object instanceof List<?> list) {
            return list.stream().mapToDouble(element -> held(element, seen)).sum();
        }
        if (object.getClass().getPackage() != Network.class.getPackage()) {
            return 0;
        }
        double bytes = 0;
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                try {
                    bytes += held(field.get(object), seen);
                } catch (IllegalAccessException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
        return bytes;
    }

    private static double ofKernels(int[] sizes) {
        double bytes = 0;
        for (int layer = 1; layer < sizes.length; layer++) {
            bytes += held(Kernels.inUse().work(sizes[layer], sizes[layer - 1], Network.BLOCK));
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void everyArrayIsCounted(int example) {
        int[] sizes = SIZES[example];
        Network network = network(sizes, new Relu());
        assertEquals(held(network) - ofKernels(sizes), Network.memory(sizes));
        assertEquals(held(network.snapshot()), Network.memoryOfParameters(Double.BYTES, sizes));
        Dropout dropout = Dropout.of(network, 0.5, new RandomStreams(1, 1).stream("dropout"));
        assertEquals(held(dropout), Dropout.memory(sizes));
    }

    @Test
    void aLearnedParameterIsTheOnlyOneLeftOut() {
        int[] sizes = {2, 10, 10, 1};
        double held = held(network(sizes, new Prelu(0.25))) - ofKernels(sizes);
        // Of each of the two layers the parameter and its gradient.
        assertEquals(4 * Double.BYTES, held - Network.memory(sizes));
        assertTrue(held(network(sizes, new Prelu(0.25)).snapshot()) > Network.memoryOfParameters(Double.BYTES, sizes));
    }

    @Test
    void weightsAreThoseOfAllLayers() {
        assertEquals(2 * 10 + 10 * 10 + 10, Network.weights(2, 10, 10, 1));
        assertEquals(0, Network.weights(5));
    }
}
