package harness.report.verify;

/** Recorded results with which nothing can be compared, in words for the user. */
public final class ResultsException extends Exception {

    /** Says what is wrong and what to do about it. */
    public ResultsException(String problem) {
        super(problem);
    }
}
