/**
 * How the process begins: a quick answer, or a second JVM with faster kernels, or the command in this one. Uses
 * {@code cli.command} and {@code cli.text}; nothing uses it. What runs before the command loads few classes, on purpose: no
 * lambdas, no joined strings. Begin with {@link harness.cli.launch.Main}.
 */
package harness.cli.launch;
