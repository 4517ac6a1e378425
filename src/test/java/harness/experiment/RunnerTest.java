package harness.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import harness.data.dataset.DataException;
import harness.run.Plan;
import harness.run.Run;
import harness.run.RunData;
import harness.run.RunExecutor;
import harness.run.RunResult;
import harness.run.TestExperiments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunnerTest {

    private static final String GRID = """
            {'name': 'grid', 'seeds': 3, 'data': {'samples': 60}, 'training': {'epochs': 4},
             'record': {'models': true},
             'vary': {'network.activation': ['relu', 'prelu', 'tanh'], 'data.source': ['moons', 'xor']}}""";

    @TempDir
    Path folder;

    /** Keeps everything it hears. */
    private static class Listener implements RunListener {

        final List<Integer> started = new ArrayList<>();
        final Map<Integer, RunResult> finished = new TreeMap<>();
        final Map<Integer, Throwable> failed = new TreeMap<>();

        @Override
        public synchronized void started(Run run) {
            started.add(run.index());
        }

        @Override
        public synchronized void finished(Run run, RunResult result) throws IOException {
            finished.put(run.index(), result);
        }

        @Override
        public synchronized void failed(Run run, Throwable cause) {
            failed.put(run.index(), cause);
        }
    }

    private static void run(Plan plan, RunListener listener, int threads) throws IOException, InterruptedException {
        RunExecutor executor = new RunExecutor(new RunData(plan.experiment().folder()));
        new Runner(plan, executor, new RunCosts(plan, executor), listener).run(threads);
    }

    /** The results as they stand in a journal, in the order of the plan, without the time that they took. */
    private String journal(Plan plan, int threads) throws Exception {
        Path file = folder.resolve("journal" + threads);
        RunKeys keys = new RunKeys(plan, new RunData(folder));
        try (Journal journal = Journal.open(file)) {
            run(
                    plan,
                    new Listener() {
                        @Override
                        public void finished(Run run, RunResult result) throws IOException {
                            journal.append(keys.of(run), result);
                        }
                    },
                    threads);
        }
        try (Journal journal = Journal.open(file)) {
            StringBuilder all = new StringBuilder();
            for (int index = 0; index < plan.runs(); index++) {
                RunResult result =
                        journal.read(keys.of(plan.run(index)), plan.run(index)).orElseThrow();
                all.append(new ObjectMapper().writeValueAsString(withoutTime(result)))
                        .append('\n');
            }
            return all.toString();
        }
    }

    @Test
    void whatIsDoneAlreadyNeitherBeginsNorEnds() throws IOException, InterruptedException {
        Plan plan = TestExperiments.plan(folder, GRID);
        Listener listener = new Listener() {
            @Override
            public boolean isDone(Run run) {
                return run.index() % 3 > 0;
            }
        };
        run(plan, listener, 2);
        List<Integer> rest = List.of(0, 3, 6, 9, 12, 15);
        assertEquals(rest, listener.started.stream().sorted().toList());
        assertEquals(rest, List.copyOf(listener.finished.keySet()));
    }

    private static RunResult withoutTime(RunResult result) {
        return new RunResult(
                result.run(),
                result.outcome(),
                result.epochsToThreshold(),
                result.history(),
                result.confusion(),
                result.weights(),
                result.gradientHistograms(),
                result.initial(),
                result.last(),
                0);
    }

    @Test
    void resultsDoNotDependOnTheNumberOfThreads() throws Exception {
        Plan plan = TestExperiments.plan(folder, GRID);
        assertEquals(journal(plan, 1), journal(plan, 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 50})
    void everyRunIsDoneOnce(int threads) throws IOException, InterruptedException {
        Plan plan = TestExperiments.plan(folder, GRID);
        Listener listener = new Listener();
        run(plan, listener, threads);
        List<Integer> all = IntStream.range(0, 18).boxed().toList();
        assertEquals(all, listener.started.stream().sorted().toList());
        assertEquals(all, List.copyOf(listener.finished.keySet()));
        assertEquals(Map.of(), listener.failed);
        listener.finished.forEach((index, result) -> assertEquals(index, result.run()));
    }

    @Test
    void oneThreadKeepsTheOrderOfThePlan() throws IOException, InterruptedException {
        Listener listener = new Listener();
        run(TestExperiments.plan(folder, GRID), listener, 1);
        assertEquals(IntStream.range(0, 18).boxed().toList(), listener.started);
    }

    @Test
    void longRunsAreBegunFirstAndTheSeedsOfACellTogether() throws IOException, InterruptedException {
        Listener listener = new Listener();
        run(TestExperiments.plan(folder, """
                {'name': 'sizes', 'seeds': 2, 'data': {'samples': 60}, 'network': {'hidden': [4]},
                 'vary': {'training.epochs': [1, 3], 'network.hidden': [[4], [8, 8], [2]]}}"""), listener, 1);
        // By cost: three epochs of [8, 8], one of it, three of [4], three of [2], one of [4], one of [2].
        assertEquals(List.of(8, 9, 2, 3, 6, 7, 10, 11, 0, 1, 4, 5), listener.started);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aRunThatFailsIsReportedAndTheOthersGoOn(int threads) throws IOException, InterruptedException {
        Plan plan = TestExperiments.plan(folder, """
                {'name': 'missing', 'seeds': 2, 'training': {'epochs': 1},
                 'vary': {'data.source': ['moons', {'type': 'csv', 'path': 'nowhere.csv', 'label': 'y'}, 'xor']}}""");
        Listener listener = new Listener();
        run(plan, listener, threads);
        assertEquals(List.of(2, 3), List.copyOf(listener.failed.keySet()));
        assertInstanceOf(DataException.class, listener.failed.get(2));
        assertEquals(List.of(0, 1, 4, 5), List.copyOf(listener.finished.keySet()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aResultThatCannotBeStoredEndsTheExperiment(int threads) {
        Plan plan = TestExperiments.plan(folder, GRID.replace("'seeds': 3", "'seeds': 100"));
        IOException diskFull = new IOException("disk full");
        List<Integer> started = Collections.synchronizedList(new ArrayList<>());
        Listener listener = new Listener() {
            @Override
            public void started(Run run) {
                started.add(run.index());
            }

            @Override
            public synchronized void finished(Run run, RunResult result) throws IOException {
                super.finished(run, result);
                if (finished.size() == 1) {
                    throw diskFull;
                }
            }
        };
        assertSame(diskFull, assertThrows(IOException.class, () -> run(plan, listener, threads)));
        // Those under way when the first result came, and hardly any more.
        assertTrue(started.size() < plan.runs() / 4, started.size() + " runs were begun");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsHeardAfterTheEnd(boolean interrupted) throws InterruptedException {
        // The first run takes long enough to be under way when the others have ended.
        Plan plan = TestExperiments.plan(folder, """
                {'name': 'long', 'seeds': 1, 'data': {'samples': 60}, 'record': {'everyEpochs': 100000},
                 'vary': {'training.epochs': [20000, 0, 1]}}""");
        Thread caller = Thread.currentThread();
        AtomicBoolean over = new AtomicBoolean();
        AtomicBoolean heardLater = new AtomicBoolean();
        RunListener listener = new RunListener() {
            @Override
            public void started(Run run) {
                heardLater.compareAndSet(false, over.get());
            }

            @Override
            public void finished(Run run, RunResult result) throws IOException {
                heardLater.compareAndSet(false, over.get());
                if (!interrupted) {
                    throw new IOException("disk full");
                }
                if (run.index() == 1) {
                    caller.interrupt();
                }
            }

            @Override
            public void failed(Run run, Throwable cause) {
                heardLater.compareAndSet(false, over.get());
            }
        };
        Class<? extends Exception> end = interrupted ? InterruptedException.class : IOException.class;
        assertThrows(end, () -> run(plan, listener, 2));
        over.set(true);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("runner")) {
                thread.join();
            }
        }
        assertFalse(heardLater.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void anErrorOfTheListenerEndsTheExperiment(int threads) {
        Plan plan = TestExperiments.plan(folder, GRID.replace("'seeds': 3", "'seeds': 100"));
        OutOfMemoryError error = new OutOfMemoryError();
        Listener listener = new Listener() {
            @Override
            public synchronized void finished(Run run, RunResult result) throws IOException {
                super.finished(run, result);
                throw error;
            }
        };
        assertSame(
                error,
                assertThrows(IllegalStateException.class, () -> run(plan, listener, threads))
                        .getCause());
        assertTrue(listener.finished.size() <= threads, listener.finished.size() + " runs were done");
    }

    @Test
    void anInterruptEndsTheExperiment() {
        Plan plan = TestExperiments.plan(folder, GRID.replace("'seeds': 3", "'seeds': 1000"));
        Thread caller = Thread.currentThread();
        Listener listener = new Listener() {
            @Override
            public void started(Run run) {
                if (run.index() == 3) {
                    caller.interrupt();
                }
            }
        };
        assertThrows(InterruptedException.class, () -> run(plan, listener, 2));
        assertTrue(listener.finished.size() < plan.runs());
    }
}
