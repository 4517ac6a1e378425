package harness.report.chart;

/** Moves dots that lie on one line off each other, each by as little as can be. */
final class Swarm {

    private Swarm() {}

    /**
     * Moves dots up or down until none overlaps another.
     *
     * @param x places of the dots, in increasing order. Not modified.
     * @param radius of each dot
     * @param reach how far a dot may be moved
     * @return how far each is moved; null if there is not room enough for all
     */
    static double[] offsets(double[] x, double radius, double reach) {
        double[] offsets = new double[x.length];
        double step = radius / 4;
        for (int i = 0; i < x.length; i++) {
            int attempt = 0;
            offsets[i] = 0;
            while (overlaps(x, offsets, i, 2 * radius)) {
                attempt++;
                offsets[i] = (attempt % 2 == 0 ? 1 : -1) * ((attempt + 1) / 2) * step;
                if (Math.abs(offsets[i]) > reach) {
                    return null;
                }
            }
        }
        return offsets;
    }

    private static boolean overlaps(double[] x, double[] offsets, int dot, double distance) {
        for (int other = dot - 1; other >= 0 && x[dot] - x[other] < distance; other--) {
            if (Math.hypot(x[dot] - x[other], offsets[dot] - offsets[other]) < distance) {
                return true;
            }
        }
        return false;
    }
}
