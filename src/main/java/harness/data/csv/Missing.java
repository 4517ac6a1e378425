package harness.data.csv;

/** What is done where a table has no value. */
public enum Missing {
    /** The table is refused, with the lines. */
    REFUSE,
    /** Rows without a value in a column that is used are left out. */
    DROP_ROWS,
    /** The mean of the training part stands there; rows without a label are refused all the same. */
    MEAN
}
