package harness.network;

import harness.catalogue.Catalogue;

/** Every initializer a config can name. A new one is a file of its own and one line here. */
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
}
