package devrel.store;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;

/** The one form in which equal values are written. */
final class Canonical {
    private static final int FIRST_COMBINING = 0x300;

    private Canonical() {}

    /** The text in NFC, with line feeds for line breaks of any platform. */
    static String text(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < lines.length(); i++) {
            if (lines.charAt(i) >= FIRST_COMBINING) {
                return Normalizer.normalize(lines, Normalizer.Form.NFC);
            }
        }
        return lines;
    }

    static Map<Object, Object> sorted(Map<?, ?> map) {
        return new TreeMap<>(map);
    }
}
