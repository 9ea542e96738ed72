package devrel.demo;

import devrel.record.Attendance;
import devrel.record.Attendance.AttendanceStatus;
import devrel.record.Attendance.Role;
import devrel.record.Contribution;
import devrel.record.Contribution.ContributionKind;
import devrel.record.Event;
import devrel.record.Event.Audience;
import devrel.record.Touch;
import devrel.record.Touch.ClaimedBy;
import devrel.record.Touch.TouchKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who signs up for an event, who comes, who speaks, and whom they bring. */
final class Visits {
    private static final int MOST_AT_ONE_EVENT = 16;
    private static final int GUESTS_REMEMBERED = 12;

    private final Frame frame;
    private final Ledger ledger;
    private final Crowd crowd;
    private final Profiles profiles;
    private final List<String> guests = new ArrayList<>();

    Visits(Frame frame, Ledger ledger, Crowd crowd, Profiles profiles) {
        this.frame = frame;
        this.ledger = ledger;
        this.crowd = crowd;
        this.profiles = profiles;
    }

    void of(Event event, String writer, Dice dice) {
        int usual = Math.min(MOST_AT_ONE_EVENT, Math.max(2, crowd.size(frame.monthOf(event.on())) / 4));
        int wanted = dice.between(usual * 3 / 4, usual * 5 / 4);
        Set<Worker> known = new HashSet<>();
        List<Worker> came = new ArrayList<>();
        LocalDate day = Frame.earlier(event.on(), frame.asOf());
        for (int tries = 0; tries < 2 * wanted && known.size() < wanted; tries++) {
            Worker worker = crowd.keen(day, dice);
            if (worker != null && known.add(worker) && signUp(event, worker, known.size(), writer, dice)) {
                came.add(worker);
            }
        }
        if (event.attendanceTaken() && !came.isEmpty()) {
            walkIn(event, known, came, writer, dice);
            stage(event, known, came.get(0), writer, dice);
            if (event.audience() != Audience.INTERNAL) {
                guests(event, came, writer, dice);
            }
        }
    }

    /** Whether the person was seen there. Nothing is known of those who were there when nobody wrote it down. */
    private boolean signUp(Event event, Worker worker, int number, String writer, Dice dice) {
        LocalDate last = Frame.earlier(event.on().minusDays(1), frame.asOf());
        LocalDate day = Frame.later(frame.first(), last.minusDays(dice.between(0, 17)));
        if (!worker.isEmployedOn(day) || !day.isBefore(event.on())) {
            return false;
        }
        if (dice.chance(0.2)) {
            add(event, worker.id, day, AttendanceStatus.INVITED, null, writer);
        }
        Integer seats = event.capacity();
        if (seats != null && number > seats) {
            add(event, worker.id, day, AttendanceStatus.WAITLISTED, null, writer);
            return false;
        }
        add(event, worker.id, day, AttendanceStatus.REGISTERED, Role.ATTENDEE, writer);
        return turnUp(event, worker, day, writer, dice);
    }

    private boolean turnUp(Event event, Worker worker, LocalDate signedUp, String writer, Dice dice) {
        AttendanceStatus end = dice.weighted(
                new int[] {9, 17, 74}, AttendanceStatus.CANCELLED, AttendanceStatus.NO_SHOW, AttendanceStatus.ATTENDED);
        LocalDate regret = signedUp.plusDays(dice.between(0, 6));
        if (end == AttendanceStatus.CANCELLED) {
            LocalDate day = Frame.earlier(regret, Frame.earlier(event.on(), frame.asOf()));
            add(event, worker.id, day, end, null, writer);
            return false;
        }
        if (!event.attendanceTaken()) {
            return false;
        }
        if (end == AttendanceStatus.NO_SHOW) {
            add(event, worker.id, event.on(), end, null, writer);
            return false;
        }
        seen(event, worker, Role.ATTENDEE, null, writer);
        return true;
    }

    private void walkIn(Event event, Set<Worker> known, List<Worker> came, String writer, Dice dice) {
        int count = dice.between(0, 2);
        for (int i = 0; i < count; i++) {
            Worker worker = crowd.keen(event.on(), dice);
            if (worker != null && known.add(worker)) {
                seen(event, worker, Role.ATTENDEE, true, writer);
                came.add(worker);
            }
        }
    }

    private void seen(Event event, Worker worker, Role role, @Nullable Boolean walkIn, String writer) {
        ledger.add(
                writer,
                Attendance.KIND,
                new Attendance(
                        ledger.happeningId(),
                        event.on(),
                        event.id(),
                        worker.id,
                        AttendanceStatus.ATTENDED,
                        role,
                        walkIn,
                        null));
        worker.traces.add(new Trace(event.on(), TouchKind.EVENT, event.id()));
    }

    /** Somebody else speaks, and at some events one of those who came is the host. */
    private void stage(Event event, Set<Worker> known, Worker host, String writer, Dice dice) {
        Worker speaker = crowd.present(event.on(), dice);
        if (speaker != null && known.add(speaker)) {
            seen(event, speaker, Role.SPEAKER, null, writer);
            give(event, speaker, ContributionKind.TALK, writer);
        }
        if (dice.chance(0.4)) {
            give(event, host, dice.chance(0.5) ? ContributionKind.HOST : ContributionKind.ORGANISE, writer);
        }
    }

    private void give(Event event, Worker worker, ContributionKind kind, String writer) {
        ledger.add(
                writer,
                Contribution.KIND,
                new Contribution(
                        ledger.happeningId(), event.on(), worker.id, kind, Event.KIND.name() + ":" + event.id()));
    }

    /** Up to three guests, most of them new: from their first visit on we know them, with their consent. */
    private void guests(Event event, List<Worker> came, String writer, Dice dice) {
        int count = dice.between(0, 3);
        Set<String> here = new HashSet<>();
        for (int i = 0; i < count; i++) {
            boolean isBack = !guests.isEmpty() && dice.chance(0.3);
            String guest = isBack ? dice.pick(guests) : profiles.friend(event.on());
            if (here.add(guest)) {
                guest(event, guest, isBack ? null : dice.pick(came).id, writer);
            }
            if (!isBack) {
                remember(guest);
                touch(event, guest, writer, dice);
            }
        }
    }

    private void remember(String guest) {
        guests.add(guest);
        if (guests.size() > GUESTS_REMEMBERED) {
            guests.remove(0);
        }
    }

    private void touch(Event event, String guest, String writer, Dice dice) {
        if (dice.chance(0.5)) {
            ledger.add(
                    writer,
                    Touch.KIND,
                    new Touch(
                            ledger.happeningId(),
                            event.on(),
                            null,
                            guest,
                            TouchKind.EVENT,
                            Event.KIND.name() + ":" + event.id(),
                            ClaimedBy.DEVREL));
        }
    }

    /** A guest who was there; guests do not sign up. */
    void guest(Event event, String guest, @Nullable String host, String writer) {
        ledger.add(
                writer,
                Attendance.KIND,
                new Attendance(
                        ledger.happeningId(),
                        event.on(),
                        event.id(),
                        guest,
                        AttendanceStatus.ATTENDED,
                        Role.ATTENDEE,
                        true,
                        host));
    }

    private void add(
            Event event, String person, LocalDate day, AttendanceStatus status, @Nullable Role role, String writer) {
        ledger.add(
                writer,
                Attendance.KIND,
                new Attendance(ledger.happeningId(), day, event.id(), person, status, role, null, null));
    }
}
