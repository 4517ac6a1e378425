package harness.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Restricts the text of a record component. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Matching {

    /** The whole text must match this regular expression, which must mean the same to Java and to JSON Schema. */
    String regex();

    /** The same for a person, to follow the word "text". */
    String meaning();
}
