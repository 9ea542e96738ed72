package devrel.metric;

import devrel.metric.Activity.Act;
import devrel.metric.Activity.Span;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Who was active at the end of a window of days, and who came, came back and went in it. Active is who did something in
 * the last 90 days; new is their first act ever; returned is an act after a gap of over 90 days; lapsed are those whose
 * 90 days were over. Before + new + returned − lapsed = active holds exactly, and is checked whenever it is counted:
 * somebody can lapse and return within one window, and is counted in both.
 *
 * @param before the last act of each who was active when the window began
 * @param fresh the first act ever
 * @param returned the first act after the gap
 * @param lapsed the last act before it
 * @param active the last act of each who is active when the window ends
 */
public record ActiveCount(
        Window window, List<Act> before, List<Act> fresh, List<Act> returned, List<Act> lapsed, List<Act> active) {
    /** The count of these people in a window that is not empty. */
    public static ActiveCount of(Activity activity, Collection<String> people, Window window) {
        ActiveCount count = new ActiveCount(
                window, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int active = 0;
        for (String person : people) {
            List<Span> spans = activity.spans(person);
            for (int i = 0; i < spans.size(); i++) {
                count.add(activity, spans.get(i), i == 0);
            }
            active += isActive(activity, person, window.cut() - 1) ? 1 : 0;
        }
        count.mustAddUpTo(active);
        return count;
    }

    private void add(Activity activity, Span span, boolean isFirst) {
        Window days = span.days();
        if (days.contains(window.from() - 1)) {
            before.add(lastBy(activity, span, window.from() - 1));
        }
        if (window.contains(days.from())) {
            (isFirst ? fresh : returned).add(span.first());
        }
        if (window.contains(days.cut())) {
            lapsed.add(span.last());
        }
        if (days.contains(window.cut() - 1)) {
            active.add(lastBy(activity, span, window.cut() - 1));
        }
    }

    private static Act lastBy(Activity activity, Span span, long day) {
        Act last = span.first();
        for (Act act : activity.of(span.first().person())) {
            last = act.day() <= day ? act : last;
        }
        return last;
    }

    /** Whether the person did something in the 90 days that end with this one. */
    private static boolean isActive(Activity activity, String person, long day) {
        Window recent = new Window(day + 1 - Activity.DAYS, day + 1);
        return !activity.within(person, recent).isEmpty();
    }

    private void mustAddUpTo(int counted) {
        int expected = before.size() + fresh.size() + returned.size() - lapsed.size();
        if (expected != counted || active.size() != counted) {
            throw Refusal.of(
                    Problem.SUMS_DO_NOT_CLOSE,
                    Place.of("community"),
                    "what",
                    "community",
                    "expected",
                    Integer.toString(expected),
                    "found",
                    Integer.toString(counted));
        }
    }
}
