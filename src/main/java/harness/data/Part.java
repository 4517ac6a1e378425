package harness.data;

import java.util.Locale;

/** A part of a {@link Split}. Every split has a training part and a test part. */
public enum Part {
    /** What a network learns from. */
    TRAIN("training part"),
    /** What decisions about training are taken by; a split may have none. */
    VALIDATION("validation part"),
    /** What a trained network is judged by. */
    TEST("test part");

    private final String phrase;

    Part(String phrase) {
        this.phrase = phrase;
    }

    /** The name as tables and configs write it: {@code train}, {@code validation}, {@code test}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name as sentences write it: {@code training part}. */
    public String phrase() {
        return phrase;
    }

    /** Whether there are splits without it. */
    public boolean isOptional() {
        return this == VALIDATION;
    }
}
