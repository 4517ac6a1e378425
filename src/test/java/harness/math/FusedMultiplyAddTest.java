package harness.math;

import static harness.math.Ulps.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fused multiply-add that does without the processor's instruction, against the JVM's own. */
class FusedMultiplyAddTest {

    private static final double[] EDGES = {
        0.0,
        -0.0,
        1,
        -1,
        1 + Math.ulp(1),
        1 - Math.ulp(0.5),
        0x1.0p27 + 1,
        0x1.fffffffffffffp0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        3 * Double.MIN_VALUE,
        Double.MIN_NORMAL,
        -Double.MIN_NORMAL,
        Math.nextDown(Double.MIN_NORMAL),
        0x1.0p-960,
        -0x1.0p-960,
        0x1.0p-900,
        -0x1.0p-900,
        0x1.0p-480,
        0x1.0p-537,
        0x1.0p495,
        0x1.0p990,
        Math.nextUp(0x1.0p990),
        -0x1.0p996,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    private static void assertSame(double x, double y, double z) {
        double expected = Math.fma(x, y, z);
        double found = FusedMultiplyAdd.emulated(x, y, z);
        if (Double.compare(expected, found) != 0) {
            assertSameBits(expected, found, String.format("%a * %a + %a", x, y, z));
        }
    }

    @Test
    void edgesOfEveryKindAgree() {
        for (double x : EDGES) {
            for (double y : EDGES) {
                for (double z : EDGES) {
                    assertSame(x, y, z);
                }
            }
        }
    }

    @Test
    void ordinaryNumbersAgree() {
        Random random = new Random(1);
        for (int i = 0; i < 300_000; i++) {
            assertSame(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
        }
    }

    /** Any bits at all, and exponents that meet. */
    @Test
    void wildNumbersAgree() {
        Random random = new Random(2);
        for (int i = 0; i < 100_000; i++) {
            assertSame(
                    Double.longBitsToDouble(random.nextLong()),
                    Double.longBitsToDouble(random.nextLong()),
                    Double.longBitsToDouble(random.nextLong()));
        }
        for (int i = 0; i < 300_000; i++) {
            double x = Math.scalb(random.nextGaussian(), random.nextInt(1100) - 550);
            double y = Math.scalb(random.nextGaussian(), random.nextInt(1100) - 550);
            double z = Math.scalb(random.nextGaussian(), Math.getExponent(x * y) + random.nextInt(240) - 120);
            assertSame(x, y, z);
        }
    }

    /** Sums that end half-way between two doubles, or next to it, and sums of which little or nothing is left. */
    @Test
    void hardCasesAgree() {
        Random random = new Random(3);
        for (int i = 0; i < 300_000; i++) {
            int bits = 1 + random.nextInt(53);
            double x = (random.nextLong() >>> (64 - bits)) + 1;
            double y = (random.nextLong() >>> (64 - 1 - random.nextInt(53))) + 1;
            double product = x * y;
            double half = Math.ulp(product) / 2;
            assertSame(x, y, half);
            assertSame(x, y, -half / 2);
            assertSame(x, y, -product);
            assertSame(-x, y, Math.nextUp(product));
            assertSame(x, y, Math.scalb(product, 53 + random.nextInt(3) - 1));
            assertSame(x, Math.scalb(y, -1074 + random.nextInt(60)), Math.scalb(product, -1074 + random.nextInt(60)));
            assertSame(x, Math.scalb(1.0, -random.nextInt(110)), random.nextLong() >>> 11);
        }
    }

    /** The instruction itself is used wherever the JVM has it, as this machine's Java tells. */
    @Test
    void theInstructionIsFoundWhereItIs() {
        String flag = java.lang.management.ManagementFactory.getPlatformMXBean(
                        com.sun.management.HotSpotDiagnosticMXBean.class)
                .getVMOption("UseFMA")
                .getValue();
        assertEquals(Boolean.parseBoolean(flag), FusedMultiplyAdd.isInHardware());
    }
}
