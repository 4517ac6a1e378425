package harness.data.dataset;

import java.util.Locale;
import java.util.Set;

/**
 * Text from a config or a table as it may be shown: it is one line, it steers neither terminal nor page, and no two
 * different texts look alike because of characters that nobody sees. Such a character is written out, {@code \n} or
 * {@code \u200b}.
 *
 * <p>What is written out is listed here by code point, since Java's own classes of characters grow with its versions,
 * and tables are to be the same on all of them. Emoji keep their joiners and selectors, and so do words of the scripts
 * that need joiners.
 */
public final class Printable {

    /** First and last of each range of characters that are never seen, or only as a blank. */
    private static final int[] UNSEEN = {
        0x00, 0x1F, // control characters: escape sequences begin with one
        0x7F, 0xA0, // more of them, and the no-break space
        0xAD, 0xAD, // soft hyphen
        0x034F, 0x034F, // combining grapheme joiner
        0x061C, 0x061C, // direction of text
        0x115F, 0x1160, // Hangul fillers
        0x1680, 0x1680, // Ogham space
        0x17B4, 0x17B5, // Khmer inherent vowels
        0x180B, 0x180F, // Mongolian variation selectors
        0x2000, 0x200F, // spaces of many widths, joiners, direction of text
        0x2028, 0x202F, // separators of lines, direction of text, narrow no-break space
        0x205F, 0x206F, // mathematical space, word joiner, invisible operators, direction of text
        0x2800, 0x2800, // blank of Braille
        0x3000, 0x3000, // ideographic space
        0x3164, 0x3164, // Hangul filler
        0xD800, 0xF8FF, // halves of characters, and private ones, which look alike
        0xFDD0, 0xFDEF, // no characters, which XML does not allow
        0xFE00, 0xFE0F, // variation selectors
        0xFEFF, 0xFEFF, // byte order mark
        0xFFA0, 0xFFA0, // Hangul filler
        0xFFF0, 0xFFFB, // annotations
        0xFFFE, 0xFFFF, // no characters
        0x13430, 0x1343F, // Egyptian joiners
        0x1BCA0, 0x1BCA3, // shorthand format
        0x1D173, 0x1D17A, // musical format
        0xE0000, 0x10FFFF, // tags, more variation selectors, private ones
    };

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Asks for the coloured form of an emoji. */
    private static final int EMOJI_SELECTOR = 0xFE0F;

    /** Makes a key of a digit before it. */
    private static final int KEYCAP = 0x20E3;

    /** Blanks that French and Japanese prose is full of. */
    private static final Set<Integer> BLANKS_OF_PROSE = Set.of(0xA0, 0x202F, 0x3000);

    private Printable() {}

    /** A name, or another text on one line. */
    public static String line(String text) {
        return shown(text, Set.of());
    }

    /** The same for prose of many lines: their ends stay, and so do blanks that prose is written with. */
    public static String lines(String text) {
        return shown(text, BLANKS_OF_PROSE);
    }

    /** Whether a text is shown as it is. */
    public static boolean isLine(String text) {
        return line(text).equals(text);
    }

    private static String shown(String text, Set<Integer> blanks) {
        int[] characters = text.codePoints().toArray();
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < characters.length; i++) {
            int character = characters[i];
            boolean stays = !isUnseen(character)
                    || blanks.contains(character)
                    || !blanks.isEmpty() && character == '\n'
                    || belongsToItsNeighbours(characters, i);
            if (stays) {
                shown.appendCodePoint(character);
            } else {
                shown.append(escape(character));
            }
        }
        return shown.toString();
    }

    /** Whether a character is never seen by itself, or only as a blank; the same on every version of Java. */
    public static boolean isUnseen(int character) {
        for (int i = 0; i < UNSEEN.length; i += 2) {
            if (character >= UNSEEN[i] && character <= UNSEEN[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether an unseen character changes how those beside it look. */
    private static boolean belongsToItsNeighbours(int[] characters, int index) {
        int before = index == 0 ? 0 : characters[index - 1];
        int after = index == characters.length - 1 ? 0 : characters[index + 1];
        return switch (characters[index]) {
            case EMOJI_SELECTOR -> isEmoji(before) || after == KEYCAP;
            case ZERO_WIDTH_JOINER ->
                (isEmoji(before) || before == EMOJI_SELECTOR) && isEmoji(after)
                        || isJoining(before) && isJoining(after);
            case ZERO_WIDTH_NON_JOINER -> isJoining(before) && isJoining(after);
            default -> false;
        };
    }

    private static boolean isEmoji(int character) {
        return character >= 0x2190 && character <= 0x27BF
                || character >= 0x2900 && character <= 0x2BFF
                || character >= 0x1F000 && character <= 0x1FAFF;
    }

    /** Of a script whose letters join: Arabic and its kin, those of India and around it, Mongolian. */
    private static boolean isJoining(int character) {
        return character >= 0x0620 && character <= 0x109F
                || character >= 0x1780 && character <= 0x18AF && !isUnseen(character)
                || character >= 0xA8E0 && character <= 0xABFF
                || character >= 0xFB50 && character <= 0xFEFC && !isUnseen(character);
    }

    private static String escape(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            default -> String.format(Locale.ROOT, character > 0xFFFF ? "\\u{%x}" : "\\u%04x", character);
        };
    }
}
