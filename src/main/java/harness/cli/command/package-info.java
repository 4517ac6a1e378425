/**
 * The commands with their options, and what they do: a class each. Uses {@code cli.text} and {@code study}; does not know how
 * the process began. Begin with {@link harness.cli.command.HarnessCommand}.
 */
package harness.cli.command;
