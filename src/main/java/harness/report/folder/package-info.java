/**
 * The folder of the results: whose it is, who may write to it, and how a draft takes the place of what was there, file by
 * file.
 *
 * <p>Knows nothing of what the files say, but for what tells our files from others. Begin with
 * {@link harness.report.folder.ResultsFolder}.
 */
package harness.report.folder;
