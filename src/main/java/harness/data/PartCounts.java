package harness.data;

import harness.data.dataset.DataException;
import harness.data.dataset.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many samples of each class go into the parts that training does not see.
 *
 * @param test one count a class
 * @param validation one count a class, all 0 if there is no such part
 */
record PartCounts(int[] test, int[] validation) {

    /** Shares that are tried for an advice: hundredths are short to write, and fine enough for tables of any size. */
    private static final int STEPS = 100;

    /** The shares of all samples that the two parts are to have. */
    private record Fractions(double test, double validation) {

        double distance(Fractions other) {
            return Math.abs(test - other.test) + Math.abs(validation - other.validation);
        }
    }

    /**
     * The counts for two shares.
     *
     * <p>A part has samples · fraction samples, rounded to the nearest (halves up). Each class gives the whole part of its
     * own share; what is then missing comes one each from the classes with the largest remainders, the lower class index
     * first where they are equal.
     *
     * @param classCounts samples of each class. Not modified.
     * @param names of the classes, for messages
     * @param testFraction share of all samples for the test part
     * @param validationFraction the same for the validation part; 0 for no such part
     * @throws DataException if a class would be missing from a part, with shares that would do if there are any
     */
    static PartCounts of(int[] classCounts, List<String> names, double testFraction, double validationFraction) {
        PartCounts parts = new PartCounts(share(classCounts, testFraction), share(classCounts, validationFraction));
        Fractions fractions = new Fractions(testFraction, validationFraction);
        for (int c = 0; c < classCounts.length; c++) {
            if (!parts.hold(c, classCounts[c], validationFraction > 0)) {
                throw new DataException("class " + Quoted.one(names.get(c)) + " has " + classCounts[c] + " of "
                        + IntStream.of(classCounts).sum() + " samples" + parts.refusal(c, classCounts, fractions));
            }
        }
        return parts;
    }

    /** Whether every part has a sample of a class. */
    private boolean hold(int c, int samples, boolean validated) {
        return test[c] > 0 && (validation[c] > 0 || !validated) && test[c] + validation[c] < samples;
    }

    private String refusal(int c, int[] classCounts, Fractions fractions) {
        boolean validated = fractions.validation > 0;
        int needed = validated ? 3 : 2;
        if (classCounts[c] == 0) {
            return ", since data.samples takes only some of the rows: raise it, or remove the class";
        }
        if (classCounts[c] < needed) {
            return ", and " + (classCounts[c] == 1 ? "one sample" : "two samples") + " cannot be in "
                    + (validated ? "all three" : "both") + " parts: use at least " + needed
                    + " samples of that class, or remove the class";
        }
        String lacking = test[c] == 0 ? "test" : validated && validation[c] == 0 ? "validation" : "training";
        return "; testFraction " + fractions.test
                + (validated ? " and validationFraction " + fractions.validation + " leave" : " leaves")
                + " none of them for the " + lacking + " part: use " + advice(classCounts, fractions)
                + "more samples of that class";
    }

    /** The nearest shares that give every part a sample of every class, or nothing if none were found. */
    private static String advice(int[] classCounts, Fractions given) {
        boolean validated = given.validation > 0;
        List<Fractions> tried = new ArrayList<>();
        for (double test : around(given.test)) {
            for (double validation : validated ? around(given.validation) : List.of(0.0)) {
                if (test + validation < 1) {
                    tried.add(new Fractions(test, validation));
                }
            }
        }
        return tried.stream()
                .sorted(Comparator.comparingDouble(given::distance))
                .filter(fractions -> suits(classCounts, fractions))
                .findFirst()
                .map(found -> named(given, found) + ", or ")
                .orElse("");
    }

    private static List<Double> around(double given) {
        List<Double> fractions = IntStream.range(1, STEPS)
                .mapToObj(step -> step / (double) STEPS)
                .collect(Collectors.toCollection(ArrayList::new));
        fractions.add(given);
        return fractions;
    }

    private static boolean suits(int[] classCounts, Fractions fractions) {
        PartCounts parts = new PartCounts(share(classCounts, fractions.test), share(classCounts, fractions.validation));
        return IntStream.range(0, classCounts.length)
                .allMatch(c -> parts.hold(c, classCounts[c], fractions.validation > 0));
    }

    private static String named(Fractions given, Fractions found) {
        List<String> names = new ArrayList<>();
        if (found.test != given.test) {
            names.add("testFraction " + found.test);
        }
        if (found.validation != given.validation) {
            names.add("validationFraction " + found.validation);
        }
        return String.join(" and ", names);
    }

    /** How many samples of each class make up that share of all. */
    private static int[] share(int[] classCounts, double fraction) {
        int[] counts =
                IntStream.of(classCounts).map(count -> (int) (count * fraction)).toArray();
        long missing = Math.round(IntStream.of(classCounts).sum() * fraction)
                - IntStream.of(counts).sum();
        List<Integer> byRemainder = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> counts[c] - classCounts[c] * fraction))
                .toList();
        byRemainder.stream().limit(missing).forEach(c -> counts[c]++);
        return counts;
    }
}
