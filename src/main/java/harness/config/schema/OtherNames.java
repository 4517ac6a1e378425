package harness.config.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What other libraries and people call the things and keys of a config: PyTorch, Keras, scikit-learn, the TensorFlow
 * Playground. In each line stands the name here, or {@value #NOT_THERE} for what has none, and then the names elsewhere,
 * without regard to case, hyphens and underscores. A key that means this only in one object is written with its path.
 */
public final class OtherNames {

    private static final String NOT_THERE = "-";

    private static final Map<String, Map<String, List<String>>> THINGS = Map.of(
            "activation", table("""
                    linear: identity none id
                    sigmoid: logistic expit logistic_sigmoid
                    tanh: hyperbolic_tangent
                    relu: rectifier rectified_linear ramp
                    leaky_relu: lrelu leaky
                    prelu: parametric_relu
                    swish: silu sil swish1 quick_gelu
                    gelu_tanh: gelu_new new_gelu fast_gelu gelu_fast gelu_approximate
                    softplus: smooth_relu
                    -: relu6 relu1 celu rrelu crelu srelu hard_swish hard_silu hard_sigmoid hard_tanh hard_mish log_sigmoid
                    -: soft_shrink hard_shrink tanh_shrink thresholded_relu threshold softmax log_softmax maxout glu
                    -: swiglu geglu reglu squared_relu squareplus exponential heaviside sin sine siren
                    """),
            "initializer", table("""
                    auto: default recommended
                    xavier_normal: glorot_normal
                    xavier_uniform: glorot_uniform
                    xavier_normal xavier_uniform: glorot xavier
                    he_normal: kaiming_normal msra msra_normal
                    he_uniform: kaiming_uniform
                    he_normal he_uniform: kaiming he
                    lecun_normal lecun_uniform: lecun
                    normal: random_normal gaussian randn
                    orthogonal: orthonormal
                    -: uniform random_uniform random truncated_normal trunc_normal zeros zero ones constant identity eye
                    -: variance_scaling sparse dirac
                    """),
            "optimizer", table("""
                    sgd: gd gradient_descent stochastic_gradient_descent vanilla
                    momentum: sgd_momentum sgdm heavy_ball polyak
                    nesterov: nag nesterov_momentum nesterov_accelerated_gradient sgd_nesterov
                    -: nadam adamax adagrad adadelta radam amsgrad sparse_adam nadamw adafactor lbfgs lion ftrl rprop
                    -: lamb lars asgd muon sophia shampoo
                    """),
            "learning-rate schedule", table("""
                    constant: none fixed constant_lr
                    step: step_lr step_decay staircase piecewise_constant multi_step multi_step_lr
                    exponential: exponential_lr exponential_decay exp exp_decay
                    cosine: cosine_annealing cosine_annealing_lr cosine_decay
                    -: linear linear_lr polynomial polynomial_decay polynomial_lr one_cycle one_cycle_lr cyclic cyclic_lr
                    -: plateau reduce_lr_on_plateau adaptive inv_scaling inverse_time inverse_time_decay warmup
                    -: cosine_annealing_warm_restarts cosine_decay_restarts noam
                    """),
            "data source", table("""
                    moons: make_moons two_moons half_moons
                    circles: make_circles two_circles concentric_circles circle
                    spirals: spiral two_spirals make_spirals
                    xor: make_xor exclusive_or
                    gaussians: make_blobs blobs gauss clusters make_gaussians
                    checkerboard: chessboard make_checkerboard
                    classification: make_classification
                    iris: load_iris
                    breast_cancer: load_breast_cancer wdbc wisconsin breast_cancer_wisconsin
                    csv: file table custom dataframe tsv
                    -: mnist fashion_mnist cifar10 cifar100 imagenet digits load_digits wine load_wine titanic diabetes
                    -: california_housing boston penguins make_regression regression make_gaussian_quantiles
                    -: gaussian_quantiles swiss_roll make_swiss_roll s_curve hastie
                    """));

    private static final Map<String, List<String>> WORDS = table("""
            full: all full_batch whole batch
            test_accuracy: test_acc score
            test_accuracy train_accuracy: accuracy acc
            train_accuracy: train_acc training_accuracy
            test_loss train_loss: loss
            train_loss: training_loss
            validation_accuracy: val_accuracy val_acc validation_acc
            validation_loss: val_loss
            drop_rows: drop dropna omit na_omit
            mean: impute average
            one_hot: onehot dummies dummy
            """);

    private static final Map<String, List<String>> KEYS = table("""
            name: title experiment experiment_name run_name
            description: comment notes note about
            seeds: repeat repeats repetitions replications n_seeds num_seeds n_runs num_runs runs trials n_trials restarts
            experimentSeed: seed random_state random_seed rng_seed manual_seed
            data: dataset_config
            data.source: dataset generator data_source problem task
            data.source.noise: cluster_std noise_level noise_std
            data.source.features: n_features num_features dimensions input_dim n_dims
            data.source.features: usecols use_columns columns feature_columns
            data.source.informative: n_informative
            data.source.redundant: n_redundant
            data.source.classes: n_classes num_classes centers n_centers
            data.source.classSeparation: class_sep
            data.source.randomLabels: flip_y label_noise
            data.source.path: file filename file_path csv_path url
            data.source.header: has_header
            data.source.ignore: drop_columns ignore_columns exclude exclude_columns skip_columns
            data.source.missing: na_values missing_values impute imputer na_action
            data.source.encode: one_hot categorical categorical_features encoding dummies
            data.source.label: target target_column label_column class_column y_column response
            data.samples: n_samples num_samples sample_count size rows n_rows
            data.testFraction: test_size test_split test_ratio test_share
            data.testFraction: train_size train_fraction train_split train_ratio
            data.validationFraction: validation_split val_split val_size validation_size val_fraction validation_ratio
            data.standardize: normalize normalise normalization standardization scaler standard_scaler zscore
            data.transform: preprocessing preprocess
            network: model net nn architecture
            network.hidden: hidden_layers hidden_layer_sizes hidden_sizes hidden_units hidden_dims hidden_size
            network.hidden: network_shape layer_sizes units neurons
            network.hidden.layers: num_layers n_layers depth num_hidden_layers n_hidden_layers
            network.hidden.width: hidden_width layer_width
            network.hidden: network.layers
            network.activation: activation_function activation_fn act act_fn nonlinearity transfer_function
            network.activation: hidden_activation
            network.activation.alpha: negative_slope leak
            network.initializer: init initialization initialisation kernel_initializer weight_initializer weight_init
            network.initializer: init_mode
            network.initializer.standardDeviation: std stddev stdev sigma
            network.dropout: dropout_rate drop_rate dropout_p dropout_prob dropout_probability
            network.dropout data.source.ignore: drop
            training: train trainer fit training_args hyperparameters
            training.epochs: num_epochs n_epochs nb_epoch max_epochs max_iter iterations num_iterations n_iter
            training.epochs: t_max
            training.batchSize: batch minibatch minibatch_size
            training.optimizer: solver optim opt algorithm updater
            training.optimizer.learningRate: lr learning_rate_init eta eta0 lrate step_size
            training.optimizer.momentum: mu
            training.optimizer.beta1: b1
            training.optimizer.beta1 training.optimizer.beta2: betas
            training.optimizer.beta2: b2
            training.optimizer.epsilon: eps
            training.optimizer.decay: rho smoothing training.optimizer.alpha
            training.optimizer.weightDecay: wd decoupled_weight_decay
            training.schedule: scheduler lr_scheduler lr_schedule learning_rate_schedule lr_policy lr_decay
            training.schedule.factor: gamma decay_rate drop_factor
            training.schedule.everyEpochs: step_size decay_steps drop_every
            training.schedule.end: eta_min min_lr end_factor training.schedule.alpha
            training.warmupEpochs: warmup warmup_steps num_warmup_steps
            training.l1: l1_lambda l1_regularization l1_penalty lasso
            training.l2: l2_lambda l2_regularization l2_penalty ridge regularization regularizer lambda
            training.l2: kernel_regularizer regularization_rate training.alpha
            training.clipNorm: max_norm grad_clip gradient_clip gradient_clipping clip_grad_norm gradient_clip_norm
            training.clipNorm: max_grad_norm clip global_clipnorm clip_gradients
            training.earlyStopping: early_stop
            training.earlyStopping.patience: n_iter_no_change
            training.earlyStopping.minimumImprovement: min_delta tol tolerance
            training.earlyStopping.metric: monitor
            convergence.threshold: target_accuracy target_loss goal target
            record: logging log recording
            record.everyEpochs: log_every log_interval record_every eval_every print_every log_frequency
            record.models: save_model save_models save_weights checkpoints checkpoint
            record.datasets: save_data save_datasets
            record.gradientHistograms: histograms histogram_freq grad_histograms
            vary: grid param_grid parameter_grid sweep search_space hyperparameter_grid
            activations: functions activation_functions
            range: domain interval x_range
            range.from: start lower x_min
            range.to: stop upper x_max
            range.points: num n_points resolution
            softmax: logits
            -: loss loss_function criterion shuffle device batch_norm batch_normalization layer_norm bias use_bias
            -: clip_value amsgrad dampening class_weight separator sep delimiter delim decimal quotechar thousands skiprows
            """);

    /** What has to be known before one of these names is taken for the name here. */
    private static final Map<String, String> REMARKS = Map.of(
            "quickgelu", "with a beta of 1.702",
            "etamin", "where it is a share of the learning rate",
            "minlr", "where it is a share of the learning rate",
            "depth", "where the output layer does not count",
            "betas", "with one number each",
            "trainsize", "where it is the other share",
            "trainfraction", "where it is the other share",
            "network.layers", "if it is a list; a number of layers is network.hidden.layers",
            "tmax", "where a schedule ends with the training");

    /** In characters. */
    private static final int LONGEST = 100;

    private OtherNames() {}

    private static Map<String, List<String>> table(String lines) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            String[] sides = line.split(": ");
            List<String> here = sides[0].equals(NOT_THERE) ? List.of() : List.of(sides[0].split(" "));
            for (String other : sides[1].split(" ")) {
                table.merge(
                        simplified(other),
                        here,
                        (first, second) ->
                                Stream.of(first, second).flatMap(List::stream).toList());
            }
        });
        return table;
    }

    /** A name without what people write differently: case, hyphens, underscores. One that is too long is cut, and no known one. */
    public static String simplified(String name) {
        String start = name.length() > LONGEST ? name.substring(0, LONGEST) + '…' : name;
        return start.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /**
     * What a thing is called here: several names if the other one says less, none if it is not there. Empty if the name is
     * not known anywhere.
     *
     * @param kind of the catalogue
     */
    public static Optional<List<String>> ofThing(String kind, String name) {
        return Optional.ofNullable(THINGS.getOrDefault(kind, Map.of()).get(simplified(name)));
    }

    /** What one of a few words is called here. */
    static Optional<List<String>> ofWord(String word) {
        return Optional.ofNullable(WORDS.get(simplified(word)));
    }

    /**
     * The paths at which stands what a key means elsewhere: none if it is not there, empty if it is not known.
     *
     * @param object path of the object that the key was found in
     */
    static Optional<List<String>> ofKey(String object, String key) {
        return Optional.ofNullable(KEYS.getOrDefault(inside(object, key), KEYS.get(simplified(key))));
    }

    /** Whether a key has a meaning of its own in an object, whatever it means in others. */
    public static boolean isOfObject(String object, String key) {
        return KEYS.containsKey(inside(object, key));
    }

    /** What has to be known of the name here, to follow it; empty if nothing. */
    static String remark(String object, String name) {
        String remark = REMARKS.getOrDefault(inside(object, name), REMARKS.get(simplified(name)));
        return remark == null ? "" : ", " + remark;
    }

    /** The same about the name of a thing. */
    public static String remark(String name) {
        return remark("", name);
    }

    private static String inside(String object, String key) {
        return simplified(object + "." + key);
    }

    /** All names of the table of a kind, or all keys if it is null. */
    public static Map<String, List<String>> all(String kind) {
        return kind == null ? KEYS : THINGS.get(kind);
    }
}
