package harness.network;

import harness.activation.Activation;

/**
 * He (Kaiming) initializer: uniform on ±√(6/((p² + a²) · fan-in)), where p and a are the activation's slopes for z &gt; 0 and
 * z &lt; 0. ReLU has 1 and 0, its leaky forms 1 and their own, and linear has its slope twice: a layer then keeps the mean
 * square of its inputs. Any other function counts as ReLU, whatever its parameters.
 *
 * <p>Source: He, Zhang, Ren &amp; Sun 2015, "Delving deep into rectifiers".
 */
public record HeUniform() implements Initializer {

    @Override
    public void scale(double[][] weights, Activation activation) {
        Scaling.uniform(weights, Scaling.heVariance(weights, activation));
    }
}
