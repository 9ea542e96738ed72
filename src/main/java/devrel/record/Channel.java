package devrel.record;

/** How people talked. */
public enum Channel implements Coded {
    IN_PERSON,
    VIDEO,
    CALL,
    CHAT,
    EMAIL
}
