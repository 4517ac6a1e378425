package harness.training;

/** The learned parameter of the layer's activation, PReLU's slope; NaN where the activation learns nothing. */
record ActivationParameter() implements Probe {

    @Override
    public String column() {
        return "activation_parameter";
    }

    @Override
    public Gauge on(Subject subject) {
        double[] parameters = subject.layer().activationParameters();
        return () -> parameters.length == 0 ? Double.NaN : parameters[0];
    }
}
