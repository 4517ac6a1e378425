package harness.experiment;

import harness.run.Plan;
import harness.run.Run;
import harness.run.RunExecutor;
import harness.run.RunResult;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Does all runs of a plan on some threads, the longest first. The results do not depend on how many threads there are. */
public final class Runner {

    private final Plan plan;
    private final RunExecutor executor;
    private final RunCosts costs;
    private final RunListener listener;
    private final AtomicInteger next = new AtomicInteger();

    /** What ended the experiment early, null if nothing did. */
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** Held for reading while the listener is told something, for writing to end that. */
    private final ReadWriteLock telling = new ReentrantReadWriteLock();

    /** Whether {@link #run} is over, so that the listener hears no more. */
    private boolean over;

    /**
     * A runner, for one use.
     *
     * @param costs of the runs, which say what is long
     * @param listener is told of every run
     */
    public Runner(Plan plan, RunExecutor executor, RunCosts costs, RunListener listener) {
        this.plan = plan;
        this.executor = executor;
        this.costs = costs;
        this.listener = listener;
    }

    /**
     * Does all runs and returns when the last has ended. If it ends early, no further runs are begun and those under way
     * are abandoned: the listener hears nothing after the end.
     *
     * @param threads how many runs are under way at once
     * @throws IOException if the listener cannot store a result
     * @throws InterruptedException if the calling thread is interrupted
     * @throws IllegalStateException if anything else fails that is not one run alone, with what was thrown as its cause
     */
    public void run(int threads) throws IOException, InterruptedException {
        RunOrder order = new RunOrder(plan, costs);
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "runner");
            thread.setDaemon(true);
            return thread;
        });
        // Nothing is allocated when a worker ends: memory may be what it lacks.
        CountDownLatch working = new CountDownLatch(threads);
        try {
            for (int thread = 0; thread < threads; thread++) {
                pool.execute(() -> work(order, working));
            }
            working.await();
        } finally {
            end();
            next.set(plan.runs());
            pool.shutdownNow();
        }
        throwFailure();
    }

    private void work(RunOrder order, CountDownLatch working) {
        try {
            for (int place = next.getAndIncrement(); place < plan.runs(); place = next.getAndIncrement()) {
                execute(plan.run(order.run(place)));
            }
        } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            while (working.getCount() > 0) {
                working.countDown();
            }
        } finally {
            // Nothing is left, or something went wrong.
            next.set(plan.runs());
            working.countDown();
        }
    }

    private void throwFailure() throws IOException {
        Throwable first = failure.get();
        if (first instanceof IOException unstored) {
            throw unstored;
        }
        if (first != null) {
            throw new IllegalStateException(first);
        }
    }

    private void execute(Run run) throws IOException {
        boolean[] done = new boolean[1];
        tell(() -> done[0] = listener.isDone(run));
        if (done[0]) {
            return;
        }
        tell(() -> listener.started(run));
        RunResult result;
        try {
            result = executor.execute(run);
        } catch (RuntimeException | OutOfMemoryError cause) {
            tell(() -> listener.failed(run, cause));
            return;
        }
        tell(() -> listener.finished(run, result));
    }

    /** What the listener is told. */
    private interface Message {

        void send() throws IOException;
    }

    private void tell(Message message) throws IOException {
        telling.readLock().lock();
        try {
            if (!over) {
                message.send();
            }
        } finally {
            telling.readLock().unlock();
        }
    }

    private void end() {
        telling.writeLock().lock();
        over = true;
        telling.writeLock().unlock();
    }
}
