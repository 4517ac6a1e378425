/**
 * Recorded tables beside the rows that would be written now, compared byte for byte.
 *
 * <p>May use {@code table}; repeats no run itself. Begin with {@link harness.report.verify.Verification}.
 */
package harness.report.verify;
