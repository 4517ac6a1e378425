package harness.data.csv;

/** What is done with a column that is not of numbers. */
public enum Encode {
    /** The table is refused. */
    REFUSE,
    /** Each of its values becomes a feature that is 1 where the value stands and else 0. */
    ONE_HOT
}
