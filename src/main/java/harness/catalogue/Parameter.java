package harness.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares, once and in one place, what a record component may be when a person sets it in a config: its meaning, its
 * default and its range. The config reader, the {@code list} command and the JSON schema all read it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {

    /** The value of {@link #byDefault()} that means: there is no default, a config must say it. */
    String REQUIRED = "";

    /** One line for a person, with the unit where there is one. */
    String meaning();

    /** The default as JSON text, for example {@code 0.01}, {@code null} or {@code "relu"}. */
    String byDefault() default REQUIRED;

    /** The smallest value allowed. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The largest value allowed. */
    double max() default Double.POSITIVE_INFINITY;

    /** The value must be larger than this one. */
    double above() default Double.NEGATIVE_INFINITY;

    /** The value must be smaller than this one. */
    double below() default Double.POSITIVE_INFINITY;
}
