/**
 * How choices are registered that a config can name: {@link harness.catalogue.Catalogue} holds the records of one kind by
 * their names, and {@link harness.catalogue.Parameter} says of each component what it means, its default and its range.
 *
 * <p>Uses no other room. Begin with {@code Catalogue}, and with {@code harness.activation.Activations} for an example.
 */
package harness.catalogue;
