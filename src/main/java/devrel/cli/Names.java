package devrel.cli;

import devrel.record.Person;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds people by a piece of their name, without regard to case and accents. */
final class Names {
    private Names() {}

    /** The name in lower-case letters without accents. */
    static String plain(String name) {
        if (isAscii(name)) {
            return name.toLowerCase(Locale.ROOT).strip();
        }
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
        List<Person> reachable =
                people.stream().filter(person -> !person.isBlocked()).toList();
        for (Match match : Match.values()) {
            List<Person> found = reachable.stream()
                    .filter(person -> names(person).stream().anyMatch(name -> match.holds(typed, plain(name))))
                    .sorted(Comparator.comparing(Person::label).thenComparing(Person::id))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private enum Match {
        EXACT,
        WORDS,
        PIECE;

        boolean holds(String typed, String name) {
            return switch (this) {
                case EXACT -> name.equals(typed);
                case WORDS -> List.of(typed.split(" ")).stream().allMatch(word -> (" " + name).contains(" " + word));
                case PIECE -> name.contains(typed);
            };
        }
    }

    private static List<String> names(Person person) {
        List<String> names = new ArrayList<>(person.aliases());
        names.add(person.label());
        return names;
    }
}
