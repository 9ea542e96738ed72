package devrel.cli;

/** The tool's version, a constant so that {@code --version} reads no file; a test holds it against the build's. */
final class Version {
    static final String NUMBER = "0.1.0";

    private Version() {}
}
