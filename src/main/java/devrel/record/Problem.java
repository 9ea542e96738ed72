package devrel.record;

/**
 * Everything that can be wrong, with the stable code that users search for and the process's exit code. The wording in
 * each language stands under the code in the words of {@code render}; the error gallery is written from this list.
 *
 * <p>1xxx bytes and syntax, 2xxx values, 3xxx references and meaning, 4xxx merging, 5xxx files and lock, 7xxx usage, 9xxx our bug.
 */
public enum Problem {
    NOT_UTF8("DR1001", 65),
    BYTE_ORDER_MARK("DR1002", 65),
    CARRIAGE_RETURN("DR1003", 65),
    CONTROL_CHARACTER("DR1004", 65),
    CONFLICT_MARKER("DR1005", 65),
    BIDI_CONTROL("DR1006", 65),
    FILE_TOO_LARGE("DR1007", 65),
    EMPTY_FILE("DR1008", 65),
    WRONG_HEADER("DR1009", 65),
    WRONG_WIDTH("DR1010", 65),
    BAD_QUOTES("DR1011", 65),
    CELL_TOO_LONG("DR1012", 65),
    NO_FINAL_NEWLINE("DR1013", 65),
    NOT_NFC("DR1014", 65),
    BAD_YAML("DR1015", 65),
    DUPLICATE_KEY("DR1016", 65),
    SECOND_DOCUMENT("DR1017", 65),
    YAML_ALIAS("DR1018", 65),
    TOO_DEEP("DR1019", 65),
    BAD_ESCAPE("DR1020", 65),
    YAML_TAG("DR1021", 65),
    REPEATED_HEADER("DR1022", 65),
    STRAY_FILE("DR1023", 65),
    MORE_FINDINGS("DR1024", 65),

    MISSING_VALUE("DR2001", 65),
    BAD_DATE("DR2002", 65),
    OUT_OF_RANGE("DR2003", 65),
    UNKNOWN_CODE("DR2004", 65),
    UNKNOWN_KEY("DR2005", 65),
    BAD_ID("DR2006", 65),
    WRONG_SHAPE("DR2007", 65),
    BAD_MONEY("DR2008", 65),
    TEXT_TOO_LONG("DR2009", 65),
    FUTURE_DATE("DR2010", 65),
    WRONG_MONTH("DR2011", 65),
    NOT_SORTED("DR2012", 65),
    NO_SUCH_DAY("DR2013", 65),
    YEAR_OUT_OF_RANGE("DR2014", 65),
    BAD_CODE("DR2015", 65),
    BAD_REFERENCE("DR2016", 65),
    BAD_FLAG("DR2017", 65),
    INVALID_GROUND("DR2018", 65),
    BAD_LEVELS("DR2019", 65),
    NEWER_FORMAT("DR2020", 78),
    BAD_SETTING("DR2021", 78),
    UNKNOWN_SETTING("DR2022", 78),
    MISSING_SETTING("DR2023", 78),
    NOT_APPLICABLE("DR2024", 65),
    SET_NOT_SORTED("DR2025", 65),
    BAD_SETTING_NAME("DR2026", 78),

    MISSING_REFERENCE("DR3001", 65),
    DUPLICATE_ID("DR3002", 65),
    FILE_NAME("DR3003", 65),
    UNDECLARED_WRITER("DR3004", 65),
    OVERLAPPING_SPELLS("DR3005", 65),
    EXIT_WITHOUT_SPELL("DR3006", 65),
    OUTSIDE_EMPLOYMENT("DR3007", 65),
    REFERRED_THEMSELF("DR3008", 65),
    STEP_OUT_OF_ORDER("DR3009", 65),
    STEP_TOO_EARLY("DR3010", 65),
    HIRED_WITHOUT_START("DR3011", 65),
    REFERRED_TWICE("DR3012", 0),
    PERSONAL_DATA("DR3013", 65),
    SECOND_ASSIGNMENT("DR3014", 65),
    DUPLICATE_EXTERNAL_ID("DR3015", 65),
    ALUMNI_REFERRER("DR3016", 0),
    SENSITIVE_WORD("DR3017", 0),
    UNKNOWN_VOCABULARY_CODE("DR3018", 65),
    BLOCKED_PERSON("DR3019", 65),
    STILL_REFERENCED("DR3021", 65),
    SAME_AS_CHAIN("DR3022", 65),
    DATES_OUT_OF_ORDER("DR3023", 65),
    WRITTEN_ONCE("DR3024", 65),
    CONTACT_WITHOUT_KNOWLEDGE("DR3025", 65),
    NEVER_EMPLOYED("DR3026", 65),
    ATTENDANCE_NOT_TAKEN("DR3027", 65),
    SAME_PERSON("DR3028", 65),

    MERGE_CONFLICT("DR4001", 1),
    NO_MERGE_DRIVER("DR4002", 0),
    CHANGED_SINCE("DR4010", 1),
    LOST_IN_MERGE("DR4011", 65),
    WENT_BACK("DR4012", 65),
    CAME_BACK("DR4013", 65),

    NOT_FOUND("DR5001", 66),
    CANNOT_READ("DR5002", 74),
    CANNOT_WRITE("DR5003", 73),
    DISK_FULL("DR5004", 74),
    BUSY("DR5005", 75),
    CHANGED_MEANWHILE("DR5006", 75),
    LINK_REFUSED("DR5007", 73),
    NO_DATA_DIRECTORY("DR5008", 66),
    NOT_A_DIRECTORY("DR5009", 66),
    NOT_EMPTY("DR5010", 73),
    PARTLY_WRITTEN("DR5011", 74),
    NOT_A_FILE("DR5012", 65),
    FILE_CHANGED("DR5013", 75),
    WOULD_BE_TOO_LARGE("DR5014", 65),
    OUTPUT_AMONG_RECORDS("DR5015", 73),
    OUT_OF_MEMORY("DR5016", 74),
    ANSWER_LOST("DR5017", 73),
    CHANGED_BY_HAND("DR5018", 65),
    BAD_JOURNAL("DR5019", 65),
    NOT_FORCED("DR5020", 74),
    UNFINISHED_WRITE("DR5021", 0),
    NO_REPOSITORY("DR5040", 66),
    NOT_IN_COMMIT("DR5041", 66),
    SHALLOW_CLONE("DR5042", 66),
    GIT_FAILED("DR5043", 74),
    UNCOMMITTED_RECORDS("DR5044", 66),
    BAD_PUBLISHED("DR5045", 65),
    PUBLISHED_OTHERWISE("DR5046", 1),
    NOT_COMMITTED("DR5060", 0),
    BAD_OPERATION("DR5061", 65),
    NO_BRANCH("DR5062", 1),
    NO_UPSTREAM("DR5063", 1),
    MERGE_UNDER_WAY("DR5064", 1),
    UNCOMMITTED("DR5065", 1),
    FETCH_FAILED("DR5066", 74),
    PUSH_REFUSED("DR5067", 75),
    UNRELATED("DR5068", 1),
    NOT_PUSHED("DR5069", 1),
    MERGE_FAILED("DR5070", 74),
    UNREADABLE_OPERATION("DR5080", 0),

    UNKNOWN_COMMAND("DR7001", 2),
    UNKNOWN_OPTION("DR7002", 2),
    MISSING_ARGUMENT("DR7003", 2),
    MISSING_OPTION("DR7017", 2),
    BAD_ARGUMENT("DR7004", 2),
    AMBIGUOUS("DR7005", 2),
    UNKNOWN_PERSON("DR7006", 66),
    UNKNOWN_PERSON_NEAR("DR7016", 66),
    UNKNOWN_RECORD("DR7007", 66),
    NO_WRITER("DR7008", 2),
    DESTROYED_ARGUMENT("DR7009", 2),
    PERIOD_NOT_OVER("DR7010", 2),
    UNKNOWN_METRIC("DR7011", 2),
    BAD_MAPPING("DR7012", 65),
    ROWS_REJECTED("DR7013", 65),
    NEEDS_TERMINAL("DR7014", 2),
    GROUP_TOO_SMALL("DR7015", 2),
    EDITOR_FAILED("DR7018", 2),
    ROWS_DISAGREE("DR7019", 65),
    UNKNOWN_REVISION("DR7040", 66),
    NOTHING_KNOWN_YET("DR7041", 66),
    NOT_THE_MONTH_ITSELF("DR7042", 2),
    NOT_A_REPORT("DR7043", 65),
    OTHER_VERSION("DR7044", 1),
    DIFFERS("DR7045", 1),
    NOTHING_TO_UNDO("DR7060", 66),
    UNKNOWN_OPERATION("DR7061", 66),
    NO_HISTORY("DR7062", 66),
    FILE_DIFFERS("DR7080", 73),
    NO_PLACE_FOR_PIPELINES("DR7081", 2),

    SUMS_DO_NOT_CLOSE("DR9001", 70),
    BUG("DR9002", 70);

    private final String code;
    private final int exitCode;

    Problem(String code, int exitCode) {
        this.code = code;
        this.exitCode = exitCode;
    }

    /** The stable code, {@code DR2003}. */
    public String code() {
        return code;
    }

    /** The exit code of a process that stops for this; 0 for advice, which stops nothing. */
    public int exitCode() {
        return exitCode;
    }

    /** Whether this is advice: shown, but no reason to refuse. */
    public boolean isAdvice() {
        return exitCode == 0;
    }

    /** Whether it sums up other findings, and so is told after them. */
    public boolean isSum() {
        return this == ROWS_REJECTED;
    }
}
