package devrel.record;

/** How far along a role a person is, or an opening asks for. */
public enum Seniority implements Coded {
    TRAINEE,
    JUNIOR,
    SEMI,
    SENIOR,
    LEAD,
    PRINCIPAL
}
