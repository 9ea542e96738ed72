package devrel.demo;

import devrel.record.Event;
import devrel.record.Event.Audience;
import devrel.record.Event.Format;
import devrel.record.Event.State;
import devrel.record.Group;
import devrel.record.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events: four series that go on for years, some dates cancelled, the last one not taken, and what comes next. */
final class Gatherings {
    /** A series of events that are alike. */
    private enum Series {
        CAFE_TECNICO(Format.ONLINE, Audience.INTERNAL, null, 40),
        MEETUP(Format.IN_PERSON, Audience.OPEN, "Oficina central, Santiago", 60),
        TALLER(Format.HYBRID, Audience.INTERNAL, "Sala de capacitación", 14),
        ENCUENTRO(Format.IN_PERSON, Audience.MIXED, "Centro cultural del barrio", 120);

        private final Format format;
        private final Audience audience;
        private final @Nullable String place;
        private final int capacity;

        Series(Format format, Audience audience, @Nullable String place, int capacity) {
            this.format = format;
            this.audience = audience;
            this.place = place;
            this.capacity = capacity;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A date in the calendar. */
    private record Slot(Series series, LocalDate day, int number) {}

    private static final int EVERY_SO_MANY_IS_CANCELLED = 12;

    private final Frame frame;
    private final Ledger ledger;
    private final Crafts crafts;
    private final Crowd crowd;
    private final Groups groups;
    private final Profiles profiles;
    private final Visits visits;
    private final List<Line> titles = Line.of("events");
    private final Map<String, Event> open = new HashMap<>();

    Gatherings(Frame frame, Ledger ledger, Crafts crafts, Crowd crowd, Groups groups, Profiles profiles) {
        this.frame = frame;
        this.ledger = ledger;
        this.crafts = crafts;
        this.crowd = crowd;
        this.groups = groups;
        this.profiles = profiles;
        this.visits = new Visits(frame, ledger, crowd, profiles);
    }

    void tell() {
        List<Slot> past = new ArrayList<>();
        for (int month = 0; month < frame.months(); month++) {
            plan(month, past);
        }
        Slot last = null;
        for (Slot slot : past) {
            boolean isLater = last == null || slot.day().isAfter(last.day());
            last = isLater && !isCancelled(slot) ? slot : last;
        }
        for (Slot slot : past) {
            hold(slot, isCancelled(slot) ? State.CANCELLED : State.HELD, !slot.equals(last) || past.size() == 1);
        }
        ahead(past.size());
    }

    private static boolean isCancelled(Slot slot) {
        return slot.number() % EVERY_SO_MANY_IS_CANCELLED == EVERY_SO_MANY_IS_CANCELLED - 2;
    }

    private void plan(int month, List<Slot> slots) {
        Dice dice = frame.dice(Dice.Subject.EVENTS, month);
        int count = crowd.count(month, 0.025, dice);
        YearMonth when = frame.month(month);
        for (int i = 0; i < count; i++) {
            LocalDate day = frame.workdays().onOrBefore(when.atDay(dice.between(8, 26)));
            slots.add(new Slot(series(dice), day, slots.size()));
        }
    }

    private static Series series(Dice dice) {
        return dice.weighted(new int[] {38, 36, 16, 10}, Series.values());
    }

    /** What is announced for the coming month and planned for the one after it. */
    private void ahead(int number) {
        Dice dice = frame.dice(Dice.Subject.EVENTS, -1);
        int count = 1 + frame.people() / 400;
        for (int i = 0; i < count; i++) {
            LocalDate soon = frame.workdays().onOrAfter(frame.asOf().plusDays(dice.between(6, 24)));
            hold(new Slot(Series.MEETUP, soon, number + 2 * i), State.ANNOUNCED, false);
            LocalDate later = frame.workdays().onOrAfter(frame.asOf().plusDays(dice.between(36, 55)));
            hold(new Slot(series(dice), later, number + 2 * i + 1), State.PLANNED, false);
        }
    }

    private void hold(Slot slot, State state, boolean isTaken) {
        Dice dice = frame.dice(Dice.Subject.EVENTS, -2 - slot.number());
        Event event = event(slot, state, isTaken && state == State.HELD, dice);
        String writer = frame.writers().get(slot.number() % frame.writers().size());
        ledger.add(writer, Event.KIND, event);
        if (event.attendanceTaken() && event.audience() != Audience.INTERNAL) {
            open.put(event.id(), event);
        }
        if (state != State.PLANNED) {
            visits.of(event, writer, dice);
        }
    }

    private Event event(Slot slot, State state, boolean isTaken, Dice dice) {
        Series series = slot.series();
        String skill = dice.pick(crafts.skills(dice.pick(crafts.names())));
        String title = dice.pick(Line.tagged(titles, series.code())).text();
        String slug = YearMonth.from(slot.day()) + "-" + series.code().replace('_', '-') + "-" + skill;
        Group group = series == Series.TALLER ? groups.lastingOn(slot.day(), dice) : null;
        boolean isOpen = series.audience != Audience.INTERNAL;
        return new Event(
                ledger.slug(slug),
                title.replace("{skill}", crafts.label(skill)),
                slot.day(),
                series.code(),
                group == null ? null : group.id(),
                series.format,
                series.audience,
                series.place,
                series.capacity,
                state,
                isTaken,
                isTaken && isOpen ? dice.between(0, 9) : null,
                isOpen ? new Money(BigDecimal.valueOf(dice.between(8, 40) * 10_000L), "CLP") : null,
                organisers(slot.day(), dice));
    }

    private List<String> organisers(LocalDate day, Dice dice) {
        String staff = profiles.person(dice.pick(frame.writers()));
        Worker worker = dice.chance(0.4) && frame.isOver(day) ? crowd.keen(day, dice) : null;
        return worker == null
                ? List.of(staff)
                : List.of(staff, worker.id).stream().sorted().toList();
    }

    /** Whether guests could come to that event, and were written down. */
    boolean isOpen(String event) {
        return open.containsKey(event);
    }

    /** A guest of that open event, who came with the professional. */
    void broughtBy(Worker host, String guest, String event) {
        Event held = open.get(event);
        if (held != null) {
            visits.guest(held, guest, host.id, frame.sourcingWriter());
        }
    }
}
