/**
 * What the command line says, and how it is laid out: the words for studies and what they found, progress, and lines as wide
 * as the terminal. Uses {@code study} and what is below it; knows no commands. Begin with
 * {@link harness.cli.text.Output}, to which everything is said, and {@link harness.cli.text.StudyText}, which says most.
 */
package harness.cli.text;
