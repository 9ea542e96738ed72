package devrel.metric;

import devrel.record.Checkin;
import devrel.record.Checkin.Outcome;
import devrel.record.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * When we talked with whom, and when it is time again. Only a check-in that was held is contact. One that was declined
 * starts the clock of the cadence anew, but is no contact. Days away stop all clocks; a new employment starts them anew.
 */
public final class Contact {
    /** The days employed after which contact is expected. */
    public static final int LEAST_TENURE = 30;

    private final Map<String, List<Checkin>> checkins;
    /** By the very employment: to compare employments takes longer than to find their check-ins. */
    private final IdentityHashMap<Employed, List<Checkin>> within = new IdentityHashMap<>();

    private final Absences absences;
    private final Cadence cadence;
    private final long asOf;

    private Contact(Map<String, List<Checkin>> checkins, Absences absences, Cadence cadence, LocalDate asOf) {
        this.checkins = checkins;
        this.absences = absences;
        this.cadence = cadence;
        this.asOf = asOf.toEpochDay();
    }

    /** The contact that the dataset's check-ins and absences tell, as known at the end of that day. */
    public static Contact of(Dataset data, Identities identities, LocalDate asOf) {
        return new Contact(
                data.by(Checkin.KIND, "identity", checkin -> identities.of(checkin.person())),
                Absences.of(data, identities, asOf),
                Cadence.of(data, identities, asOf),
                asOf);
    }

    /** Whether contact with the person is expected: employed for 30 days and not away, on the day. */
    public boolean isExpected(Employed employed) {
        return employed.covers(asOf)
                && asOf - employed.start() >= LEAST_TENURE
                && !absences.isAway(employed.person(), asOf);
    }

    /** The check-ins of the employment by the day, in the order of time. */
    private List<Checkin> within(Employed employed) {
        return within.computeIfAbsent(employed, this::find);
    }

    private List<Checkin> find(Employed employed) {
        List<Checkin> found = new ArrayList<>();
        for (Checkin checkin : checkins.getOrDefault(employed.person(), List.of())) {
            long day = checkin.date().toEpochDay();
            if (day <= asOf && employed.covers(day)) {
                found.add(checkin);
            }
        }
        return found;
    }

    /** The last check-in that was held in this employment. */
    public Optional<Checkin> last(Employed employed) {
        List<Checkin> all = within(employed);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).isHeld()) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /** Days present since the last one held, from 0; empty when there was none. */
    public OptionalLong daysSince(Employed employed) {
        Optional<Checkin> last = last(employed);
        return last.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        absences.present(employed.person(), last.get().date().toEpochDay(), asOf));
    }

    /** Whether there was contact fewer than so many days ago. */
    public boolean isCovered(Employed employed, int days) {
        OptionalLong since = daysSince(employed);
        return since.isPresent() && since.getAsLong() < days;
    }

    /** How it stands with the next talk: days on the clock against what the cadence asks for. */
    public record Due(long days, int idealDays, int maxDays) {
        public boolean isDue() {
            return days >= idealDays;
        }

        public boolean isOverdue() {
            return days > maxDays;
        }
    }

    /** How it stands with the next talk; empty for who is not employed, away, or without a cadence on the day. */
    public Optional<Due> due(Employed employed) {
        if (!employed.covers(asOf) || absences.isAway(employed.person(), asOf)) {
            return Optional.empty();
        }
        long since = employed.start();
        for (Checkin checkin : within(employed)) {
            since = restartsClock(checkin) ? checkin.date().toEpochDay() : since;
        }
        long days = absences.present(employed.person(), since, asOf);
        return cadence.on(employed, asOf).map(rule -> new Due(days, rule.idealDays(), rule.maxDays()));
    }

    private static boolean restartsClock(Checkin checkin) {
        return checkin.isHeld() || checkin.outcome() == Outcome.DECLINED;
    }

    /** The gaps of an employment that end in the window, and the one open at its end if that is over the limit. */
    public List<Gap> gaps(Employed employed, Window window) {
        GapWalk walk = new GapWalk(employed, window);
        for (Checkin checkin : within(employed)) {
            if (restartsClock(checkin) && checkin.date().toEpochDay() < window.cut()) {
                walk.pass(checkin);
            }
        }
        walk.finish();
        return walk.gaps;
    }

    /** Goes from check-in to check-in; the longest time on the clock is what a gap is judged by. */
    private final class GapWalk {
        private final Employed employed;
        private final Window window;
        private final List<Gap> gaps = new ArrayList<>();
        private @Nullable Checkin begin;
        private long clock;
        private long longest;

        GapWalk(Employed employed, Window window) {
            this.employed = employed;
            this.window = window;
        }

        void pass(Checkin checkin) {
            long day = checkin.date().toEpochDay();
            if (begin != null) {
                longest = Math.max(longest, absences.present(employed.person(), clock, day));
            }
            if (checkin.isHeld()) {
                if (begin != null && window.contains(day)) {
                    add(begin, checkin, day);
                }
                begin = checkin;
                longest = 0;
            }
            clock = day;
        }

        private void add(Checkin from, Checkin to, long day) {
            cadence.on(employed, day)
                    .ifPresent(rule -> gaps.add(new Gap(employed, from, to, longest <= rule.maxDays())));
        }

        /** The open gap is counted once it is over, and cannot be kept any more. */
        void finish() {
            long day = window.cut() - 1;
            if (begin == null || !employed.covers(day) || absences.isAway(employed.person(), day)) {
                return;
            }
            Checkin last = begin;
            long open = Math.max(longest, absences.present(employed.person(), clock, day));
            cadence.on(employed, day)
                    .filter(rule -> open > rule.maxDays())
                    .ifPresent(rule -> gaps.add(new Gap(employed, last, null, false)));
        }
    }
}
