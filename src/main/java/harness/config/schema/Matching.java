package harness.config.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Restricts the text of a record component. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Matching {

    /** What can name a folder on every system: Windows has devices of some names, and drops a point at the end. */
    String FILE_NAME =
            "(?!([cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(\\.|$))"
                    + "[A-Za-z0-9_-]([A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?";

    /** The same for a person. */
    String FILE_NAME_MEANING =
            "of 1 to 100 letters a to z or A to Z, digits, - _ . (no . at an end, no Windows device such as con)";

    /** The whole text must match this regular expression, which must mean the same to Java and to JSON Schema. */
    String regex();

    /** The same for a person, to follow the word "text". */
    String meaning();
}
