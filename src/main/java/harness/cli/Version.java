package harness.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"harness " + number(), "Java " + Runtime.version()};
    }

    static String number() {
        String number = Main.class.getPackage().getImplementationVersion();
        return number == null ? "(not packaged)" : number;
    }
}
