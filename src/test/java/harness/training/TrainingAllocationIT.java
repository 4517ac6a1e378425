package harness.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import harness.activation.Activation;
import harness.activation.Prelu;
import harness.activation.Relu;
import harness.activation.Tanh;
import harness.data.Gaussians;
import harness.data.Moons;
import harness.data.Part;
import harness.data.Split;
import harness.data.dataset.Dataset;
import harness.math.KernelChoice;
import harness.math.RandomStreams;
import harness.network.Initializers.Auto;
import harness.network.Loss;
import harness.network.Network;
import harness.training.optimizer.Adam;
import harness.training.optimizer.Adam.AdamW;
import harness.training.optimizer.LearningRateSchedules.StepSchedule;
import harness.training.optimizer.Momentum;
import harness.training.optimizer.Momentum.Nesterov;
import harness.training.optimizer.Optimizer;
import harness.training.optimizer.RmsProp;
import harness.training.optimizer.Sgd;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Training allocates nothing: a run of many epochs takes as many bytes as one of few, whatever it trains. What a thread
 * allocates is counted by the JVM, exactly.
 */
class TrainingAllocationIT {

    private static final int FEW_EPOCHS = 200;
    private static final int MANY_EPOCHS = 2200;

    /** Of two thousand epochs together. One object an epoch, the smallest there is, would take 32,000 bytes. */
    private static final long TOLERANCE = 500;

    /** The JVM loads classes and links calls on the way, and on a busy machine compiles late. */
    private static final int ATTEMPTS = 200;

    private static final int FULL = Integer.MAX_VALUE;

    private static final Activation RELU = new Relu();
    private static final Activation TANH = new Tanh();
    private static final Activation PRELU = new Prelu(0.25);
    private static final Sgd SGD = new Sgd(0.1);
    private static final Adam ADAM = new Adam(0.001, 0.9, 0.999, 1e-8);
    private static final Penalty NONE = new Penalty(0, 0);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * What is trained: 2-10-10 and as many logits as the classes need, on samples of two features.
     *
     * @param clipNorm null for no clipping
     * @param watched by early stopping that is too patient to stop anything; null for none
     */
    record Job(
            String name,
            Activation activation,
            int classes,
            Optimizer optimizer,
            int batchSize,
            Penalty penalty,
            Double clipNorm,
            double dropout,
            Metric watched) {

        TrainingExamples.Settings settings(int epochs) {
            EarlyStopping earlyStopping = watched == null ? null : new EarlyStopping(watched, MANY_EPOCHS + 1, 0);
            return TrainingExamples.settings(epochs, batchSize, 0, Integer.MAX_VALUE)
                    .schedule(new StepSchedule(50, 0.9), 10)
                    .penalty(penalty)
                    .clipNorm(clipNorm)
                    .dropout(dropout)
                    .earlyStopping(earlyStopping);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Job> jobs() {
        return Stream.of(
                new Job("mini-batch", RELU, 2, SGD, 32, NONE, null, 0, null),
                new Job("full batch", RELU, 2, SGD, FULL, NONE, null, 0, null),
                new Job("tanh", TANH, 2, SGD, 32, NONE, null, 0, null),
                new Job("dropout", RELU, 2, SGD, 32, NONE, null, 0.2, null),
                new Job("clipping", RELU, 2, SGD, 32, NONE, 0.01, 0, null),
                new Job("penalty", RELU, 2, SGD, 32, new Penalty(1e-4, 1e-4), null, 0, null),
                new Job("momentum", RELU, 2, new Momentum(0.1, 0.9), 32, NONE, null, 0, null),
                new Job("nesterov", RELU, 2, new Nesterov(0.1, 0.9), 32, NONE, null, 0, null),
                new Job("rmsprop", RELU, 2, new RmsProp(0.001, 0.9, 1e-8), 32, NONE, null, 0, null),
                new Job("adam", RELU, 2, ADAM, 32, NONE, null, 0, null),
                new Job("adamw", RELU, 2, new AdamW(0.001, 0.9, 0.999, 1e-8, 0.01), 32, NONE, null, 0, null),
                new Job(
                        "early stopping by loss",
                        RELU,
                        2,
                        SGD,
                        32,
                        NONE,
                        null,
                        0,
                        new Metric(Part.VALIDATION, Quantity.LOSS)),
                new Job(
                        "early stopping by accuracy",
                        RELU,
                        2,
                        SGD,
                        FULL,
                        NONE,
                        null,
                        0,
                        new Metric(Part.TRAIN, Quantity.ACCURACY)),
                new Job("prelu", PRELU, 2, SGD, 32, NONE, null, 0, null),
                new Job(
                        "prelu, early stopping",
                        PRELU,
                        2,
                        SGD,
                        32,
                        NONE,
                        null,
                        0,
                        new Metric(Part.VALIDATION, Quantity.LOSS)),
                new Job("three classes", RELU, 3, SGD, 32, NONE, null, 0, null),
                new Job(
                        "three classes, all at once",
                        PRELU,
                        3,
                        ADAM,
                        32,
                        NONE,
                        0.1,
                        0.2,
                        new Metric(Part.TEST, Quantity.LOSS)));
    }

    @Test
    void moreEpochsTakeNoMoreBytes() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + KernelChoice.PROPERTY + "=plain",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrainingAllocationIT.class.getName())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        assertEquals("", out);
    }

    /**
     * Prints which jobs take more bytes for more epochs. In a process of its own, where nothing else has formed what the
     * just-in-time compiler knows, and with plain kernels, since it may make objects of vectors.
     */
    public static void main(String[] args) {
        jobs().forEach(job -> {
            long difference = difference(job);
            if (difference > TOLERANCE) {
                System.out.println(job + ": " + (double) difference / (MANY_EPOCHS - FEW_EPOCHS) + " bytes an epoch");
            }
        });
    }

    private static long difference(Job job) {
        Split split = split(job.classes());
        long difference = Long.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS && difference > TOLERANCE; attempt++) {
            long few = bytes(job, split, FEW_EPOCHS);
            difference = bytes(job, split, MANY_EPOCHS) - few;
        }
        return difference;
    }

    /** What this thread allocates while it trains, the records of the first and the last epoch included. */
    private static long bytes(Job job, Split split, int epochs) {
        RandomStreams streams = new RandomStreams(1, 1);
        Loss loss = Loss.forClasses(job.classes());
        Network network =
                new Network(new int[] {2, 10, 10, loss.outputs()}, List.of(job.activation(), job.activation()));
        network.initialize(new Auto(), streams);
        Trainer trainer = job.settings(epochs).trainer(network, loss, job.optimizer(), split);
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        Trainer.Result result = trainer.train();
        long allocated = THREADS.getThreadAllocatedBytes(thread) - before;
        assertEquals(2, result.history().size());
        assertEquals(epochs, result.history().epochs()[1], "trains to its end");
        return allocated;
    }

    /** 70 samples to learn from, so that the last batch is smaller, and 15 in each of the other parts. */
    private static Split split(int classes) {
        RandomStreams streams = new RandomStreams(1, 1);
        Dataset samples = classes == 2
                ? new Moons(0.2).generate(100, streams.stream("data"))
                : new Gaussians(3, 1, classes).generate(100, streams.stream("data"));
        return Split.stratified(samples, 0.15, 0.15, streams.stream("split"));
    }
}
