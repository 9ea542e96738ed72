package devrel.cli;

import devrel.record.Order;
import devrel.record.Person;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds people by a piece of their name, without regard to case and accents. */
final class Names {
    private static final char FIRST_LATIN = 'À';

    /** The letters from À on, each without its accents: the JDK's own table of all scripts takes longer to load than names. */
    private static final String LATIN =
            "AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyAaAaAaCcCcCcCcDdĐđEeEeEeEeEeGgGg"
                    + "GgGgHhĦħIiIiIiIiIıĲĳJjKkĸLlLlLlĿŀŁłNnNnNnŉŊŋOoOoOoŒœRrRrRrSsSsSsSsTtTtŦŧUuUuUuUuUuUuWwYyYZzZzZzſ";

    private Names() {}

    /** The name in lower-case letters without accents. */
    static String plain(String name) {
        if (isAscii(name)) {
            return name.toLowerCase(Locale.ROOT).strip();
        }
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length() && isLatin(name.charAt(i)); i++) {
            char c = name.charAt(i);
            letters.append(c < FIRST_LATIN ? c : LATIN.charAt(c - FIRST_LATIN));
        }
        return letters.length() < name.length()
                ? withoutMarks(name)
                : letters.toString().toLowerCase(Locale.ROOT).strip();
    }

    private static boolean isLatin(char c) {
        return c < FIRST_LATIN + LATIN.length();
    }

    private static String withoutMarks(String name) {
        StringBuilder letters = new StringBuilder();
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            if (Character.getType(decomposed.charAt(i)) != Character.NON_SPACING_MARK) {
                letters.append(decomposed.charAt(i));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT).strip();
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /**
     * The people that the piece can mean: those with exactly that name or alias, else those in whose name every typed
     * word begins a word, else those whose name holds the piece. Blocked people are never found by name.
     */
    static List<Person> matching(String piece, List<Person> people) {
        String typed = plain(piece);
        for (Match match : Match.values()) {
            List<Person> found = new ArrayList<>();
            for (Person person : people) {
                if (!person.isBlocked() && holds(match, typed, person)) {
                    found.add(person);
                }
            }
            if (!found.isEmpty()) {
                return found.size() == 1 ? found : sorted(found);
            }
        }
        return List.of();
    }

    private static List<Person> sorted(List<Person> found) {
        found.sort(Order.by(Person::label).then(Person::id));
        return found;
    }

    private static boolean holds(Match match, String typed, Person person) {
        for (String name : names(person)) {
            if (match.holds(typed, plain(name))) {
                return true;
            }
        }
        return false;
    }

    private enum Match {
        EXACT,
        WORDS,
        PIECE;

        boolean holds(String typed, String name) {
            return switch (this) {
                case EXACT -> name.equals(typed);
                case WORDS -> holdsWords(typed, " " + name);
                case PIECE -> name.contains(typed);
            };
        }

        private static boolean holdsWords(String typed, String name) {
            for (String word : typed.split(" ")) {
                if (!name.contains(" " + word)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<String> names(Person person) {
        List<String> names = new ArrayList<>(person.aliases());
        names.add(person.label());
        return names;
    }
}
