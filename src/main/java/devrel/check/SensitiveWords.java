package devrel.check;

import devrel.record.Coded;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Words of health, union and politics, in Spanish and English, that make a note worth a second look. Whole words only,
 * without regard to case and accents, and none that developers use for their work (union types, project health).
 */
final class SensitiveWords {
    /** What the law protects above all. */
    enum Topic implements Coded {
        HEALTH("""
                enfermedad, enfermedades, enfermo, enferma, enfermarse, licencia medica, salud mental, depresion,
                depresivo, depresiva, deprimido, deprimida, ansiedad, embarazo, embarazada, cancer, psiquiatra,
                psiquiatrico, psiquiatrica, psicologo, psicologa, hospitalizado, hospitalizada, hospitalizacion, cirugia,
                discapacidad, discapacitado, discapacitada, quimioterapia, diabetes, covid, burnout, autismo, autista,
                epilepsia, alcoholismo, alcoholico, aborto, illness, sick leave, medical leave, mental health,
                depression, depressed, anxiety, pregnant, pregnancy, psychiatrist, psychologist, hospitalized,
                hospitalised, surgery, disability, chemotherapy, autism, autistic, epilepsy, alcoholism, alcoholic,
                miscarriage"""),
        UNION("""
                sindicato, sindicatos, sindical, sindicalista, sindicalizado, sindicalizada, sindicalizarse, huelga,
                negociacion colectiva, trade union, labor union, labour union, unionize, unionise, unionized, unionised,
                on strike, collective bargaining"""),
        POLITICS("""
                partido politico, militante, militancia, afiliacion politica, opinion politica, ideologia, izquierdista,
                derechista, comunista, socialista, fascista, political party, political views, political opinion,
                left wing, right wing, communist, socialist, fascist""");

        private final String words;

        Topic(String words) {
            this.words = words;
        }

        private String[] entries() {
            // after one character, which no regular expression is made for
            return words.replace('\n', ' ').split(",", -1);
        }
    }

    private static final int BITS = 0x3FFF;

    /** The topic of each word or pair of words. */
    private final Map<String, Topic> topics = new HashMap<>();

    /** Hashes of the last words of all entries, so that other words cost no memory. */
    private final BitSet last = new BitSet(BITS + 1);

    private SensitiveWords() {}

    static SensitiveWords all() {
        SensitiveWords words = new SensitiveWords();
        for (Topic topic : Topic.values()) {
            for (String entry : topic.entries()) {
                words.add(entry.strip(), topic);
            }
        }
        return words;
    }

    private void add(String entry, Topic topic) {
        topics.put(entry, topic);
        String word = entry.substring(entry.indexOf(' ') + 1);
        last.set(word.hashCode() & BITS);
    }

    /** The topics that the text touches. */
    Set<Topic> topics(String text) {
        Set<Topic> found = EnumSet.noneOf(Topic.class);
        int before = 0;
        int start = 0;
        int hash = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? fold(text.charAt(i)) : 0;
            if (c != 0) {
                hash = 31 * hash + c;
                continue;
            }
            if (i > start) {
                if (last.get(hash & BITS)) {
                    addTopic(text, before, start, i, found);
                }
                before = start;
            }
            start = i + 1;
            hash = 0;
        }
        return found;
    }

    /** Adds the topic of the word from start to end, alone or with the word that begins at before. */
    private void addTopic(String text, int before, int start, int end, Set<Topic> found) {
        Topic topic = topics.get(folded(text, start, end));
        if (topic == null && before < start) {
            topic = topics.get(folded(text, before, end));
        }
        if (topic != null) {
            found.add(topic);
        }
    }

    /** The words in lower case without accents; whatever separates them is one blank. */
    private static String folded(String text, int from, int to) {
        StringBuilder folded = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = fold(text.charAt(i));
            if (c != 0) {
                folded.append(c);
            } else if (folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString();
    }

    /** The letter in lower case without its accent, or the digit; 0 for what separates words. */
    private static char fold(char c) {
        if (c >= 'a' && c <= 'z') {
            return c;
        }
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c >= '0' && c <= '9' ? c : 0;
        }
        char lower = Character.toLowerCase(c);
        return switch (lower) {
            case 'á', 'à', 'ä' -> 'a';
            case 'é', 'è' -> 'e';
            case 'í', 'ï' -> 'i';
            case 'ó', 'ö' -> 'o';
            case 'ú', 'ü' -> 'u';
            case 'ñ' -> 'n';
            default -> Character.isLetterOrDigit(lower) ? lower : 0;
        };
    }
}
