package harness.math;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Independent streams of random numbers, each named by the experiment's seed, the seed of the repetition and a purpose,
 * never by the order in which runs or threads happen to ask: the same name gives the same stream on every machine, and
 * runs of one seed share what they have in common.
 *
 * @param experimentSeed names all streams of an experiment
 * @param seed number of the repetition
 */
public record RandomStreams(long experimentSeed, int seed) {

    /**
     * A new generator at the start of the stream for that purpose: Well19937c (Panneton, L'Ecuyer &amp; Matsumoto 2006),
     * seeded with the SHA-256 of the stream's name.
     *
     * @param purpose what the numbers are for, for example "split"
     */
    public RandomGenerator stream(String purpose) {
        String name = experimentSeed + "/" + seed + "/" + purpose;
        ByteBuffer digest = ByteBuffer.wrap(sha256().digest(name.getBytes(StandardCharsets.UTF_8)));
        int[] words = new int[digest.capacity() / Integer.BYTES];
        digest.asIntBuffer().get(words);
        return new Well19937c(words);
    }

    /**
     * Puts the elements into a random order, every order equally likely (Fisher &amp; Yates 1938; Durstenfeld 1964).
     *
     * @param elements what to shuffle. Modified.
     * @param random draws the order
     */
    public static void shuffle(int[] elements, RandomGenerator random) {
        for (int last = elements.length - 1; last > 0; last--) {
            int chosen = random.nextInt(last + 1);
            int element = elements[chosen];
            elements[chosen] = elements[last];
            elements[last] = element;
        }
    }

    /** A new digest of the kind that the JVM calls SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
