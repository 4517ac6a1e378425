package harness.training;

import harness.catalogue.Catalogue;

/** Every optimizer a config can name. A new one is a file of its own and one line here. */
public final class Optimizers {

    public static final Catalogue<Optimizer> CATALOGUE = new Catalogue<>("optimizer", Optimizer.class)
            .with("sgd", Sgd.class)
            .with("momentum", Momentum.class)
            .with("nesterov", Nesterov.class)
            .with("rmsprop", RmsProp.class)
            .with("adam", Adam.class)
            .with("adamw", AdamW.class);

    private Optimizers() {}
}
