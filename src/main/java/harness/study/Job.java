package harness.study;

import java.io.IOException;

/** What one config asks for. */
public interface Job {

    /** Names the folder of the results. */
    String name();

    /** Checks what reading the config could not, complains of what is wrong, and returns the exit code so far. */
    int check();

    /** Multiply-adds of all its training, about; of a job that passed its {@link #check}. */
    double cost();

    /** Shows what {@link #run} would do, and returns the exit code. */
    int show();

    /** Does all of it, writes the results, and returns the exit code. */
    int run() throws IOException, InterruptedException;
}
