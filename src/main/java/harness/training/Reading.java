package harness.training;

/**
 * How a reader is told what a probe measures, and how charts show it.
 *
 * @param title what it is, in words that begin with a small letter
 * @param formula what it is, in signs
 * @param kind which values it takes, and so on which axis it is drawn
 */
public record Reading(String title, String formula, Kind kind) {

    /** Which values a probe takes. */
    public enum Kind {
        /** Not negative, over many powers of ten: drawn on a log axis. */
        SIZE,
        /** From 0 to 1. */
        SHARE,
        /** Any number. */
        NUMBER
    }

    static Reading size(String title, String formula) {
        return new Reading(title, formula, Kind.SIZE);
    }

    static Reading share(String title, String formula) {
        return new Reading(title, formula, Kind.SHARE);
    }

    static Reading number(String title, String formula) {
        return new Reading(title, formula, Kind.NUMBER);
    }
}
