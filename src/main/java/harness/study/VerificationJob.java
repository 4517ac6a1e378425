package harness.study;

import harness.report.verify.FolderComparison;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Repeats what a folder of results records, and compares its tables byte for byte. Its tables are open until it is closed. */
public interface VerificationJob extends Closeable {

    /**
     * What is to be repeated.
     *
     * @param folder of the results
     * @param sample how many runs are repeated, spread over the plan; null for all
     * @param data where relative paths of the user's tables start; null if that is not known better than the folder tells
     * @param threads how many runs are under way at once, at least 1
     */
    record Scope(Path folder, Integer sample, Path data, int threads) {}

    /**
     * What was found.
     *
     * @param agrees whether all that was to be compared was, and is the same
     * @param remarks what was not compared, a sentence each
     * @param sentence what it comes to; it speaks only of what was compared
     */
    record Verdict(boolean agrees, List<String> remarks, String sentence) {}

    /** What the user should know before it begins, a sentence each. */
    List<String> notes();

    /** What is repeated, in a few words. */
    String scope();

    /** The tables, and what differs in them; nothing does before {@link #run}. */
    FolderComparison comparison();

    /**
     * Repeats and compares; once.
     *
     * @param listener hears how it goes on
     */
    Verdict run(JobListener listener) throws IOException, InterruptedException;

    @Override
    void close();
}
