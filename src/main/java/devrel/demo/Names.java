package devrel.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names that belong to nobody, drawn from common given names and surnames, no full name twice. The second person shares
 * given name and first surname with the first, and the fourth those of the third without their accents: so every
 * company with four people shows what an ambiguous name is.
 */
final class Names {
    private static final String ACCENTED = "áéíóúñüÁÉÍÓÚÑÜ";
    private static final String PLAIN = "aeiounuAEIOUNU";

    /** A given name and two surnames. */
    record Name(String given, String first, String second) {
        String full() {
            return given + " " + first + " " + second;
        }

        /** The part of an e-mail address before the at sign: plain letters only. */
        String mailbox() {
            return plain(given + "." + first).toLowerCase(Locale.ROOT);
        }
    }

    private final List<Line> given = Line.of("given-names");
    private final List<Line> surnames = Line.of("surnames");
    private final Set<String> taken = new HashSet<>();
    private final Dice dice;
    private final List<Name> first = new ArrayList<>();

    Names(Dice dice) {
        this.dice = dice;
    }

    Name next() {
        Name name = draw();
        while (!taken.add(name.full())) {
            name = draw();
        }
        if (first.size() < 4) {
            first.add(name);
        }
        return name;
    }

    private Name draw() {
        Name drawn = new Name(
                dice.pick(given).text(),
                dice.pick(surnames).text(),
                dice.pick(surnames).text());
        return switch (first.size()) {
            case 1 -> new Name(first.get(0).given(), first.get(0).first(), drawn.second());
            case 2 -> plain(drawn.given()).equals(drawn.given()) ? draw() : drawn;
            case 3 -> new Name(plain(first.get(2).given()), plain(first.get(2).first()), drawn.second());
            default -> drawn;
        };
    }

    /** The text without the accents of Spanish. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            int accent = ACCENTED.indexOf(plain.charAt(i));
            if (accent >= 0) {
                plain.setCharAt(i, PLAIN.charAt(accent));
            }
        }
        return plain.toString();
    }
}
