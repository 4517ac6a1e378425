package harness.data.csv.text;

import java.util.Arrays;

/**
 * Characters that mean the same to every version of Java from 17 on. Java's own tables of characters grow: what Unicode did
 * not know in version 13, as Java 17 has it, a later Java may compose, reorder or count as punctuation. What is listed has
 * a promise of Unicode to stay as it is.
 */
public final class Settled {

    /**
     * What Unicode 13 has of Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Syriac, the scripts of India and around it,
     * Thai, Lao, Tibetan, Myanmar, Georgian, Hangul, Khmer, symbols, kana, ideographs and emoji, as first and last of each range.
     */
    private static final String RANGES = """
            0-377 37A-37F 384-38A 38C 38E-3A1 3A3-52F 531-556 559-58A 58D-58F 591-5C7 5D0-5EA 5EF-5F4 600-61C 61E-70D
            70F-74A 74D-7B1 7C0-7FA 7FD-82D 830-83E 840-85B 85E 900-983 985-98C 98F-990 993-9A8 9AA-9B0 9B2 9B6-9B9
            9BC-9C4 9C7-9C8 9CB-9CE 9D7 9DC-9DD 9DF-9E3 9E6-9FE A01-A03 A05-A0A A0F-A10 A13-A28 A2A-A30 A32-A33
            A35-A36 A38-A39 A3C A3E-A42 A47-A48 A4B-A4D A51 A59-A5C A5E A66-A76 A81-A83 A85-A8D A8F-A91 A93-AA8
            AAA-AB0 AB2-AB3 AB5-AB9 ABC-AC5 AC7-AC9 ACB-ACD AD0 AE0-AE3 AE6-AF1 AF9-AFF B01-B03 B05-B0C B0F-B10
            B13-B28 B2A-B30 B32-B33 B35-B39 B3C-B44 B47-B48 B4B-B4D B55-B57 B5C-B5D B5F-B63 B66-B77 B82-B83 B85-B8A
            B8E-B90 B92-B95 B99-B9A B9C B9E-B9F BA3-BA4 BA8-BAA BAE-BB9 BBE-BC2 BC6-BC8 BCA-BCD BD0 BD7 BE6-BFA
            C00-C0C C0E-C10 C12-C28 C2A-C39 C3D-C44 C46-C48 C4A-C4D C55-C56 C58-C5A C60-C63 C66-C6F C77-C8C C8E-C90
            C92-CA8 CAA-CB3 CB5-CB9 CBC-CC4 CC6-CC8 CCA-CCD CD5-CD6 CDE CE0-CE3 CE6-CEF CF1-CF2 D00-D0C D0E-D10
            D12-D44 D46-D48 D4A-D4F D54-D63 D66-D7F D81-D83 D85-D96 D9A-DB1 DB3-DBB DBD DC0-DC6 DCA DCF-DD4 DD6
            DD8-DDF DE6-DEF DF2-DF4 E01-E3A E3F-E5B E81-E82 E84 E86-E8A E8C-EA3 EA5 EA7-EBD EC0-EC4 EC6 EC8-ECD
            ED0-ED9 EDC-EDF F00-F47 F49-F6C F71-F97 F99-FBC FBE-FCC FCE-FDA 1000-10C5 10C7 10CD 10D0-11FF 1780-17DD
            17E0-17E9 17F0-17F9 1E00-1F15 1F18-1F1D 1F20-1F45 1F48-1F4D 1F50-1F57 1F59 1F5B 1F5D 1F5F-1F7D 1F80-1FB4
            1FB6-1FC4 1FC6-1FD3 1FD6-1FDB 1FDD-1FEF 1FF2-1FF4 1FF6-1FFE 2000-2064 2066-2071 2074-208E 2090-209C
            20A0-20BF 20D0-20F0 2100-218B 2190-2426 2440-244A 2460-2B73 2B76-2B95 2B97-2BFF 3000-303F 3041-3096
            3099-30FF 3105-312F 3131-318E 3190-31E3 31F0-321E 3220-9FFC AC00-D7A3 F900-FA6D FA70-FAD9 FB00-FB06
            FB13-FB17 FB1D-FB36 FB38-FB3C FB3E FB40-FB41 FB43-FB44 FB46-FB4F FF01-FFBE FFC2-FFC7 FFCA-FFCF FFD2-FFD7
            FFDA-FFDC FFE0-FFE6 FFE8-FFEE 1F300-1F6D7 1F6E0-1F6EC 1F6F0-1F6FC 1F900-1F978 1F97A-1F9CB 1F9CD-1F9FF""";

    private static final int[] FIRST = bounds(0);
    private static final int[] LAST = bounds(1);

    private Settled() {}

    /** Whether all characters of a text are listed. */
    public static boolean holds(String text) {
        return text.codePoints().allMatch(character -> {
            int found = Arrays.binarySearch(FIRST, character);
            return found >= 0 || found < -1 && character <= LAST[-found - 2];
        });
    }

    /** Of each range the first character (0) or the last (1). */
    private static int[] bounds(int end) {
        return RANGES.lines()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .map(range -> range.split("-"))
                .mapToInt(range -> Integer.parseInt(range[Math.min(end, range.length - 1)], 16))
                .toArray();
    }
}
