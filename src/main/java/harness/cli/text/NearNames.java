package harness.cli.text;

import harness.catalogue.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The known names that are near to one that is not there. */
public final class NearNames {

    private static final int MOST = 3;

    private NearNames() {}

    /** {@code "; did you mean adam or adamw?"}, with up to three names that are alike, or else what is said otherwise. */
    public static String suggestion(String name, Collection<String> known, String otherwise) {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<String> near =
                Spelling.near(known, other -> Spelling.likeness(wanted, other.toLowerCase(Locale.ROOT))).stream()
                        .limit(MOST)
                        .toList();
        return near.isEmpty() ? otherwise : "; did you mean " + String.join(" or ", near) + "?";
    }
}
