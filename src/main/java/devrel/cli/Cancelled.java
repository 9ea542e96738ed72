package devrel.cli;

/** The user took it back at a prompt: nothing is saved. */
final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Cancelled() {
        super("cancelled", null, false, false);
    }
}
