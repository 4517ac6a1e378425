package harness.study;

/** The version of the harness. A class of its own: {@code --version} loads nothing else of this room. */
public final class HarnessVersion {

    private HarnessVersion() {}

    /** The number in the jar's manifest. */
    public static String number() {
        String number = HarnessVersion.class.getPackage().getImplementationVersion();
        return number == null ? "(not packaged)" : number;
    }
}
