package harness.data.dataset;

/** Where the samples of an experiment come from: drawn by a {@link Generator} or read from a {@link Table}. */
public sealed interface DataSource permits Generator, Table {}
