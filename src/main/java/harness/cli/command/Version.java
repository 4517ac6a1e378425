package harness.cli.command;

import harness.study.HarnessVersion;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"harness " + HarnessVersion.number(), "Java " + Runtime.version()};
    }
}
