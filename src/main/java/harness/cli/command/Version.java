package harness.cli.command;

import harness.cli.launch.Main;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"harness " + number(), "Java " + Runtime.version()};
    }

    public static String number() {
        String number = Main.class.getPackage().getImplementationVersion();
        return number == null ? "(not packaged)" : number;
    }
}
