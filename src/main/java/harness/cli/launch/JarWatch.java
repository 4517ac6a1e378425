package harness.cli.launch;

import harness.cli.text.Lines;
import harness.cli.text.Terminal;
import harness.study.ProgramJar;
import java.util.List;

/** Explains what a jar that is overwritten does to the process. All that is needed then is loaded from the start. */
final class JarWatch {

    private static final String TEXT =
            "harness: the program's file %s was changed while it ran, so it could not go on. An experiment keeps its finished runs: with"
                    + " the same program the same command goes on from there.";

    private static final List<String> COMPLAINT =
            Lines.of(String.format(TEXT, ProgramJar.FILE.getPath()), Terminal.textColumns());

    private JarWatch() {}

    /** Explains from now on what ends a thread that nobody looks after, such as the one that runs when the process is told to stop. */
    static void begin() {
        Thread.setDefaultUncaughtExceptionHandler(new Thread.UncaughtExceptionHandler() {
            @Override
            public void uncaughtException(Thread thread, Throwable failure) {
                if (ProgramJar.explains(failure)) {
                    complain();
                } else {
                    System.err.print("Exception in thread \"" + thread.getName() + "\" ");
                    failure.printStackTrace();
                }
            }
        });
    }

    static void complain() {
        for (String line : COMPLAINT) {
            System.err.println(line);
        }
    }
}
