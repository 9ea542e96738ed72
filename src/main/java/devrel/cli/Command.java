package devrel.cli;

/** One subcommand: what it takes, and what it does with it. */
interface Command {
    /** Declares the options and parameters. */
    void declare(Usage usage);

    /** Does it, and gives the exit code; what cannot be done is a {@link devrel.record.Refusal}. */
    int run(Session session, Arguments arguments);

    /** Whether it writes records, and so takes {@code --dry-run} and {@code --writer}. */
    default boolean writes() {
        return false;
    }
}
