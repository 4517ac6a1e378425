package harness.activation;

/** The family of initializers whose scale keeps signals alive through layers of an activation. */
public enum WeightScaling {
    /** Xavier/Glorot: variance 2/(fan-in + fan-out), for functions that are about linear near 0. */
    XAVIER,
    /** He: variance 2/fan-in, or less for leaky ones, for functions that pass one side and hold back the other. */
    HE,
    /** LeCun: variance 1/fan-in, for the self-normalizing SELU. */
    LECUN
}
