package harness.data.csv.text;

/** What may stand between the fields of a row, the most usual first. */
public enum Separator {
    COMMA(',', "commas"),
    SEMICOLON(';', "semicolons"),
    TAB('\t', "tabs"),
    PIPE('|', "vertical bars");

    final char character;
    final String plural;

    Separator(char character, String plural) {
        this.character = character;
        this.plural = plural;
    }
}
