package harness.cli;

import java.util.List;
import java.util.SplittableRandom;

/** What the classes that break things share. */
final class Damage {

    /** Values that are wrong nearly everywhere, as JSON. */
    static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "-0.0",
            "0.5",
            "1e-320",
            "1e308",
            "1e999",
            "2147483647",
            "2147483648",
            "-9223372036854775808",
            "9223372036854775808",
            "9".repeat(500),
            "9".repeat(5000),
            "NaN",
            "-Infinity",
            "01",
            "0x10",
            "1.",
            "undefined",
            "'x'",
            "\"\"",
            "\"relu\"",
            "\"NaN\"",
            "\"../x\"",
            "\"/etc/passwd\"",
            "\"CON\"",
            "\"x.\"",
            "\"a\\u0000b\"",
            "\"\\u001b[31m\\u009b2J\\u202e\"",
            "\"\\ud800\"",
            "\"=1+1\"",
            "\"<b onload='x'>&\"",
            "\"" + "long".repeat(50_000) + "\"",
            "[]",
            "{}",
            "[[]]",
            "[null, 1, \"x\", {}]",
            "{\"type\": 5}",
            "{\"type\": \"csv\", \"path\": \"none.csv\", \"label\": \"x\"}",
            "{\"type\": \"csv\", \"path\": \"\\u0000\", \"label\": \"\"}",
            "{\"type\": \"random\", \"features\": 100000}",
            "{\"type\": \"gaussians\", \"classes\": 100}",
            "{\"layers\": 1000, \"width\": 100000}",
            "{\"a\": 1, \"a\": 2}",
            "[".repeat(3000),
            "[".repeat(40) + "]".repeat(40),
            "{\"a\":".repeat(2000) + "1" + "}".repeat(2000));

    private Damage() {}

    /** One of them. */
    static <T> T any(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
