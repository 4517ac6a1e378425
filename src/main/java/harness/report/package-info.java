/**
 * Turns the runs of an experiment into its tables and charts while it goes on.
 *
 * <p>May use all rooms of the report; runs nothing. Begin with {@link harness.report.ReportWriter}.
 */
package harness.report;
