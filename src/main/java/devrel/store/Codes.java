package devrel.store;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;

/** The forms of the small words in the settings. */
final class Codes {
    private static final int LONGEST = 64;

    /** Known without loading the rules of all zones, which takes as long as half a command. */
    static final Set<String> USUAL_ZONES = Set.of(
            "UTC",
            "America/Santiago",
            "America/Punta_Arenas",
            "America/Argentina/Buenos_Aires",
            "America/Bogota",
            "America/Lima",
            "America/Mexico_City",
            "America/Montevideo",
            "America/Sao_Paulo",
            "America/New_York",
            "Europe/Madrid");

    private Codes() {}

    static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isAlphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!isAlphanumeric && (i == 0 || (c != '_' && c != '-'))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    static boolean isUpper(String text, int length) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        return text.length() == length;
    }

    /** A number of months or years: {@code 36m}, {@code 5y}. */
    static boolean isPeriod(String text) {
        int last = text.length() - 1;
        boolean hasUnit = last > 0 && (text.charAt(last) == 'm' || text.charAt(last) == 'y');
        Integer number = hasUnit ? Numbers.parse(text.substring(0, last)) : null;
        return number != null && number > 0;
    }

    static boolean isSwitch(String text) {
        return text.equals("on") || text.equals("off");
    }

    static boolean isZone(String text) {
        if (USUAL_ZONES.contains(text)) {
            return true;
        }
        try {
            return ZoneId.of(text).getId().equals(text);
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
