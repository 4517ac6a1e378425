package harness.data;

import harness.data.dataset.Column;
import harness.data.dataset.DataException;
import harness.data.dataset.Dataset;
import harness.data.dataset.Quoted;
import harness.data.dataset.TableRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Makes features of the columns of a table. Fitted on the training part alone and applied to all parts, so that the others
 * have no say in training.
 *
 * <p>A numeric column is one feature: x, and where x is missing the mean of the training part's values.
 *
 * <p>A categorical column with the categories c₁ … cₖ is k features (one-hot): feature j is 1 where x = cⱼ and 0 elsewhere,
 * and where x is missing the mean of the training part's, which is the share of cⱼ there. A category that the training part
 * does not know leaves all k at 0: what training could not learn from says nothing in the other parts. The categories are
 * those of the whole table, so that a network has the same inputs whichever samples it is trained with.
 */
public final class Encoding {

    /**
     * Of each column the means of its features over the training part; NaN if no training sample has a value, infinite if
     * their sum is too large.
     */
    private final List<double[]> means;

    private Encoding(List<double[]> means) {
        this.means = means;
    }

    /**
     * Measures every column.
     *
     * @param train the training part. Not modified.
     */
    public static Encoding fit(TableRows train) {
        return new Encoding(train.columns().stream().map(Encoding::means).toList());
    }

    private static double[] means(Column column) {
        if (column instanceof Column.Numeric numeric) {
            double[] known = Arrays.stream(numeric.values())
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            double mean = StatUtils.mean(known);
            return new double[] {known.length == 0 || Double.isFinite(mean) ? mean : Double.POSITIVE_INFINITY};
        }
        Column.Categorical categorical = (Column.Categorical) column;
        double[] shares = new double[categorical.categories().size()];
        int known = 0;
        for (int code : categorical.codes()) {
            if (code != Column.Categorical.MISSING) {
                shares[code]++;
                known++;
            }
        }
        for (int category = 0; category < shares.length; category++) {
            shares[category] /= known;
        }
        return shares;
    }

    /**
     * The features of the samples of a part.
     *
     * @param part the training part or any other of the same table. Not modified.
     * @throws DataException if a value is missing and the training part gives no mean for it
     */
    public Dataset apply(TableRows part) {
        List<double[]> features = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < means.size(); i++) {
            Column column = part.columns().get(i);
            requireMeans(column, means.get(i));
            if (column instanceof Column.Numeric numeric) {
                features.add(filled(numeric.values(), means.get(i)[0]));
                names.add(column.name());
            } else {
                Column.Categorical categorical = (Column.Categorical) column;
                for (int category = 0; category < means.get(i).length; category++) {
                    features.add(indicator(categorical.codes(), category, means.get(i)[category]));
                    names.add(column.name() + "=" + categorical.categories().get(category));
                }
            }
        }
        return new Dataset(features.toArray(double[][]::new), part.labels(), names, part.labelNames());
    }

    private static void requireMeans(Column column, double[] means) {
        if (Arrays.stream(means).allMatch(Double::isFinite) || !column.hasMissing()) {
            return;
        }
        String name = Quoted.one(column.name());
        throw new DataException(
                Double.isNaN(means[0])
                        ? "column " + name
                                + " has no value in any sample of the training part, and so no mean to stand for"
                                + " the missing ones: leave the column out with \"ignore\""
                        : "column " + name
                                + " has numbers too large for a mean: write it in another unit, or leave it out"
                                + " with \"ignore\"");
    }

    private static double[] filled(double[] values, double mean) {
        return Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? mean : value)
                .toArray();
    }

    /** 1 for each row of a category, unless the training part lacks it. */
    private static double[] indicator(int[] codes, int category, double mean) {
        double one = mean > 0 ? 1 : 0;
        return IntStream.of(codes)
                .mapToDouble(code -> code == category ? one : code == Column.Categorical.MISSING ? mean : 0)
                .toArray();
    }
}
