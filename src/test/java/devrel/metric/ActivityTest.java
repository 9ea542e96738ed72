package devrel.metric;

import static devrel.record.Attendance.AttendanceStatus.ATTENDED;
import static devrel.record.Attendance.AttendanceStatus.CANCELLED;
import static devrel.record.Attendance.AttendanceStatus.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Activity.Act;
import devrel.record.Dataset;
import devrel.record.Person.PersonKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 12, 31);

    private static Activity activity(Lives lives) {
        Dataset data = lives.given().data();
        return Activity.of(data, Identities.of(data), AS_OF);
    }

    private static Lives lives() {
        return new Lives(new Given());
    }

    private static List<String> days(Activity activity, String person) {
        return activity.of(person).stream()
                .map(act -> LocalDate.ofEpochDay(act.day()).toString())
                .toList();
    }

    private static ActiveCount in(Activity activity, String month) {
        YearMonth of = YearMonth.parse(month);
        return ActiveCount.of(activity, activity.people(), Window.of(of.atDay(1), of.atEndOfMonth()));
    }

    @Test
    void whatCountsIsJoiningContributingAttendingMeetingAndSharing() {
        Activity activity = activity(lives().event("meetup", "2024-03-10")
                .joined("ana", "2024-01-05", "guild")
                .left("ana", "2024-01-20", "guild")
                .contributed("ana", "2024-02-01")
                .attendance("ana", "2024-03-12", "meetup", ATTENDED)
                .introduced("2024-04-01", "ana", "ben")
                .shared("ana", "2024-05-01")
                .shared(null, "2024-05-02"));
        // leaving is nothing done; who attended was there on the day of the event, whenever it was written down
        assertThat(days(activity, "ana"))
                .containsExactly("2024-01-05", "2024-02-01", "2024-03-10", "2024-04-01", "2024-05-01");
        assertThat(days(activity, "ben")).containsExactly("2024-04-01");
        assertThat(activity.people()).containsExactly("ana", "ben");
    }

    @Test
    void onlyTheLastStatusOfAnAttendanceCounts() {
        Activity activity = activity(lives().event("meetup", "2024-03-10")
                .attendance("ana", "2024-03-01", "meetup", REGISTERED)
                .attendance("ana", "2024-03-10", "meetup", ATTENDED)
                .attendance("ben", "2024-03-01", "meetup", REGISTERED)
                .attendance("cai", "2024-03-10", "meetup", ATTENDED)
                .attendance("cai", "2024-03-11", "meetup", CANCELLED));
        assertThat(activity.people()).containsExactly("ana");
    }

    @Test
    void staffIsLeftOutAndOneHumanBeingCountsOnce() {
        Lives lives = lives().contributed("olga", "2024-01-05")
                .contributed("ana", "2024-01-05")
                .contributed("ana-too", "2024-01-06");
        lives.given().person("olga", PersonKind.STAFF, null).person("ana-too", PersonKind.COMMUNITY, "ana");
        Activity activity = activity(lives);
        assertThat(activity.people()).containsExactly("ana");
        assertThat(activity.of("ana")).hasSize(2);
    }

    @Test
    void whatHappensAfterTheDayIsNotKnown() {
        assertThat(activity(lives().contributed("ana", "2025-01-01")).people()).isEmpty();
    }

    @Test
    void somebodyIsActiveForNinetyDaysAndReturnsAfterMore() {
        // 1 January + 89 days is 30 March, the last day active; an act on 31 March comes 90 days later, which is no gap
        Activity kept = activity(lives().contributed("ana", "2024-01-01").contributed("ana", "2024-03-31"));
        assertThat(kept.spans("ana")).hasSize(1);
        Activity gone = activity(lives().contributed("ana", "2024-01-01").contributed("ana", "2024-04-01"));
        assertThat(gone.spans("ana")).hasSize(2);
        ActiveCount march = in(gone, "2024-03");
        // she lapses on 31 March, and returns on 1 April
        assertThat(march.before()).hasSize(1);
        assertThat(march.lapsed()).hasSize(1);
        assertThat(march.active()).isEmpty();
        ActiveCount april = in(gone, "2024-04");
        assertThat(april.returned()).hasSize(1);
        assertThat(april.fresh()).isEmpty();
    }

    @Test
    void whoLapsesAndReturnsWithinAMonthIsCountedInBoth() {
        // 10 January + 90 days is 9 April: lapsed; back on 20 April, 101 days later
        Activity activity = activity(lives().contributed("ana", "2024-01-10").contributed("ana", "2024-04-20"));
        ActiveCount april = in(activity, "2024-04");
        assertThat(april.before()).hasSize(1);
        assertThat(april.lapsed()).extracting(Act::day).containsExactly(day("2024-01-10"));
        assertThat(april.returned()).extracting(Act::day).containsExactly(day("2024-04-20"));
        assertThat(april.active()).hasSize(1);
    }

    private static long day(String iso) {
        return LocalDate.parse(iso).toEpochDay();
    }

    /** Counted day by day: who has an act in the last 90 days. */
    private static int activeOn(Activity activity, long day) {
        int active = 0;
        for (String person : activity.people()) {
            boolean any = false;
            for (Act act : activity.of(person)) {
                any |= act.day() <= day && act.day() > day - 90;
            }
            active += any ? 1 : 0;
        }
        return active;
    }

    @Test
    void onLivesOfChanceTheAccountsCloseAndAgreeWithCountingDayByDay() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            Lives lives = lives();
            for (int i = 0; i < 60; i++) {
                LocalDate date = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(700));
                lives.contributed("p" + random.nextInt(12), date.toString());
            }
            Activity activity = activity(lives);
            for (YearMonth month = YearMonth.of(2023, 1); month.getYear() < 2025; month = month.plusMonths(1)) {
                ActiveCount count = in(activity, month.toString());
                long last = month.atEndOfMonth().toEpochDay();
                assertThat(count.active()).hasSize(activeOn(activity, last));
                assertThat(count.before())
                        .hasSize(activeOn(activity, month.atDay(1).toEpochDay() - 1));
            }
        }
    }
}
