package devrel.metric;

import devrel.record.Attendance;
import devrel.record.Attendance.AttendanceStatus;
import devrel.record.Contribution;
import devrel.record.Dataset;
import devrel.record.Event;
import devrel.record.Happening;
import devrel.record.Introduction;
import devrel.record.Kind;
import devrel.record.Membership;
import devrel.record.Membership.Change;
import devrel.record.Order;
import devrel.record.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people do in the community, as known on a day: they join a group, contribute something, attend an event, are
 * introduced to somebody, share content under their own name. The staff does so for a living and is left out.
 */
public final class Activity {
    /** For so many days somebody is active, the day of the act being the first. */
    public static final int DAYS = 90;

    /** The kinds of records that tell of activity. */
    public static final List<Kind<?>> NEEDS =
            List.of(Event.KIND, Membership.KIND, Contribution.KIND, Introduction.KIND, Attendance.KIND, Share.KIND);

    private final Map<String, List<Act>> byPerson = new TreeMap<>();
    private final Dataset data;
    private final Identities identities;
    private final LocalDate asOf;

    /** What a person did on a day, in days since 1970, and the record that tells of it. */
    public record Act(String person, long day, Kind<?> kind, Happening record) {
        /** Whether the person gave something to the others. */
        public boolean isContribution() {
            return kind == Contribution.KIND;
        }
    }

    private Activity(Dataset data, Identities identities, LocalDate asOf) {
        this.data = data;
        this.identities = identities;
        this.asOf = asOf;
    }

    /** The activity that the dataset tells, as known at the end of that day. */
    public static Activity of(Dataset data, Identities identities, LocalDate asOf) {
        Activity activity = new Activity(data, identities, asOf);
        for (Membership membership : data.all(Membership.KIND)) {
            if (membership.change() == Change.JOINED) {
                activity.add(membership.person(), membership.date(), Membership.KIND, membership);
            }
        }
        for (Contribution contribution : data.all(Contribution.KIND)) {
            activity.add(contribution.person(), contribution.date(), Contribution.KIND, contribution);
        }
        for (Introduction introduction : data.all(Introduction.KIND)) {
            activity.add(introduction.a(), introduction.date(), Introduction.KIND, introduction);
            activity.add(introduction.b(), introduction.date(), Introduction.KIND, introduction);
        }
        activity.addAttended();
        for (Share share : data.all(Share.KIND)) {
            if (share.person() != null) {
                activity.add(share.person(), share.date(), Share.KIND, share);
            }
        }
        Comparator<Act> inTime = Order.by(Act::day).then(act -> act.record().id());
        activity.byPerson.values().forEach(acts -> acts.sort(inTime));
        return activity;
    }

    /** Of each person at each event the last status counts; they were there on the day of the event. */
    private void addAttended() {
        data.by(Attendance.KIND, "event", Attendance::event).forEach((id, rows) -> {
            Event event = data.find(Event.KIND, id).orElse(null);
            Map<String, Attendance> last = new HashMap<>();
            for (Attendance attendance : Happened.by(asOf, rows)) {
                last.put(identities.of(attendance.person()), attendance);
            }
            for (Attendance attendance : last.values()) {
                if (attendance.status() == AttendanceStatus.ATTENDED) {
                    LocalDate day = event == null ? attendance.date() : event.on();
                    add(attendance.person(), day, Attendance.KIND, attendance);
                }
            }
        });
    }

    private void add(String person, LocalDate date, Kind<?> kind, Happening record) {
        if (!date.isAfter(asOf) && !identities.isStaff(person)) {
            String id = identities.of(person);
            byPerson.computeIfAbsent(id, p -> new ArrayList<>()).add(new Act(id, date.toEpochDay(), kind, record));
        }
    }

    /** Everybody who ever did something, by id. */
    public Collection<String> people() {
        return Collections.unmodifiableSet(byPerson.keySet());
    }

    /** What the person did, in the order of time. */
    public List<Act> of(String person) {
        return byPerson.getOrDefault(person, List.of());
    }

    /** What the person did in the window. */
    public List<Act> within(String person, Window window) {
        List<Act> within = new ArrayList<>();
        for (Act act : of(person)) {
            if (window.contains(act.day())) {
                within.add(act);
            }
        }
        return within;
    }

    /** The spans of days on which the person was active, in their order: a gap of over 90 days lies between two. */
    public List<Span> spans(String person) {
        List<Span> spans = new ArrayList<>();
        for (Act act : of(person)) {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && act.day() - last.last().day() <= DAYS) {
                spans.set(spans.size() - 1, new Span(last.first(), act));
            } else {
                spans.add(new Span(act, act));
            }
        }
        return spans;
    }

    /** Days on which a person was active: from the first act until 90 days after the last. */
    public record Span(Act first, Act last) {
        /** The days, whether or not they are over. */
        public Window days() {
            return new Window(first.day(), last.day() + DAYS);
        }
    }
}
