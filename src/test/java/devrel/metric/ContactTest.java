package devrel.metric;

import static devrel.record.Checkin.Outcome.DECLINED;
import static devrel.record.Checkin.Outcome.HELD;
import static devrel.record.Checkin.Outcome.NO_SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Contact.Due;
import devrel.record.Dataset;
import devrel.record.Person.PersonKind;
import devrel.record.Seniority;
import devrel.record.Settings.CadenceRule;
import devrel.record.Settings.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactTest {
    private static final CadenceRule DEFAULT = new CadenceRule(null, null, null, null, null, 30, 45);

    /** Asks about the last employment of the person. */
    private record On(Dataset data, LocalDate asOf, Employed employed) {
        static On day(Given given, String person, String iso) {
            Dataset data = given.data();
            LocalDate asOf = LocalDate.parse(iso);
            List<Employed> own = Roster.of(data, asOf).employees().stream()
                    .filter(employed -> employed.person().equals(person))
                    .toList();
            return new On(data, asOf, own.get(own.size() - 1));
        }

        Contact contact() {
            return Contact.of(data, Identities.of(data), asOf);
        }

        Optional<Due> due() {
            return contact().due(employed);
        }

        List<Gap> gaps(String from) {
            return contact().gaps(employed, Window.of(LocalDate.parse(from), asOf));
        }
    }

    private static Due due(Given given, String iso) {
        return On.day(given, "ana", iso).due().orElseThrow();
    }

    @Test
    void aTalkIsDueWhenTheIdealDaysArePastAndOverdueAfterTheMostDays() {
        Given given = new Given().start("ana", "2024-01-01").checkin("ana", "2024-06-01", HELD);
        // 1 June + 30 = 1 July, + 45 = 16 July
        assertThat(due(given, "2024-06-30").isDue()).isFalse();
        assertThat(due(given, "2024-07-01").isDue()).isTrue();
        assertThat(due(given, "2024-07-16").isOverdue()).isFalse();
        assertThat(due(given, "2024-07-17").isOverdue()).isTrue();
    }

    @Test
    void whoWasNeverTalkedWithIsOnTheClockSinceTheStart() {
        Given given = new Given().start("ana", "2024-01-01");
        assertThat(due(given, "2024-01-14").isDue()).isFalse();
        assertThat(due(given, "2024-01-15").isDue()).isTrue();
        assertThat(due(given, "2024-01-22").isOverdue()).isFalse();
        assertThat(due(given, "2024-01-23").isOverdue()).isTrue();
    }

    @Test
    void onboardingIsTheFirstNinetyDays() {
        Given given = new Given().start("ana", "2024-01-01").checkin("ana", "2024-03-15", HELD);
        // day 89 is 30 March: 14 and 21 days hold; day 90 is 31 March: 30 and 45
        assertThat(due(given, "2024-03-30").idealDays()).isEqualTo(14);
        assertThat(due(given, "2024-03-30").isDue()).isTrue();
        assertThat(due(given, "2024-03-31").idealDays()).isEqualTo(30);
        assertThat(due(given, "2024-03-31").isDue()).isFalse();
    }

    @Test
    void aDeclinedTalkRestartsTheClockButIsNoContact() {
        Given given = new Given()
                .start("ana", "2024-01-01")
                .checkin("ana", "2024-05-01", HELD)
                .checkin("ana", "2024-06-20", DECLINED);
        assertThat(due(given, "2024-06-30").days()).isEqualTo(10);
        On on = On.day(given, "ana", "2024-06-30");
        assertThat(on.contact().daysSince(on.employed()).getAsLong()).isEqualTo(60);
        assertThat(on.contact().isCovered(on.employed(), 60)).isFalse();
        assertThat(on.contact().isCovered(on.employed(), 61)).isTrue();
    }

    @Test
    void aMissedTalkChangesNothing() {
        Given given = new Given()
                .start("ana", "2024-01-01")
                .checkin("ana", "2024-05-01", HELD)
                .checkin("ana", "2024-06-20", NO_SHOW);
        assertThat(due(given, "2024-06-30").days()).isEqualTo(60);
    }

    @Test
    void daysAwayStopTheClock() {
        Given given = new Given()
                .start("ana", "2024-01-01")
                .checkin("ana", "2024-06-01", HELD)
                .away("ana", "2024-06-10", "2024-06-19")
                .away("ana", "2024-06-15", "2024-06-24");
        // 29 days after the talk, of which 10 to 24 June are 15 days away, counted once
        assertThat(due(given, "2024-06-30").days()).isEqualTo(14);
        assertThat(On.day(given, "ana", "2024-06-24").due()).isEmpty();
    }

    @Test
    void anOpenAbsenceLastsAndNothingIsDue() {
        Given given = new Given().start("ana", "2024-01-01").away("ana", "2024-03-01", "");
        On on = On.day(given, "ana", "2024-12-31");
        assertThat(on.due()).isEmpty();
        assertThat(on.contact().isExpected(on.employed())).isFalse();
    }

    @Test
    void aNewEmploymentStartsTheClockAnew() {
        Given given = new Given()
                .employed("ana", "2023-01-01", "2024-05-31", "159-2")
                .checkin("ana", "2024-05-30", HELD)
                .start("ana", "2024-07-01");
        assertThat(due(given, "2024-07-10").days()).isEqualTo(9);
        On on = On.day(given, "ana", "2024-08-15");
        assertThat(on.contact().last(on.employed())).isEmpty();
    }

    @Test
    void theFirstRuleThatHoldsCounts() {
        Given given = new Given()
                .cadence(
                        new CadenceRule("ana", null, null, null, LocalDate.of(2024, 7, 1), 7, 10),
                        new CadenceRule(null, "key", null, null, null, 10, 15),
                        new CadenceRule(null, null, "lead", null, null, 20, 25),
                        DEFAULT)
                .person("ana", PersonKind.PROFESSIONAL, null)
                .person("ben", PersonKind.PROFESSIONAL, null, "key")
                .person("cai", PersonKind.PROFESSIONAL, null)
                .start("ana", "2024-01-01")
                .start("ben", "2024-01-01")
                .start("cai", "2024-01-01")
                .position("cai", "2024-06-15", "lead", Seniority.LEAD);
        assertThat(due(given, "2024-06-30").idealDays()).isEqualTo(30);
        assertThat(due(given, "2024-07-01").idealDays()).isEqualTo(7);
        assertThat(On.day(given, "ben", "2024-07-01").due().orElseThrow().idealDays())
                .isEqualTo(10);
        assertThat(On.day(given, "cai", "2024-06-14").due().orElseThrow().idealDays())
                .isEqualTo(30);
        assertThat(On.day(given, "cai", "2024-06-15").due().orElseThrow().idealDays())
                .isEqualTo(20);
    }

    @Test
    void withoutARuleNothingIsEverDue() {
        Given given = new Given()
                .cadence(new CadenceRule(null, null, null, Phase.ONBOARDING, null, 14, 21))
                .start("ana", "2024-01-01");
        assertThat(On.day(given, "ana", "2024-02-01").due()).isPresent();
        assertThat(On.day(given, "ana", "2024-12-01").due()).isEmpty();
    }

    @Test
    void gapsAreKeptUpToTheMostDaysAndTheOpenOneCountsOnceItIsOver() {
        Given given = new Given()
                .cadence(DEFAULT)
                .start("ana", "2024-01-01")
                .checkin("ana", "2024-02-01", HELD)
                .checkin("ana", "2024-03-17", HELD)
                .checkin("ana", "2024-05-02", HELD);
        // 1 Feb to 17 Mar is 45 days, kept; 17 Mar to 2 May is 46, not kept
        assertThat(On.day(given, "ana", "2024-06-16").gaps("2024-01-01"))
                .extracting(Gap::isKept)
                .containsExactly(true, false);
        // 2 May + 46 = 17 June
        assertThat(On.day(given, "ana", "2024-06-17").gaps("2024-01-01"))
                .extracting(Gap::isKept)
                .containsExactly(true, false, false);
    }

    @Test
    void aGapBelongsToThePeriodInWhichItEnds() {
        Given given = new Given()
                .cadence(DEFAULT)
                .start("ana", "2024-01-01")
                .checkin("ana", "2024-05-25", HELD)
                .checkin("ana", "2024-06-05", HELD);
        assertThat(On.day(given, "ana", "2024-06-30").gaps("2024-06-01")).hasSize(1);
        assertThat(On.day(given, "ana", "2024-05-31").gaps("2024-05-01")).isEmpty();
    }

    @Test
    void aDeclinedTalkDividesTheClockOfAGap() {
        Given given = new Given()
                .cadence(DEFAULT)
                .start("ana", "2024-01-01")
                .checkin("ana", "2024-02-01", HELD)
                .checkin("ana", "2024-03-10", DECLINED)
                .checkin("ana", "2024-04-10", HELD);
        assertThat(On.day(given, "ana", "2024-04-10").gaps("2024-01-01"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.isKept()).isTrue());
    }
}
