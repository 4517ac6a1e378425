package harness.training.optimizer;

import harness.catalogue.Catalogue;

/** Every optimizer a config can name. A new one is a record, in a file of its own or in that of its family, and one line here. */
public final class Optimizers {

    public static final Catalogue<Optimizer> CATALOGUE = new Catalogue<>("optimizer", Optimizer.class)
            .with("sgd", Sgd.class)
            .with("momentum", Momentum.class)
            .with("nesterov", Momentum.Nesterov.class)
            .with("rmsprop", RmsProp.class)
            .with("adam", Adam.class)
            .with("adamw", Adam.AdamW.class);

    private Optimizers() {}
}
