package devrel.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sentences that notes are composed of; equal texts are one object, so that a large company fits in memory. */
final class Sentences {
    final List<Line> good = Line.tagged(Line.of("summary"), "high");
    final List<Line> fair = Line.tagged(Line.of("summary"), "mid");
    final List<Line> poor = Line.tagged(Line.of("summary"), "low");
    final List<Line> arriving = Line.tagged(Line.of("summary"), "new");
    final List<Line> closing = Line.of("closing");
    final List<Line> challenges = Line.of("challenges");
    final List<Line> aspirations = Line.of("aspirations");
    final List<Line> ours = Line.of("ours");
    final List<Line> theirs = Line.of("theirs");
    final List<Line> vouching = Line.of("vouching");
    final List<Line> farewell = Line.of("farewell");

    private final Crafts crafts;
    private final Map<String, String> known = new HashMap<>();

    Sentences(Crafts crafts) {
        this.crafts = crafts;
    }

    /** The sentence about that project and one of the skills of the craft. */
    String fill(String sentence, String project, String craft, Dice dice) {
        String text = sentence;
        if (text.contains("{skill}")) {
            text = text.replace("{skill}", crafts.label(dice.pick(crafts.skills(craft))));
        }
        return shared(text.replace("{project}", project));
    }

    /** The same text, the same object. */
    String shared(String text) {
        String before = known.putIfAbsent(text, text);
        return before == null ? text : before;
    }
}
