package devrel.check;

import devrel.record.Assignment;
import devrel.record.Checkin;
import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Employment;
import devrel.record.Exit;
import devrel.record.Finding;
import devrel.record.Happening;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Problem;
import devrel.record.Spell;
import devrel.record.Start;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** That employment spells follow each other, and that what belongs to employment lies inside one. */
final class Employments {
    /** An exit interview may be held up to so many days after the last one. */
    private static final int EXIT_CHECKIN_DAYS = 60;

    private Employments() {}

    static List<Finding> spellsDoNotOverlap(Dataset data) {
        Employment employment = Employment.of(data);
        List<Finding> findings = new ArrayList<>();
        for (Start start : employment.overlapping()) {
            List<Spell> spells = employment.of(start.person());
            int place = indexOf(spells, start);
            Spell before = spells.get(place - 1);
            List<Entry<?>> others = new ArrayList<>(List.of(Entry.of(data, Start.KIND, before.start())));
            Exit exit = spells.get(place).exit();
            if (exit != null) {
                others.add(Entry.of(data, Exit.KIND, exit));
            }
            findings.add(Entry.of(data, Start.KIND, start)
                    .clash(Problem.OVERLAPPING_SPELLS, "date", others, day(start, start.person(), before)));
        }
        return findings;
    }

    private static int indexOf(List<Spell> spells, Start start) {
        int place = 0;
        while (!spells.get(place).start().equals(start)) {
            place++;
        }
        return place;
    }

    static List<Finding> exitsEndASpell(Dataset data) {
        Employment employment = Employment.of(data);
        List<Finding> findings = new ArrayList<>();
        for (Exit exit : employment.unpaired()) {
            Entry<Exit> entry = Entry.of(data, Exit.KIND, exit);
            Spell nearest = nearest(employment.of(exit.person()), exit.date());
            if (nearest == null) {
                addNeverEmployed(data, entry, exit.person(), findings);
                continue;
            }
            findings.add(entry.clash(
                    Problem.EXIT_WITHOUT_SPELL, "date", bounds(data, nearest), day(exit, exit.person(), nearest)));
        }
        return findings;
    }

    /** Nobody assesses, interviews or gives notice before the first day. */
    static List<Finding> exitsAreAboutTheirSpell(Dataset data) {
        Employment employment = Employment.of(data);
        List<Finding> findings = new ArrayList<>();
        for (List<Spell> spells : employment.spells().values()) {
            for (Spell spell : spells) {
                if (spell.exit() != null && !employment.overlapping().contains(spell.start())) {
                    addBeforeStart(data, spell.exit(), spell.start().date(), findings);
                }
            }
        }
        return findings;
    }

    private static void addBeforeStart(Dataset data, Exit exit, LocalDate start, List<Finding> findings) {
        Map<String, @Nullable LocalDate> days = new HashMap<>();
        days.put("notice_date", exit.noticeDate());
        days.put("assessed_on", exit.assessedOn());
        days.put("interview_on", exit.interviewOn());
        days.forEach((column, day) -> {
            if (day != null && day.isBefore(start)) {
                findings.add(Days.outOfOrder(Entry.of(data, Exit.KIND, exit), "start", start, column, day));
            }
        });
    }

    /** That happenings of the kind lie inside a spell of their person. */
    static <T extends Happening> List<Finding> within(Dataset data, Kind<T> kind) {
        Employment employment = Employment.of(data);
        Column column = kind.column("person");
        int bridge = data.settings().bridge();
        List<Finding> findings = new ArrayList<>();
        for (T item : data.all(kind)) {
            String person = String.valueOf(kind.value(item, column));
            List<Spell> spells = employment.of(person);
            if (spells.isEmpty()) {
                addNeverEmployed(data, Entry.of(data, kind, item), person, findings);
            } else if (!isInside(spells, item.date(), daysAfter(item), bridge)) {
                findings.add(outside(data, Entry.of(data, kind, item), person, spells));
            }
        }
        return findings;
    }

    private static int daysAfter(Happening item) {
        return item instanceof Checkin checkin && checkin.kind() == Checkin.CheckinKind.EXIT ? EXIT_CHECKIN_DAYS : 0;
    }

    private static <T extends Happening> Finding outside(
            Dataset data, Entry<T> entry, String person, List<Spell> spells) {
        Spell nearest = nearest(spells, entry.item().date());
        return entry.clash(
                Problem.OUTSIDE_EMPLOYMENT, "date", bounds(data, nearest), day(entry.item(), person, nearest));
    }

    /** Of somebody who is not recorded at all, that alone is told. */
    private static void addNeverEmployed(
            Dataset data, Entry<? extends Happening> entry, String person, List<Finding> findings) {
        if (!data.has(Person.KIND) || data.find(Person.KIND, person).isPresent()) {
            String day = entry.item().date().toString();
            findings.add(entry.finding(Problem.NEVER_EMPLOYED, "person", "person", person, "value", day));
        }
    }

    /** The free days between two spells that are still one employment count as inside. */
    private static boolean isInside(List<Spell> spells, LocalDate day, int daysAfter, int bridge) {
        LocalDate left = null;
        for (Spell spell : spells) {
            boolean bridged = left != null
                    && day.isAfter(left)
                    && day.isBefore(spell.start().date())
                    && ChronoUnit.DAYS.between(left, spell.start().date()) <= bridge + 1L;
            if (bridged || spell.coversWithin(day, daysAfter)) {
                return true;
            }
            left = spell.lastDay();
        }
        return false;
    }

    /** The last spell that began by that day, else the first one; null for somebody never employed. */
    private static @Nullable Spell nearest(List<Spell> spells, LocalDate day) {
        Spell nearest = null;
        for (Spell spell : spells) {
            if (nearest == null || !spell.start().date().isAfter(day)) {
                nearest = spell;
            }
        }
        return nearest;
    }

    private static List<Entry<?>> bounds(Dataset data, @Nullable Spell spell) {
        if (spell == null) {
            return List.of();
        }
        Entry<Start> start = Entry.of(data, Start.KIND, spell.start());
        return spell.exit() == null ? List.of(start) : List.of(Entry.of(data, Exit.KIND, spell.exit()), start);
    }

    private static String[] day(Happening happening, String person, @Nullable Spell spell) {
        LocalDate end = spell == null ? null : spell.lastDay();
        return new String[] {
            "value",
            happening.date().toString(),
            "person",
            person,
            "start",
            spell == null ? Entry.NONE : spell.start().date().toString(),
            "end",
            end == null ? Entry.NONE : end.toString()
        };
    }

    static List<Finding> oneAssignmentADay(Dataset data) {
        record Day(String person, LocalDate date) {}
        Map<Day, Entry<Assignment>> taken = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Entry<Assignment> entry : Entry.inTime(data, Assignment.KIND)) {
            Day day = new Day(entry.item().person(), entry.item().date());
            Entry<Assignment> first = taken.putIfAbsent(day, entry);
            if (first != null) {
                findings.add(secondAssignment(entry, first));
            }
        }
        return findings;
    }

    private static Finding secondAssignment(Entry<Assignment> entry, Entry<Assignment> first) {
        Assignment second = entry.item();
        String[] words = {
            "value",
            second.date().toString(),
            "person",
            second.person(),
            "client",
            first.item().client()
        };
        return entry.clash(Problem.SECOND_ASSIGNMENT, "date", List.of(first), words);
    }
}
