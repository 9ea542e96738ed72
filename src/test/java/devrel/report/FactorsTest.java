package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.Case;
import devrel.metric.Employed;
import devrel.metric.Given;
import devrel.metric.Lives;
import devrel.record.Attendance.AttendanceStatus;
import devrel.record.Checkin.Outcome;
import devrel.record.MatchStep.Step;
import devrel.record.Pulse;
import devrel.record.Start.Contract;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactorsTest {
    private static final Question QUESTION = Reading.ask("2024-01-01", "2024-12-31", null, false);

    private static RiskRows rows(Given given, Factor factor) {
        Basis basis = new Basis(QUESTION, given.data());
        RiskRows rows = new RiskRows(List.of(factor), new Courses(basis));
        long dataStart = basis.dataStart().toEpochDay();
        for (Employed employed : basis.roster().employees()) {
            long cut = Math.min(employed.end(), QUESTION.cut().toEpochDay());
            rows.add(
                    employed,
                    Math.max(0, dataStart - employed.start()),
                    cut - employed.start(),
                    employed.end() != Employed.OPEN);
        }
        return rows;
    }

    @Test
    void contactCountsFromTheDayAfterForNinetyDays() {
        Given given = new Given()
                .employed("ana", "2024-01-01", "2024-06-30", "159-2")
                .checkin("ana", "2024-02-01", Outcome.HELD)
                .checkin("ana", "2024-03-01", Outcome.DECLINED);
        RiskRows rows = rows(given, Factor.CHECKIN_90D);
        // 1 February is day 31 of 182: contact on days 32 to 121
        assertThat(rows.days(0, 1)).isEqualTo(90);
        assertThat(rows.days(0, 0)).isEqualTo(182 - 90);
        assertThat(rows.events(0, 0)).isEqualTo(1);
    }

    @Test
    void contactOfTwoCheckinsIsCountedOnce() {
        Given given = new Given()
                .start("ana", "2024-01-01")
                .checkin("ana", "2024-02-01", Outcome.HELD)
                .checkin("ana", "2024-03-01", Outcome.HELD);
        // from 1 February to 90 days after 1 March: 29 + 90 days
        assertThat(rows(given, Factor.CHECKIN_90D).days(0, 1)).isEqualTo(29 + 90);
    }

    @Test
    void contactOfThoseHiredBeforeIsUnknownForTheFirstNinetyDaysOfTheRecords() {
        Given given = new Given()
                .dataStart("2024-01-01")
                .start("ana", "2023-01-01")
                .checkin("ana", "2024-01-11", Outcome.HELD);
        RiskRows rows = rows(given, Factor.CHECKIN_90D);
        // known from 31 March on (91 days of 366 are over), in contact until day 10 + 90 of the year
        assertThat(rows.days(0, 1)).isEqualTo(10);
        assertThat(rows.days(0, 0)).isEqualTo(366 - 90 - 10);
    }

    @Test
    void nobodyIsWatchedBeforeTheFirstScore() {
        Given given = new Given()
                .start("ana", "2024-01-01", Contract.INDEFINITE, "referral")
                .start("ben", "2024-01-01", Contract.INDEFINITE, "unknown");
        assertThat(rows(given, Factor.LAST_SATISFACTION).people()).isZero();
        RiskRows source = rows(given, Factor.CAME_BY_REFERRAL);
        assertThat(source.people()).isEqualTo(1);
        assertThat(source.left()).hasSize(1);
    }

    @Test
    void daysBeforeTheFirstReferralBelongToThoseWhoMadeNone() {
        Given given = new Given()
                .start("ana", "2024-01-01")
                .referred("a", "2024-01-31", "ana", "cai")
                .referred("b", "2024-03-01", "ana", "dan");
        RiskRows rows = rows(given, Factor.MADE_REFERRAL);
        assertThat(rows.days(0, 0)).isEqualTo(30);
        assertThat(rows.days(0, 1)).isEqualTo(366 - 30);
    }

    @Test
    void theBenchIsComparedWithTheClientBeforeIt() {
        Given given = new Given()
                .start("ana", "2024-01-01")
                .assigned("ana", "2024-01-01", "banco")
                .assigned("ana", "2024-04-10", "bench")
                .assigned("ana", "2024-07-19", "retail");
        // 100 days at the bank, 100 on the bench, and the rest of 366
        RiskRows rows = rows(given, Factor.BENCH);
        assertThat(rows.days(0, 1)).isEqualTo(100);
        assertThat(rows.days(0, 0)).isEqualTo(266);
    }

    /** What the twelve months of one person look like, and those of another who does the same and leaves. */
    private static Given taking() {
        Given given = new Given().start("ana", "2024-01-01").employed("ben", "2024-01-01", "2024-06-30", "159-2");
        new Lives(given)
                .event("meetup", "2024-01-21")
                .contributed("ana", "2024-03-01")
                .joined("ana", "2024-01-31", "guild")
                .attendance("ana", "2024-01-25", "meetup", AttendanceStatus.ATTENDED)
                .introduced("2024-01-05", "ana", "ben")
                .offered("m", "2024-01-05", "course", "ana", null)
                .match("m", "2024-01-08", Step.ACCEPTED)
                .match("m", "2024-01-11", Step.STARTED)
                .offered("n", "2024-01-05", "course", "ben", null);
        return given;
    }

    @Test
    void takingPartCountsFromTheDayAfterItsFirstTime() {
        // 31 January is day 30, 21 January day 20, 11 January day 10; Ana has 366 days, Ben 182
        RiskRows community = rows(taking(), Factor.COMMUNITY);
        assertThat(community.days(0, 1)).isEqualTo(366 - 30);
        assertThat(community.days(0, 0)).isEqualTo(30 + 182);
        assertThat(community.events(0, 0)).isEqualTo(1);
        // she was there on the day of the event, whenever it was written down
        assertThat(rows(taking(), Factor.EVENT_ATTENDED).days(0, 1)).isEqualTo(366 - 20);
        assertThat(rows(taking(), Factor.MATCH_STARTED).days(0, 1)).isEqualTo(366 - 10);
        assertThat(rows(taking(), Factor.MATCH_STARTED).days(0, 0)).isEqualTo(10 + 182);
    }

    /** The same company as below, and the same answer, now of those who joined the community. */
    @Test
    void timeBeforeJoiningIsNotGivenToTheMembers() {
        Given given = Reading.roster("sim_people.csv", "person").dataStart("2020-01-01");
        Lives lives = new Lives(given);
        for (Map<String, String> row : Case.rows("sim_community.csv")) {
            lives.joined(row.get("person"), row.get("joined_on"), "guild");
        }
        Case.Row timeVarying = Case.named("sim-company")
                .table("community", "time_varying", "coefficients")
                .get(0);
        Figure figure = new Reading(Factors.of(Reading.ask("2024-01-01", "2024-12-31", null, false), given.data()))
                .figure("factor.hazard-ratio", Map.of("factor", "community"));
        assertThat(figure.value()).isCloseTo(timeVarying.number("hr"), within(1e-6));
    }

    private static Given simulated() {
        Given given = Reading.roster("sim_people.csv", "person").dataStart("2020-01-01");
        int number = 0;
        for (Map<String, String> row : Case.rows("sim_community.csv")) {
            given.referred("r" + number, row.get("joined_on"), row.get("person"), "candidate" + number++);
        }
        return given;
    }

    /** Whoever refers must have stayed until then: counted as ever or never, referring looks like staying. */
    @Test
    void timeBeforeTheFirstReferralIsNotGivenToTheReferrers() {
        Case.Row ever = Case.named("sim-company")
                .table("community", "WRONG_ever_joined_fixed", "coefficients")
                .get(0);
        Case.Row ours = Case.named("sim-company")
                .table("community", "time_varying", "coefficients")
                .get(0);
        Figure figure = new Reading(Factors.of(
                        Reading.ask("2024-01-01", "2024-12-31", null, false),
                        simulated().data()))
                .figure("factor.hazard-ratio", Map.of("factor", "made_referral"));
        assertThat(ever.number("hr")).isCloseTo(0.58, within(0.005));
        assertThat(figure.value()).isCloseTo(ours.number("hr"), within(1e-6)).isCloseTo(1.35, within(0.005));
        assertThat(figure.more().get("events")).isEqualTo(127);
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        Report straight = Factors.of(QUESTION, simulated().data());
        for (long seed = 1; seed <= 2; seed++) {
            Report shuffled = Factors.of(QUESTION, simulated().shuffled(seed));
            assertThat(shuffled.figures().map(FactorsTest::told))
                    .isEqualTo(straight.figures().map(FactorsTest::told).toList());
        }
    }

    private static String told(Figure figure) {
        return figure.id() + figure.by() + figure.value() + figure.low() + figure.more() + figure.note();
    }

    @Test
    void withFewCasesNothingIsEstimatedAndTheReportSaysHowMany() {
        Given given = new Given();
        for (int i = 0; i < 12; i++) {
            given.employed("p" + i, "2024-01-01", i < 9 ? "2024-0" + (i + 1) + "-20" : "", "159-2");
        }
        Figure figure = new Reading(Factors.of(QUESTION, given.data()))
                .figure("factor.hazard-ratio", Map.of("factor", "made_referral"));
        assertThat(figure.status()).isEqualTo(Status.NOT_AVAILABLE);
        assertThat(figure.value()).isNull();
        assertThat(figure.note())
                .isEqualTo(new Note("report.note.factor-few-events", Map.of("events", "9", "needed", "10")));
    }

    @Test
    void aSideOfFewerThanFivePeopleIsNotTested() {
        Given given = new Given().referred("a", "2024-01-05", "p0", "cai");
        for (int i = 0; i < 14; i++) {
            given.employed("p" + i, "2024-01-01", i < 11 ? "2024-06-" + (i + 10) : "", "159-2");
        }
        Figure figure = new Reading(Factors.of(QUESTION, given.data()))
                .figure("factor.hazard-ratio", Map.of("factor", "made_referral"));
        assertThat(figure.note()).isEqualTo(Note.of("report.note.factor-small-group"));
    }

    @Test
    void aSideWithoutCasesHasNoRatioButRates() {
        Given given = new Given();
        for (int i = 0; i < 20; i++) {
            given.employed("p" + i, "2024-01-01", i < 11 ? "2024-06-" + (i + 10) : "", "159-2");
        }
        for (int i = 14; i < 20; i++) {
            given.referred("r" + i, "2024-01-01", "p" + i, "c" + i);
        }
        Figure figure = new Reading(Factors.of(QUESTION, given.data()))
                .figure("factor.hazard-ratio", Map.of("factor", "made_referral"));
        // six with 366 days each; eleven of 162 to 172 days, and three with 366
        assertThat(figure.note())
                .isEqualTo(new Note(
                        "report.note.factor-separated",
                        Map.of("with", "0", "years_with", "6.0", "without", "11", "years_without", "8.0")));
    }

    @Test
    void casesOnBothSidesOfWhichNoneCouldBeComparedAreSaidToBeSo() {
        Given given = new Given();
        for (int i = 0; i < 20; i++) {
            given.employed("p" + i, "2024-01-01", i < 11 ? "2024-06-" + (i + 10) : "", "159-2");
        }
        for (int i = 14; i < 20; i++) {
            given.referred("r" + i, "2024-01-01", "p" + i, "c" + i);
        }
        // the last of all to leave had referred, but at that age nobody else was there to be compared with
        given.employed("q", "2023-01-01", "2024-12-01", "159-2").referred("q", "2024-01-01", "q", "cq");
        Figure figure = new Reading(
                        Factors.of(QUESTION, given.dataStart("2023-01-01").data()))
                .figure("factor.hazard-ratio", Map.of("factor", "made_referral"));
        assertThat(figure.note()).isNotNull();
        assertThat(figure.note().key()).isEqualTo("report.note.factor-separated-within");
        assertThat(figure.note().parameters()).containsEntry("with", "1").containsEntry("without", "11");
    }

    private static List<String> inShort(Given given) {
        return Factors.of(QUESTION, given.data()).sections().get(0).parts().stream()
                .map(part -> ((Section.Sentence) part).note().key())
                .toList();
    }

    @Test
    void whatCannotBeEstimatedIsNoResultInShortEither() {
        Given given = new Given();
        for (int i = 0; i < 9; i++) {
            given.employed("p" + i, "2024-01-01", "2024-06-1" + i, "159-2")
                    .referred("r" + i, "2024-02-01", "p" + i, "c");
        }
        assertThat(inShort(given))
                .containsExactly(
                        "report.note.brief-factors",
                        "report.note.brief-leaving-nothing",
                        "report.note.brief-referring-nothing",
                        "report.note.brief-turnover-elsewhere");
    }

    @Test
    void aFindingThatCannotBeCheckedBesideTheOtherFactorsSaysSo() {
        // of 20 who answered 2 all left in June, of 20 who answered 5 two did, among them
        Given given = new Given();
        for (int i = 0; i < 40; i++) {
            String person = "p" + i;
            String day = String.format(Locale.ROOT, "2024-06-%02d", i < 20 ? i + 1 : i == 20 ? 7 : 15);
            given.employed(person, "2024-01-01", i < 22 ? day : "", "159-2");
            given.add(
                    Pulse.KIND,
                    new Pulse(
                            "u" + i,
                            Given.day("2024-01-05"),
                            "jan",
                            person,
                            null,
                            null,
                            i < 20 ? 2 : 5,
                            null,
                            Map.of()));
        }
        assertThat(inShort(given)).containsSubsequence("report.note.brief-leaving-less", "report.note.brief-unchecked");
    }
}
