package harness.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.data.dataset.Printable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
