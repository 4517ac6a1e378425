package harness.experiment;

/** A line of a journal that is as it was written, and of which no result can be made; in words for the user. */
public final class UnusableLineException extends Exception {

    UnusableLineException(String problem) {
        super(problem);
    }
}
