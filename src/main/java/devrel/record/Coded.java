package devrel.record;

import java.util.Locale;

/** An enum of a closed vocabulary. Its {@link #code} is what files, options and JSON say, in every language. */
public interface Coded {
    /** The enum constant's name. */
    String name();

    /** The code as written in files: the constant's name in lower case unless the enum says otherwise. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
