package harness.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.csv.text.Alike;
import harness.data.csv.text.CsvProblems;
import harness.data.csv.text.Settled;
import harness.data.dataset.DataException;
import harness.data.dataset.Printable;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "0 0.0 +0 00 1 1e0, 0 1",
        "01 1 02, 1 2",
        "-0 0 1, 0 1",
        "2.0 -1e2 3, -100 2 3",
        "0.50 .5 1.5, .5 1.5",
        "10 9 9.0, 9 10",
        // Equal as doubles, but different numbers.
        "12345678901234567890 12345678901234567891, 12345678901234567890 12345678901234567891",
        "9007199254740993 9007199254740992.0, 9007199254740992.0 9007199254740993",
        "1e999 1e1000 10e999, 1e999 10e999",
        "1e99999999999 5 5.0, 1e99999999999 5 5.0",
        "1e2147483647 100e2147483647 7, 100e2147483647 1e2147483647 7",
    })
    void numbersThatAreEqualAreOneClass(String values, String classes) {
        CsvLabels labels = CsvLabels.of(List.of(values.split(" ")));
        assertEquals(List.of(classes.split(" ")), labels.names());
    }

    @Test
    void whatIsOneClassIsSaidOnce() {
        CsvLabels labels = CsvLabels.of(List.of("0", "1", "0.0", "1.0", "0"));
        assertEquals(1, labels.codes().get("1.0"));
        assertEquals(
                List.of("labels that are equal as numbers are one class: '0', '0.0', and so for 1 more"),
                labels.notes());
        assertEquals(List.of(), CsvLabels.of(List.of("0.0", "1.0", "0.0")).notes());
    }

    @Test
    void amongWordsNumbersAreWords() {
        CsvLabels labels = CsvLabels.of(List.of("00", "a", "0", "7"));
        assertEquals(List.of("0", "00", "7", "a"), labels.names());
        assertEquals(
                List.of(
                        "classes are equal as numbers ('0', '00'), but not all labels are numbers: if they are the same,"
                                + " write them the same"),
                labels.notes());
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        CsvLabels labels = CsvLabels.of(List.of("caf\u00e9", "cafe\u0301", "tea"));
        assertEquals(
                List.of("caf\u00e9", "tea"),
                List.copyOf(labels.names()).stream().sorted().toList());
        assertEquals(labels.codes().get("caf\u00e9"), labels.codes().get("cafe\u0301"));
    }

    @ParameterizedTest
    @CsvSource({
        "Yes,yes,upper and lower case",
        "STRASSE,strasse,upper and lower case",
        "New York,new-york,'blanks, punctuation or the like'",
        "versi color,versicolor,'blanks, punctuation or the like'",
        ">50K,>50K.,'blanks, punctuation or the like'",
        "setosa,\u200bsetosa,characters that are not seen or look the same",
        "a\u200db,ab,characters that are not seen or look the same",
        "a b,a\u00a0b,characters that are not seen or look the same",
        "scope,s\u0441ope,characters that are not seen or look the same",
        "x\u00b2,x2,'blanks, punctuation or the like'"
    })
    void classesThatAreEasilyTakenForOneAnotherAreTold(String first, String second, String difference) {
        List<String> notes = CsvLabels.of(List.of(first, second, "other")).notes();
        assertEquals(1, notes.size(), notes.toString());
        assertTrue(
                notes.get(0).endsWith(" differ only in " + difference + ": if they are the same, write them the same"),
                notes.get(0));
    }

    @ParameterizedTest
    @CsvSource({"<=50K,>50K", "A+,A-", "A,A-", "ER+,ER-", "1-2,12", "1.5 kg,15 kg", "-1 x,1 x", "+,*", "resume,résumé"})
    void classesThatAreOnlySimilarAreNotTold(String first, String second) {
        assertEquals(List.of(), CsvLabels.of(List.of(first, second)).notes());
    }

    @ParameterizedTest
    @CsvSource({
        "a\u200db,ab,a\\u200db",
        "a\u00a0b,a b,a\\u00a0b",
        "s\u0441ope,scope,s\\u0441ope",
        "a\ufe0f,a,a\\ufe0f",
        "a\u200bb,a\\u200bb,a\\u200bb"
    })
    void twoClassesNeverPrintAlike(String first, String second, String shown) {
        List<String> names = CsvLabels.of(List.of(first, second, "größe")).names();
        assertEquals(
                3,
                names.stream().map(Printable::line).map(Alike::look).distinct().count());
        assertTrue(names.stream().map(Printable::line).toList().contains(shown), names.toString());
        assertTrue(names.contains("größe"), "others stay as they are");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d", "id%d", "%d.0"})
    @Timeout(60)
    void namesOfSamplesAreNoClassesHoweverManyThereAre(String form) {
        List<String> values =
                IntStream.range(0, 200_000).mapToObj(form::formatted).toList();
        CsvLabels labels = CsvLabels.of(values);
        CsvProblems problems = new CsvProblems();
        labels.requireClasses(1, "id", true, problems);
        assertEquals(
                "t.csv: line 1, column 'id': a label has at most 100 different values, but this column holds 200000: name a"
                        + " column that holds classes, not measurements or names of samples",
                assertThrows(DataException.class, () -> problems.refuse("t.csv"))
                        .getMessage());
        assertEquals(List.of(), labels.notes());
    }

    /** Characters that were added to Unicode after version 13 are compared as they are, on every Java. */
    @Test
    void newCharactersAreTheSameOnEveryJava() {
        List<String> marks = List.of("a\u0898\u0323", "a\u0323\u0898", "e\u0301\u0898", "\u00e9\u0898");
        assertEquals(List.copyOf(new TreeSet<>(marks)), CsvLabels.of(marks).names());
        List<String> signs = List.of("a", "a\u0890", "b\u061d", "b");
        CsvLabels labels = CsvLabels.of(signs);
        assertEquals(List.copyOf(new TreeSet<>(signs)), labels.names());
        assertEquals(List.of(), labels.notes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caf\u00e9",
                "\u03ac",
                "\u0439",
                "\u0623",
                "\u0929",
                "\u0bca",
                "\u304c\u4e00",
                "\u30d1",
                "\ud55c\uae00",
                "\u1ec7",
                "\u1f80",
                "\u00c5 \ud83d\ude00"
            })
    void bothFormsOfTheLettersOfTodaysScriptsAreOneClass(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertNotEquals(name, apart);
        assertEquals(
                List.of(name, "~~~"),
                CsvLabels.of(List.of(apart, name, "~~~")).names().stream()
                        .sorted(Comparator.comparing("~~~"::equals))
                        .toList());
    }

    @Test
    void everySettledCharacterIsDefined() {
        assertTrue(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> Settled.holds(Character.toString(character)))
                .allMatch(Character::isDefined));
        assertTrue(Settled.holds("größe"));
    }
}
