package devrel.report;

import devrel.metric.Identities;
import devrel.metric.Window;
import devrel.record.Checkin;
import devrel.record.Order;
import devrel.record.Pulse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What people answered, one answer of each person: the latest wave of pulses that asked in the 90 days to the period's
 * end, or else the latest check-in of each in those days. Answers of staff, of those on a fee and of those not employed
 * on the day are in no figure.
 */
final class Answers {
    /** The days in which an answer is of now. */
    static final int DAYS = 90;

    private static final Comparator<Answer> IN_TIME =
            Order.by(Answer::date).then(answer -> answer.record().id());

    private final Basis basis;

    Answers(Basis basis) {
        this.basis = basis;
    }

    /** The first day of which an answer is of now. */
    static LocalDate since(Period period) {
        return period.cut().minusDays(DAYS);
    }

    /** The answers of a wave; of check-ins where the wave has no name. */
    record Wave(@Nullable String name, List<Answer> answers) {
        /** Which answers these are, as the report says it. */
        Note source(Asked asked, LocalDate end) {
            return name == null ? Note.of(asked.fromCheckins(), "date", end) : Note.of(asked.fromWave(), "wave", name);
        }
    }

    /** The answers of now. */
    Wave latest(Asked asked) {
        Window now = window(0);
        Wave latest = null;
        for (Wave wave : waves(asked, ofWavesIn(now))) {
            latest = now.contains(last(wave)) ? wave : latest;
        }
        return latest == null ? new Wave(null, latestByPerson(inCheckins(asked, now))) : latest;
    }

    /** The answers before those: of the wave before, or of the 90 days before. */
    Wave before(Asked asked, Wave now) {
        if (now.name() == null) {
            return new Wave(null, latestByPerson(inCheckins(asked, window(DAYS))));
        }
        Wave before = new Wave(now.name(), List.of());
        for (Wave wave : waves(asked, basis.data().all(Pulse.KIND))) {
            if (wave.name() == null || wave.name().equals(now.name())) {
                break;
            }
            before = wave;
        }
        return before;
    }

    /** What was answered in each month of the period: the waves that ended in it, none of which tells of another. */
    SortedMap<YearMonth, List<Answer>> inWaves(Asked asked) {
        SortedMap<YearMonth, List<Answer>> byMonth = new TreeMap<>();
        Period period = basis.question().period();
        for (Wave wave : waves(asked, ofWavesIn(Window.of(period.from(), period.to())))) {
            if (period.contains(last(wave))) {
                byMonth.put(YearMonth.from(last(wave)), wave.answers());
            }
        }
        return byMonth;
    }

    /** The same of check-ins: the last answer that each gave in the month. */
    SortedMap<YearMonth, List<Answer>> inTalks(Asked asked) {
        SortedMap<YearMonth, List<Answer>> byMonth = new TreeMap<>();
        for (Answer answer : inCheckins(asked, basis.period())) {
            byMonth.computeIfAbsent(YearMonth.from(answer.date()), month -> new ArrayList<>())
                    .add(answer);
        }
        byMonth.replaceAll((month, answers) -> {
            answers.sort(IN_TIME);
            return latestByPerson(answers);
        });
        return byMonth;
    }

    /** All pulses of the waves that asked somebody in that window. */
    private List<Pulse> ofWavesIn(Window window) {
        Map<String, List<Pulse>> byWave = basis.data().by(Pulse.KIND, "wave", Pulse::wave);
        List<Pulse> pulses = new ArrayList<>();
        for (List<Pulse> wave : byWave.values()) {
            if (wave.stream().anyMatch(pulse -> window.contains(pulse.date()))) {
                pulses.addAll(wave);
            }
        }
        return pulses;
    }

    private Window window(int daysAgo) {
        long cut = basis.end() + 1 - daysAgo;
        return new Window(cut - DAYS, cut);
    }

    private static LocalDate last(Wave wave) {
        return wave.answers().stream()
                .map(Answer::date)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** The waves that asked, by the day of their last answer, of these pulses, each wave's in the order of time. */
    private List<Wave> waves(Asked asked, List<Pulse> pulses) {
        Map<String, List<Answer>> byWave = new TreeMap<>();
        for (Pulse pulse : pulses) {
            Answer answer = answer(asked, pulse);
            if (answer != null) {
                byWave.computeIfAbsent(pulse.wave(), wave -> new ArrayList<>()).add(answer);
            }
        }
        List<Wave> waves = new ArrayList<>();
        byWave.forEach((name, answers) -> waves.add(new Wave(name, latestByPerson(answers))));
        waves.sort(Order.by(Answers::last));
        return waves;
    }

    private @Nullable Answer answer(Asked asked, Pulse pulse) {
        Integer score = asked.inPulse().of(pulse);
        if (score == null || isLater(pulse.date())) {
            return null;
        }
        String person = pulse.person();
        if (person == null) {
            return new Answer(null, pulse.client(), score, Pulse.KIND, pulse);
        }
        return counts(person, pulse.date())
                ? new Answer(identities().of(person), null, score, Pulse.KIND, pulse)
                : null;
    }

    private boolean isLater(LocalDate date) {
        return date.toEpochDay() > basis.end();
    }

    private boolean counts(String person, LocalDate date) {
        return !identities().isStaff(person) && basis.isPaidByWage(person, date);
    }

    private Identities identities() {
        return basis.identities();
    }

    private List<Answer> inCheckins(Asked asked, Window window) {
        List<Answer> answers = new ArrayList<>();
        for (Checkin checkin : basis.data().all(Checkin.KIND)) {
            Integer score = asked.inCheckin().of(checkin);
            if (score != null
                    && checkin.isHeld()
                    && window.contains(checkin.date())
                    && counts(checkin.person(), checkin.date())) {
                answers.add(new Answer(identities().of(checkin.person()), null, score, Checkin.KIND, checkin));
            }
        }
        return answers;
    }

    /** The last answer of each person and every anonymous one; the answers come in the order of time. */
    private static List<Answer> latestByPerson(List<Answer> answers) {
        List<Answer> latest = new ArrayList<>();
        Map<String, Answer> named = new LinkedHashMap<>();
        for (Answer answer : answers) {
            if (answer.person() == null) {
                latest.add(answer);
            } else {
                named.put(answer.person(), answer);
            }
        }
        latest.addAll(named.values());
        latest.sort(IN_TIME);
        return latest;
    }

    /** Everybody's named answers up to that day, check-ins and pulses, in the order of time. */
    Map<String, List<Answer>> byPerson(Asked asked, LocalDate until) {
        List<Answer> all = inCheckins(asked, new Window(Long.MIN_VALUE, until.toEpochDay() + 1));
        for (Pulse pulse : basis.data().all(Pulse.KIND)) {
            Answer answer = pulse.date().isAfter(until) ? null : answer(asked, pulse);
            if (answer != null && answer.person() != null) {
                all.add(answer);
            }
        }
        all.sort(IN_TIME);
        Map<String, List<Answer>> byPerson = new HashMap<>();
        for (Answer answer : all) {
            String person = answer.person();
            if (person != null) {
                byPerson.computeIfAbsent(person, p -> new ArrayList<>()).add(answer);
            }
        }
        return byPerson;
    }
}
