package devrel.record;

import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The forms of ids: random for people and happenings, so that no id tells a name; a slug for the other things. */
public final class Id {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern PERSON = Pattern.compile("p-[a-z2-7]{6}");
    private static final Pattern HAPPENING = Pattern.compile("[a-z2-7]{12}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

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
                case PERSON -> Id.PERSON.matcher(text).matches();
                case HAPPENING -> Id.HAPPENING.matcher(text).matches();
                case SLUG ->
                    Id.SLUG.matcher(text).matches() && !DEVICE.matcher(text).matches();
            };
        }
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
