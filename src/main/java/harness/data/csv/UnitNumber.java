package harness.data.csv;

import harness.data.csv.text.Blank;
import harness.data.dataset.Quoted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that have the same few characters before or behind them: a unit, a currency, a percent sign. Letters before a
 * number, as in Q1 or city 3, make it a name.
 *
 * @param before the characters before the first such number, with blanks
 * @param behind those behind it
 */
record UnitNumber(String before, String behind) {

    private static final int LONGEST = 60;

    private static final Pattern FORM = Pattern.compile("[+-]?(?<before>[^0-9+.,#-]{0,10})[+-]?"
            + "(?:[0-9](?:[0-9.,'’\\p{Z}]{0,30}[0-9])?|[.,][0-9]{1,20})"
            + "(?<behind>(?:[^0-9.,](?:[^0-9]|(?<=\\p{L})[0-9]){0,11})?)");

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    private static final Set<String> CURRENCIES = Set.of(
            "EUR", "USD", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "CNY", "INR", "SEK", "NOK", "DKK", "PLN", "CZK",
            "HUF", "RUB", "TRY", "BRL", "MXN", "KRW", "ZAR", "Rs", "Rs.", "kr", "zł", "Fr.");

    /** What is around a number, if that is what a text is. */
    static Optional<UnitNumber> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        UnitNumber number = new UnitNumber(form.group("before"), form.group("behind"));
        boolean isName = number.before.chars().anyMatch(Character::isLetter) && !isMoney(number.before)
                || ORDINALS.contains(number.behind);
        return isName || number.same().equals(List.of("", "")) ? Optional.empty() : Optional.of(number);
    }

    /** What is around most of the values of a column, if it is the same. */
    static Optional<UnitNumber> ofMost(List<String> values) {
        Map<List<String>, Integer> counts = new HashMap<>();
        Map<List<String>, UnitNumber> first = new HashMap<>();
        for (String value : values) {
            of(value).ifPresent(number -> {
                counts.merge(number.same(), 1, Integer::sum);
                first.putIfAbsent(number.same(), number);
            });
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 1 && 2 * count.getValue() > values.size())
                .map(count -> first.get(count.getKey()))
                .findFirst();
    }

    /** Whether a text is a number with the same around it, whatever the blanks. */
    boolean isAround(String text) {
        return of(text).filter(number -> number.same().equals(same())).isPresent();
    }

    private List<String> same() {
        return List.of(Blank.strip(before), Blank.strip(behind));
    }

    /** Whether such values are amounts for certain, and never names of anything. */
    boolean isAmount() {
        return isMoney(before) || isMoney(behind) || behind.indexOf('%') >= 0 || behind.indexOf('‰') >= 0;
    }

    private static boolean isMoney(String text) {
        return text.chars().anyMatch(character -> Character.getType(character) == Character.CURRENCY_SYMBOL)
                || CURRENCIES.contains(Blank.strip(text));
    }

    /** "numbers with ' %' behind them". */
    String shown() {
        if (same().get(0).isEmpty()) {
            return "numbers with " + Quoted.one(behind) + " behind them";
        }
        return "numbers with " + Quoted.one(before) + " before"
                + (same().get(1).isEmpty() ? "" : " and " + Quoted.one(behind) + " behind") + " them";
    }
}
