package harness.activation;

import static harness.math.FusedMultiplyAdd.fma;

import harness.catalogue.Parameter;
import harness.math.Kernels;
import harness.math.Step;

/**
 * Swish, with beta = 1 also called SiLU: f(z) = z·σ(βz), f′(z) = σ(βz) + βz·σ(βz)·σ(−βz), where σ is the sigmoid.
 *
 * <p>Source: Ramachandran, Zoph &amp; Le 2017, "Searching for activation functions"; Elfwing, Uchibe &amp; Doya 2018.
 *
 * @param beta steepness of the gate; large values approach ReLU
 */
public record Swish(
        @Parameter(
                meaning = "steepness of the gate; large values approach ReLU",
                byDefault = "1",
                min = 1e-300,
                max = 1000)
        double beta)
        implements Activation {

    @Override
    public void evaluate(double[] z, double[] value, double[] derivative, int count) {
        for (int s = 0; s < count; s++) {
            derivative[s] = -Math.abs(beta * z[s]);
        }
        Kernels.inUse().exp(derivative, value, count);
        for (int s = 0; s < count; s++) {
            double x = beta * z[s];
            double e = derivative[s];
            double larger = 1 / (1 + e);
            double smaller = e * larger;
            double step = Step.of(x);
            double gate = step * larger + (1 - step) * smaller;
            value[s] = z[s] * gate;
            derivative[s] = fma(x, smaller * larger, gate);
        }
    }

    @Override
    public WeightScaling weightScaling() {
        return WeightScaling.HE;
    }
}
