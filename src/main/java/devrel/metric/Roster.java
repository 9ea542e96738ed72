package devrel.metric;

import devrel.record.Dataset;
import devrel.record.Employment;
import devrel.record.Exit;
import devrel.record.ExitClass;
import devrel.record.Order;
import devrel.record.Settings;
import devrel.record.Spell;
import devrel.record.Start.Contract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's employments as known on a day. Spells at most {@code bridge} free days apart are one employment, joined
 * over all records first, later ones included, so that a renewal is never an exit; what starts later is left out
 * afterwards, and an exit of later is only announced. Fee-based contracts are never joined, and apart; staff is left
 * out.
 */
public final class Roster {
    private final List<Employed> employees;
    private final List<Employed> feeBased;
    private final List<Employed> future;

    private Roster(List<Employed> employees, List<Employed> feeBased, List<Employed> future) {
        this.employees = List.copyOf(employees);
        this.feeBased = List.copyOf(feeBased);
        this.future = List.copyOf(future);
    }

    /** The roster that the dataset's starts and exits tell, as known at the end of that day. */
    public static Roster of(Dataset data, LocalDate asOf) {
        Building building = new Building(data.settings(), asOf);
        for (Career career : data.once(Careers.class, Careers::of).all()) {
            building.add(career.person(), career.joined());
            building.add(career.person(), career.feeBased());
        }
        return new Roster(building.employees, building.feeBased, building.future);
    }

    /** One person's employments, whatever the day. */
    private record Career(String person, List<List<Spell>> joined, List<List<Spell>> feeBased) {}

    /** Everybody's, by person. */
    private record Careers(List<Career> all) {
        static Careers of(Dataset data) {
            List<Career> all = new ArrayList<>();
            spellsByPerson(data).forEach((person, spells) -> {
                all.add(new Career(person, joined(spells, data.settings().bridge()), feeBased(spells)));
            });
            return new Careers(all);
        }
    }

    private static List<List<Spell>> feeBased(List<Spell> spells) {
        List<List<Spell>> feeBased = new ArrayList<>();
        for (Spell spell : spells) {
            if (isFeeBased(spell)) {
                feeBased.add(List.of(spell));
            }
        }
        return List.copyOf(feeBased);
    }

    private static Map<String, List<Spell>> spellsByPerson(Dataset data) {
        Identities identities = Identities.of(data);
        Map<String, List<Spell>> byPerson = new TreeMap<>();
        Employment.of(data).spells().forEach((id, spells) -> {
            if (!identities.isStaff(id)) {
                byPerson.computeIfAbsent(identities.of(id), p -> new ArrayList<>(1))
                        .addAll(spells);
            }
        });
        byPerson.values()
                .forEach(spells ->
                        spells.sort(Order.by((Spell spell) -> spell.start().date())
                                .then(spell -> spell.start().id())));
        return byPerson;
    }

    private static boolean isFeeBased(Spell spell) {
        return spell.start().contract() == Contract.FEE_BASED;
    }

    private static List<List<Spell>> joined(List<Spell> spells, int bridge) {
        List<List<Spell>> employments = new ArrayList<>();
        List<Spell> current = new ArrayList<>();
        for (Spell spell : spells) {
            if (isFeeBased(spell) || (!current.isEmpty() && isWithin(current.get(current.size() - 1), spell))) {
                continue;
            }
            if (!current.isEmpty() && freeDays(current.get(current.size() - 1), spell) > bridge) {
                employments.add(List.copyOf(current));
                current.clear();
            }
            current.add(spell);
        }
        if (!current.isEmpty()) {
            employments.add(List.copyOf(current));
        }
        return List.copyOf(employments);
    }

    /** Two records of one human being can hold the same employment twice. */
    private static boolean isWithin(Spell outer, Spell inner) {
        @Nullable LocalDate outerEnd = outer.lastDay();
        @Nullable LocalDate innerEnd = inner.lastDay();
        return outerEnd == null || (innerEnd != null && !innerEnd.isAfter(outerEnd));
    }

    private static long freeDays(Spell before, Spell after) {
        @Nullable LocalDate last = before.lastDay();
        return last == null ? 0 : after.start().date().toEpochDay() - last.toEpochDay() - 1;
    }

    /** The employments on their way into the roster. */
    private static final class Building {
        private final Settings settings;
        private final LocalDate asOf;
        private final List<Employed> employees = new ArrayList<>();
        private final List<Employed> feeBased = new ArrayList<>();
        private final List<Employed> future = new ArrayList<>();

        Building(Settings settings, LocalDate asOf) {
            this.settings = settings;
            this.asOf = asOf;
        }

        void add(String person, List<List<Spell>> employments) {
            int number = 0;
            for (List<Spell> spells : employments) {
                Employed employed = employed(person, spells, ++number);
                if (employed.start() > asOf.toEpochDay()) {
                    future.add(employed);
                } else {
                    (employed.isFeeBased() ? feeBased : employees).add(employed);
                }
            }
        }

        private Employed employed(String person, List<Spell> spells, int number) {
            long start = spells.get(0).start().date().toEpochDay();
            @Nullable Exit exit = spells.get(spells.size() - 1).exit();
            if (exit == null || exit.date().isAfter(asOf)) {
                return new Employed(person, spells, number, start, Employed.OPEN, null, exit);
            }
            long end = exit.date().toEpochDay() + 1;
            return new Employed(person, spells, number, start, end, ExitClass.of(exit, settings), null);
        }
    }

    /** Employments under a contract of work, by person and then in time. */
    public List<Employed> employees() {
        return employees;
    }

    /** Fee-based employments, each by itself. */
    public List<Employed> feeBased() {
        return feeBased;
    }

    /** Employments that start after the day. */
    public List<Employed> future() {
        return future;
    }
}
