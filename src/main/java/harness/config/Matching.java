package harness.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Restricts the text of a record component. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Matching {

    /** What can name a folder on every system. */
    String FILE_NAME = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}";

    /** The same for a person. */
    String FILE_NAME_MEANING = "of 1 to 100 letters, digits, - _ . (no . first)";

    /** The whole text must match this regular expression, which must mean the same to Java and to JSON Schema. */
    String regex();

    /** The same for a person, to follow the word "text". */
    String meaning();
}
