package devrel.record;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The forms of ids: random for people and happenings, so that no id tells a name; a slug for the other things. */
public final class Id {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final List<String> DEVICES = List.of("con", "prn", "aux", "nul");

    private Id() {}

    /** The three forms an id may have. */
    public enum Form {
        /** {@code p-} and six characters of a–z, 2–7. */
        PERSON,
        /** Twelve characters of a–z, 2–7. */
        HAPPENING,
        /** Letters, digits and inner hyphens, at most 64, and no name that Windows keeps for a device. */
        SLUG;

        /** Whether the text is an id of this form. */
        public boolean accepts(String text) {
            return switch (this) {
                case PERSON -> text.startsWith("p-") && Written.isRandom(text, 2, 6);
                case HAPPENING -> Written.isRandom(text, 0, 12);
                case SLUG -> Written.isSlug(text) && !isDevice(text);
            };
        }
    }

    private static boolean isDevice(String text) {
        boolean isNumbered = text.length() == 4 && text.charAt(3) >= '0' && text.charAt(3) <= '9';
        return DEVICES.contains(text) || (isNumbered && (text.startsWith("com") || text.startsWith("lpt")));
    }

    /** A new person id that is not among the taken ones. */
    public static String person(RandomGenerator random, Set<String> taken) {
        return fresh("p-", 6, random, taken);
    }

    /** A new happening id that is not among the taken ones. */
    public static String happening(RandomGenerator random, Set<String> taken) {
        return fresh("", 12, random, taken);
    }

    private static String fresh(String prefix, int length, RandomGenerator random, Set<String> taken) {
        while (true) {
            StringBuilder id = new StringBuilder(prefix);
            for (int i = 0; i < length; i++) {
                id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            if (!taken.contains(id.toString())) {
                return id.toString();
            }
        }
    }
}
