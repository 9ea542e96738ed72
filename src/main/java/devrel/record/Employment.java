package devrel.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody's employment spells, told by pairing each start with the person's first exit on or after it and before the
 * next start. What cannot be paired (a start while employed, an exit while not) is kept apart for the rules to report.
 */
public final class Employment {
    private final Map<String, List<Spell>> spells;
    private final List<Start> overlapping;
    private final List<Exit> unpaired;

    private Employment(Map<String, List<Spell>> spells, List<Start> overlapping, List<Exit> unpaired) {
        this.spells = spells;
        this.overlapping = overlapping;
        this.unpaired = unpaired;
    }

    /** The employment that the starts and exits of the dataset tell. */
    public static Employment of(Dataset data) {
        Map<String, List<Start>> starts = new HashMap<>();
        for (Start start : data.all(Start.KIND)) {
            of(start.person(), starts).add(start);
        }
        Map<String, List<Exit>> exits = new HashMap<>();
        for (Exit exit : data.all(Exit.KIND)) {
            of(exit.person(), exits).add(exit);
        }
        Map<String, List<Spell>> spells = new HashMap<>();
        List<Start> overlapping = new ArrayList<>();
        for (Map.Entry<String, List<Start>> own : starts.entrySet()) {
            spells.put(own.getKey(), pair(own.getValue(), of(own.getKey(), exits), overlapping));
        }
        List<Exit> unpaired = new ArrayList<>();
        for (List<Exit> left : exits.values()) {
            unpaired.addAll(left);
        }
        return new Employment(spells, List.copyOf(overlapping), List.copyOf(unpaired));
    }

    private static <V> List<V> of(String person, Map<String, List<V>> all) {
        List<V> own = all.get(person);
        if (own == null) {
            own = new ArrayList<>(1);
            all.put(person, own);
        }
        return own;
    }

    /** Pairs one person's starts, in order, with their exits; paired exits are taken out of the list. */
    private static List<Spell> pair(List<Start> starts, List<Exit> exits, List<Start> overlapping) {
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            LocalDate next = i + 1 < starts.size() ? starts.get(i + 1).date() : LocalDate.MAX;
            int found = firstBetween(exits, start.date(), next);
            if (found < 0 && i + 1 < starts.size()) {
                overlapping.add(starts.get(i + 1));
            }
            spells.add(new Spell(start, found < 0 ? null : exits.remove(found)));
        }
        return List.copyOf(spells);
    }

    /** The index of the first exit from that day on and before the other one; -1 when there is none. */
    private static int firstBetween(List<Exit> exits, LocalDate from, LocalDate before) {
        for (int i = 0; i < exits.size(); i++) {
            LocalDate day = exits.get(i).date();
            if (!day.isBefore(from) && day.isBefore(before)) {
                return i;
            }
        }
        return -1;
    }

    /** The person's spells, oldest first. */
    public List<Spell> of(String person) {
        return spells.getOrDefault(person, List.of());
    }

    /** The spell that the person is in on that day. */
    public Optional<Spell> on(String person, LocalDate day) {
        for (Spell spell : of(person)) {
            if (spell.covers(day)) {
                return Optional.of(spell);
            }
        }
        return Optional.empty();
    }

    /** All spells, by person. */
    public Map<String, List<Spell>> spells() {
        return Collections.unmodifiableMap(spells);
    }

    /** Starts made while the person was still employed. */
    public List<Start> overlapping() {
        return overlapping;
    }

    /** Exits of somebody who was not employed on that day. */
    public List<Exit> unpaired() {
        return unpaired;
    }
}
