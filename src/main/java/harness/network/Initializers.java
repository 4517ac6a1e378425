package harness.network;

import harness.activation.Activation;
import harness.catalogue.Catalogue;
import harness.catalogue.Parameter;

/** Every initializer a config can name. A new one is a record, here or in a file of its own, and one line here. */
public final class Initializers {

    public static final Catalogue<Initializer> CATALOGUE = new Catalogue<>("initializer", Initializer.class)
            .with("auto", Auto.class)
            .with("xavier_normal", XavierNormal.class)
            .with("xavier_uniform", XavierUniform.class)
            .with("he_normal", HeNormal.class)
            .with("he_uniform", HeUniform.class)
            .with("lecun_normal", LecunNormal.class)
            .with("lecun_uniform", LecunUniform.class)
            .with("normal", NormalInitializer.class)
            .with("orthogonal", Orthogonal.class);

    private Initializers() {}

    /**
     * The initializer recommended for each layer's activation, in its normal form: He's, LeCun's, or Xavier's. Xavier's is for
     * functions whose slope near 0 is 1; for a linear activation of slope s the variance is 1/s² of it.
     */
    public record Auto() implements Initializer {

        @Override
        public void scale(double[][] weights, Activation activation) {
            Scaling.normal(
                    weights,
                    switch (activation.weightScaling()) {
                        case XAVIER -> Scaling.xavierVariance(weights, activation);
                        case HE -> Scaling.heVariance(weights, activation);
                        case LECUN -> Scaling.lecunVariance(weights);
                    });
        }
    }

    /**
     * Xavier (Glorot) initializer: N(0, 2/(fan-in + fan-out)).
     *
     * <p>Source: Glorot &amp; Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks".
     */
    public record XavierNormal() implements Initializer {

        @Override
        public void scale(double[][] weights, Activation activation) {
            Scaling.normal(weights, Scaling.xavierVariance(weights));
        }
    }

    /**
     * Xavier (Glorot) initializer: uniform on ±√(6/(fan-in + fan-out)).
     *
     * <p>Source: Glorot &amp; Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks".
     */
    public record XavierUniform() implements Initializer {

        @Override
        public void scale(double[][] weights, Activation activation) {
            Scaling.uniform(weights, Scaling.xavierVariance(weights));
        }
    }

    /**
     * He (Kaiming) initializer: N(0, 2/((p² + a²) · fan-in)), where p and a are the activation's slopes for z &gt; 0 and
     * z &lt; 0. ReLU has 1 and 0, its leaky forms 1 and their own, and linear has its slope twice: a layer then keeps the mean
     * square of its inputs. Any other function counts as ReLU, whatever its parameters.
     *
     * <p>Source: He, Zhang, Ren &amp; Sun 2015, "Delving deep into rectifiers".
     */
    public record HeNormal() implements Initializer {

        @Override
        public void scale(double[][] weights, Activation activation) {
            Scaling.normal(weights, Scaling.heVariance(weights, activation));
        }
    }

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

    /**
     * LeCun initializer: N(0, 1/fan-in).
     *
     * <p>Source: LeCun, Bottou, Orr &amp; Müller 1998, "Efficient BackProp".
     */
    public record LecunNormal() implements Initializer {

        @Override
        public void scale(double[][] weights, Activation activation) {
            Scaling.normal(weights, Scaling.lecunVariance(weights));
        }
    }

    /**
     * LeCun initializer: uniform on ±√(3/fan-in).
     *
     * <p>Source: LeCun, Bottou, Orr &amp; Müller 1998, "Efficient BackProp".
     */
    public record LecunUniform() implements Initializer {

        @Override
        public void scale(double[][] weights, Activation activation) {
            Scaling.uniform(weights, Scaling.lecunVariance(weights));
        }
    }

    /**
     * Normal draws of one given standard deviation, whatever the layer's size: N(0, standardDeviation²).
     *
     * @param standardDeviation of every weight
     */
    public record NormalInitializer(
            @Parameter(meaning = "standard deviation of every weight", byDefault = "0.05", min = 0, max = 1000)
            double standardDeviation)
            implements Initializer {

        @Override
        public void scale(double[][] weights, Activation activation) {
            Scaling.normal(weights, standardDeviation * standardDeviation);
        }
    }
}
