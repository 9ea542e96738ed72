package devrel.demo;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The roles of the professionals, the skills of each, and the projects of each client. */
final class Crafts {
    private final List<String> names;
    private final Map<String, List<String>> skills = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final List<Line> projects = Line.of("projects");

    Crafts() {
        List<Line> crafts = Line.of("crafts");
        names = crafts.stream().map(Line::tag).toList();
        crafts.forEach(line -> skills.put(line.tag(), List.of(line.text().split(";"))));
        Line.of("skills").forEach(line -> labels.put(line.tag(), line.text()));
    }

    List<String> names() {
        return names;
    }

    /** The codes of the skills that a role needs, the most needed first. */
    List<String> skills(String craft) {
        return skills.getOrDefault(craft, List.of());
    }

    /** The word for a skill in a Spanish sentence. */
    String label(String skill) {
        return labels.getOrDefault(skill, skill);
    }

    String project(String client, Dice dice) {
        return dice.pick(Line.tagged(projects, client)).text();
    }

    /** Two to four skills of the role with their levels, sorted. */
    Map<String, Integer> levels(String craft, int least, int greatest, Dice dice) {
        Map<String, Integer> levels = new TreeMap<>();
        List<String> own = skills(craft);
        int count = dice.between(2, Math.min(4, own.size()));
        for (int i = 0; i < count; i++) {
            levels.put(own.get(i), dice.between(least, greatest));
        }
        return Collections.unmodifiableMap(levels);
    }
}
