package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.Given;
import devrel.record.Checkin;
import devrel.record.Checkin.CheckinKind;
import devrel.record.Checkin.Outcome;
import devrel.record.Problem;
import devrel.record.Pulse;
import devrel.record.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngagementTest {
    private static final Offset<Double> CLOSE = within(1e-5);

    private int next;

    private Given held(
            Given given,
            String person,
            String date,
            @Nullable Integer satisfaction,
            @Nullable Integer recommend,
            @Nullable Integer stay,
            Map<String, Integer> scores) {
        return given.add(
                Checkin.KIND,
                new Checkin(
                        "c" + next++,
                        Given.day(date),
                        person,
                        "mariana",
                        CheckinKind.REGULAR,
                        null,
                        Outcome.HELD,
                        satisfaction,
                        recommend,
                        stay,
                        scores,
                        List.of(),
                        null,
                        null,
                        null,
                        null));
    }

    private Given pulse(Given given, String wave, @Nullable String person, String date, int satisfaction) {
        return given.add(
                Pulse.KIND,
                new Pulse("u" + next++, Given.day(date), wave, person, null, null, satisfaction, null, Map.of()));
    }

    /** People p0, p1 …, employed since 2020, with these scores on that day. */
    private Given scored(Given given, String date, int... scores) {
        for (int i = 0; i < scores.length; i++) {
            held(given, "p" + i, date, scores[i], null, null, Map.of());
        }
        return given;
    }

    private static Given people(int count) {
        Given given = new Given();
        for (int i = 0; i < count; i++) {
            given.start("p" + i, "2020-01-01");
        }
        return given;
    }

    private static Reading year(Given given, @Nullable Dimension by) {
        return new Reading(Engagement.of(Reading.ask("2024-01-01", "2024-12-31", by, false), given.data()));
    }

    @Test
    void theMeanStandsBesideTheDistributionAndWhoAnswered() {
        Reading report = year(scored(people(11), "2024-12-01", 5, 5, 4, 4, 3, 2, 4, 3, 1, 5), null);
        Figure mean = report.figure("satisfaction.mean");
        // 36 / 10; squares about it 16.4, so sd = √(16.4 / 9) and t with 9 degrees of freedom is 2.262157
        assertThat(mean.value()).isEqualTo(3.6);
        assertThat(mean.more().get("se")).isCloseTo(0.426875, CLOSE);
        assertThat(mean.low()).isCloseTo(2.634341, CLOSE);
        assertThat(mean.high()).isCloseTo(4.565659, CLOSE);
        assertThat(mean.n()).isEqualTo(10);
        assertThat(mean.note())
                .isEqualTo(new Note(
                        "report.note.distribution", Map.of("answers", "10", "low", "2", "middle", "2", "high", "6")));
        assertThat(report.value("satisfaction.low")).isEqualTo(0.2);
        assertThat(report.value("satisfaction.high")).isEqualTo(0.6);
        Figure response = report.figure("satisfaction.response");
        assertThat(response.numerator()).isEqualTo(10);
        assertThat(response.denominator()).isEqualTo(11);
        assertThat(response.evidence().get().leftOut()).hasSize(1);
    }

    @Test
    void onlyTheLatestAnswerOfNinetyDaysCountsAndOnlyOfThoseEmployed() {
        Given given = scored(people(6), "2024-12-01", 1, 2, 3, 4, 5, 5);
        scored(given, "2024-12-20", 5);
        scored(given, "2024-10-02", 1, 1, 1, 1, 1, 1);
        given.employed("gone", "2020-01-01", "2024-12-10", "159-2");
        held(given, "gone", "2024-12-12", 1, null, null, Map.of());
        // 5 instead of the earlier 1 of p0; 2 October is 91 days ago; gone had gone
        assertThat(year(given, null).value("satisfaction.mean")).isEqualTo((5 + 2 + 3 + 4 + 5 + 5) / 6.0);
    }

    @Test
    void aWaveGoesBeforeCheckinsAndAnonymousAnswersCountOnceEach() {
        Given given = scored(people(6), "2024-12-20", 1, 1, 1, 1, 1, 2);
        for (int i = 0; i < 3; i++) {
            pulse(given, "2024-11", "p" + i, "2024-11-05", 4);
        }
        pulse(given, "2024-11", "p0", "2024-11-07", 2);
        pulse(given, "2024-11", null, "2024-11-06", 5);
        pulse(given, "2024-11", null, "2024-11-06", 5);
        Reading report = year(given, null);
        // p0 2 instead of 4, p1 4, p2 4, and two fives without a name
        assertThat(report.value("satisfaction.mean")).isEqualTo((2 + 4 + 4 + 5 + 5) / 5.0);
        assertThat(report.figure("satisfaction.response").numerator()).isEqualTo(5);
    }

    @Test
    void answersOfFewerThanFiveAreHiddenOfTheCompanyTooWithHowManyTheyWere() {
        Reading report = year(scored(people(9), "2024-12-01", 1, 2, 4, 5), null);
        for (String id :
                List.of("satisfaction.mean", "satisfaction.low", "satisfaction.high", "satisfaction.response")) {
            Figure figure = report.figure(id);
            assertThat(figure.status()).as(id).isEqualTo(Status.HIDDEN);
            assertThat(figure.value()).as(id).isNull();
            assertThat(figure.n()).as(id).isNull();
            assertThat(figure.numerator()).as(id).isNull();
            assertThat(figure.evidence().get()).as(id).isEqualTo(Evidence.NONE);
        }
    }

    @Test
    void whatEverybodyAnsweredAlikeIsHidden() {
        Figure figure =
                year(scored(people(6), "2024-12-01", 4, 5, 4, 5, 4, 5), null).figure("satisfaction.mean");
        assertThat(figure.status()).isEqualTo(Status.HIDDEN);
        assertThat(figure.note()).isEqualTo(Note.of("report.note.same-answer"));
    }

    @Test
    void theChangeIsWithinTheSamePeople() {
        Given given = scored(people(7), "2024-12-01", 5, 5, 4, 4, 3, 2);
        scored(given, "2024-09-01", 4, 5, 4, 5, 2);
        held(given, "p6", "2024-09-01", 1, null, null, Map.of());
        Figure figure = year(given, null).figure("satisfaction.within");
        // +1, 0, 0, −1, +1 of the five with both: mean 0.2, sd √(2.8 / 4), t with 4 degrees of freedom 2.776445
        assertThat(figure.value()).isCloseTo(0.2, within(1e-15));
        assertThat(figure.n()).isEqualTo(5);
        assertThat(figure.low()).isCloseTo(-0.838850, CLOSE);
        assertThat(figure.high()).isCloseTo(1.238850, CLOSE);
    }

    @Test
    void leaversAreHeardByTheirLastScoreWhileEmployed() {
        Given given = new Given();
        int[] last = {1, 2, 2, 3, 5};
        for (int i = 0; i < last.length; i++) {
            given.employed("q" + i, "2020-01-01", "2024-05-31", "159-2");
            held(given, "q" + i, "2024-01-10", 5, null, null, Map.of());
            held(given, "q" + i, "2024-05-20", last[i], null, null, Map.of());
            held(given, "q" + i, "2024-06-03", 4, null, null, Map.of());
        }
        given.employed("silent", "2020-01-01", "2024-05-31", "159-2");
        Figure figure = year(given, null).figure("satisfaction.leavers");
        assertThat(figure.value()).isEqualTo(13 / 5.0);
        assertThat(figure.n()).isEqualTo(5);
        assertThat(figure.evidence().get().leftOut()).hasSize(1);
    }

    /** In the 90 days to 2 October six answered; from 3 October on are the 90 days to the end. */
    private Given askedBefore(int answered) {
        Given given = new Given();
        for (int i = 0; i < answered; i++) {
            given.employed("q" + i, "2020-01-01", i == 0 ? "2024-10-03" : i == 1 ? "2024-10-02" : "", "159-2");
            held(given, "q" + i, i == 2 ? "2024-07-05" : "2024-10-02", 4, null, null, Map.of());
        }
        String[] ends = {"2024-12-31", "2024-11-15", "2025-01-05", ""};
        for (int i = 0; i < ends.length; i++) {
            given.employed("s" + i, i == 3 ? "2024-09-03" : "2024-09-02", ends[i], "161-1");
            held(given, "s" + i, i == 0 ? "2024-07-04" : "2024-10-03", 4, null, null, Map.of());
        }
        return given;
    }

    @Test
    void exitsAreCountedApartOfThoseWhoAnsweredAndOfTheSilent() {
        Reading report = year(askedBefore(7), null);
        // of the seven one had left; s3 was here for 29 days only, and s2 leaves after the end
        assertThat(report.figure("satisfaction.exits.answered").numerator()).isEqualTo(1);
        assertThat(report.figure("satisfaction.exits.answered").denominator()).isEqualTo(6);
        assertThat(report.figure("satisfaction.exits.silent").value()).isEqualTo(2);
        assertThat(report.figure("satisfaction.exits.silent").denominator()).isEqualTo(3);
    }

    @Test
    void howManyAnsweredIsNotToldWhereTheirAnswersAreNot() {
        // of six one had left: five may be told, four may not
        assertThat(year(askedBefore(6), null)
                        .figure("satisfaction.exits.silent")
                        .status())
                .isEqualTo(Status.SHOWN);
        Figure few = year(askedBefore(5), null).figure("satisfaction.exits.silent");
        assertThat(few.status()).isEqualTo(Status.HIDDEN);
        assertThat(few.denominator()).isNull();
        Given anonymous = pulse(askedBefore(6), "2024-q3", null, "2024-10-02", 3);
        Figure unknown = year(anonymous, null).figure("satisfaction.exits.answered");
        assertThat(unknown.status()).isEqualTo(Status.NOT_AVAILABLE);
        assertThat(year(people(1), null).figure("satisfaction.exits.silent").status())
                .isEqualTo(Status.NOT_AVAILABLE);
    }

    @Test
    void theHeadlineComparesThePeopleWhoAnsweredBothTimes() {
        Given given = people(11);
        for (int i = 0; i < 10; i++) {
            held(given, "p" + i, "2023-12-10", null, i == 0 ? 9 : 5, null, Map.of());
            held(given, "p" + i, "2024-12-10", null, i == 0 ? 5 : 9, null, Map.of());
        }
        held(given, "p10", "2024-12-10", null, 0, null, Map.of());
        Given later = given;
        // nine go from -100 to 100 and one back: 160 on average, deviation √16000, over √10 40, times 2.26 less than
        // 160
        assertThat(headline(later)).isEqualTo("report.headline.enps.higher");
        held(later, "p9", "2024-12-11", null, 5, null, Map.of());
        held(later, "p8", "2024-12-11", null, 5, null, Map.of());
        held(later, "p7", "2024-12-11", null, 5, null, Map.of());
        held(later, "p6", "2024-12-11", null, 5, null, Map.of());
        held(later, "p5", "2024-12-11", null, 5, null, Map.of());
        // four up, five alike, one down: 60, deviation √(92400/9), times 2.26/√10 more than 60
        assertThat(headline(later)).isEqualTo("report.headline.enps.unclear");
    }

    private static String headline(Given given) {
        List<Section.Part> parts = Monthly.of(Reading.ask("2024-01-01", "2024-12-31", null, false), given.data())
                .sections()
                .get(0)
                .parts();
        return ((Section.Headlines) parts.get(0)).headlines().get(5).sentence().key();
    }

    private static List<Series> months(Given given) {
        return Engagement.of(Reading.ask("2024-01-01", "2024-12-31", null, false), given.data()).sections().stream()
                .flatMap(section -> section.parts().stream())
                .filter(Section.Months.class::isInstance)
                .flatMap(part -> ((Section.Months) part).series().stream())
                .toList();
    }

    @Test
    void byClientAndMonthASmallGroupTakesTheNextSmallestWithIt() {
        Given given = people(12);
        for (int i = 0; i < 12; i++) {
            given.assigned("p" + i, "2020-01-01", i < 6 ? "banco" : i < 11 ? "minera" : "retail");
        }
        scored(given, "2024-11-02", 1, 1, 1, 1, 1, 1);
        scored(given, "2024-11-10", 3, 4, 5, 2, 3, 4, 5, 4, 3, 2, 4, 5);
        List<Series> months = new SatisfactionMonths(
                        new Basis(Reading.ask("2024-01-01", "2024-12-31", null, false), given.data()))
                .all();
        assertThat(months.stream().map(series -> series.by().getOrDefault("client", "all")))
                .containsExactly("all", "banco", "minera", "retail");
        // banco: the last of each in the month, (3 + 4 + 5 + 2 + 3 + 4) / 6; retail has one answer, so minera's go too
        assertThat(months.get(1).points().get(0).value()).isEqualTo(3.5);
        assertThat(months.get(2).points().get(0).status()).isEqualTo(Status.HIDDEN);
        assertThat(months.get(3).points().get(0).status()).isEqualTo(Status.HIDDEN);
        assertThat(months.get(2).points().get(0).value()).isNull();
    }

    @Test
    void checkinsAreNotToldByMonthBesideFiguresOfNinetyDays() {
        Given given = scored(people(12), "2024-11-10", 3, 4, 5, 2, 3, 4, 5, 4, 3, 2, 4, 5);
        assertThat(months(given)).isEmpty();
    }

    @Test
    void tenureIsThatOfTheDayOfTheAnswer() {
        Given given = scored(people(5), "2024-12-01", 3, 3, 2, 4, 1);
        int[] fresh = {5, 4, 4, 5, 2};
        for (int i = 0; i < fresh.length; i++) {
            given.start("n" + i, "2024-06-04");
            // 4 June + 180 days = 1 December
            held(given, "n" + i, "2024-12-01", fresh[i], null, null, Map.of());
        }
        Reading report = year(given, null);
        assertThat(report.figure("satisfaction.by-tenure", Map.of("tenure", "0-180"))
                        .value())
                .isEqualTo(4);
        assertThat(report.figure("satisfaction.by-tenure", Map.of("tenure", "731+"))
                        .value())
                .isEqualTo(2.6);
    }

    @Test
    void recommendationIsBoundedByTheSilent() {
        Given given = people(10);
        int[] scores = {10, 9, 9, 8, 7, 6, 0};
        for (int i = 0; i < scores.length; i++) {
            held(given, "p" + i, "2024-12-01", null, scores[i], null, Map.of());
        }
        Reading report = year(given, null);
        Figure enps = report.figure("enps");
        // 3 promoters, 2 detractors of 7; with one more of each kind 4 and 3 of 10: 10 ± 1.959964 · 26.26785
        assertThat(enps.value()).isCloseTo(100 / 7.0, within(1e-12));
        assertThat(enps.low()).isCloseTo(-41.484044, within(1e-4));
        assertThat(enps.high()).isCloseTo(61.484044, within(1e-4));
        assertThat(report.value("enps.worst")).isEqualTo(-20);
        assertThat(report.value("enps.best")).isEqualTo(40);
        assertThat(report.figure("enps.best").n()).isEqualTo(10);
    }

    @Test
    void stayingAndDriversAreCountedTheSameWay() {
        Given given = people(5).driver("growth");
        int[] stay = {5, 4, 4, 3, 1};
        int[] growth = {5, 4, 3, 3, 1};
        for (int i = 0; i < 5; i++) {
            held(given, "p" + i, "2024-12-01", null, null, stay[i], Map.of("growth", growth[i]));
        }
        Reading report = year(given, null);
        assertThat(report.value("stay-intent")).isEqualTo(0.6);
        assertThat(report.value("driver.growth")).isEqualTo(3.2);
        assertThat(report.figure("driver.growth").note())
                .isEqualTo(new Note(
                        "report.note.distribution", Map.of("answers", "5", "low", "1", "middle", "2", "high", "2")));
    }

    @Test
    void groupsAreHiddenUntilNothingCanBeWorkedOutBySubtraction() {
        assertThat(SmallNumbers.withComplement(Map.of("a", 20, "b", 7, "c", 7, "d", 3), Set.of("d"), 5))
                .containsExactly("b", "d");
        assertThat(SmallNumbers.withComplement(Map.of("a", 20, "b", 1, "c", 2), Set.of("b", "c"), 5))
                .containsExactly("a", "b", "c");
        assertThat(SmallNumbers.withComplement(Map.of("a", 20, "b", 3, "c", 4), Set.of("b", "c"), 5))
                .containsExactly("b", "c");
        assertThat(SmallNumbers.withComplement(Map.of("a", 20, "b", 9), Set.of(), 5))
                .isEmpty();
    }

    @Test
    void aGroupIsHiddenWithTheSmallestOtherOne() {
        Given given = scored(people(16), "2024-12-01", 5, 1, 3, 4, 2, 5, 1, 3, 4, 2, 5, 1, 3, 4, 2, 5);
        for (int i = 0; i < 16; i++) {
            given.assigned("p" + i, "2020-01-01", i < 7 ? "large" : i < 13 ? "middling" : "small");
        }
        Reading report = year(given, Dimension.CLIENT);
        Figure small = report.figure("satisfaction.mean", Map.of("client", "small"));
        Figure middling = report.figure("satisfaction.mean", Map.of("client", "middling"));
        assertThat(small.note()).isEqualTo(Note.of("report.note.hidden-answers"));
        assertThat(middling.status()).isEqualTo(Status.HIDDEN);
        assertThat(middling.note()).isEqualTo(Note.of("report.note.hidden-complement"));
        assertThat(middling.n()).isNull();
        assertThat(report.figure("satisfaction.response", Map.of("client", "middling"))
                        .numerator())
                .isNull();
        // p0 to p6: 5 + 1 + 3 + 4 + 2 + 5 + 1 = 21
        assertThat(report.figure("satisfaction.mean", Map.of("client", "large")).value())
                .isEqualTo(3);
    }

    @Test
    void aGroupingThatLeavesOnePersonOutIsRefused() {
        Given given = scored(people(7), "2024-12-01", 5, 1, 3, 4, 2, 5, 1);
        for (int i = 0; i < 7; i++) {
            given.assigned("p" + i, "2020-01-01", i < 6 ? "large" : "alone");
        }
        assertThatThrownBy(() -> year(given, Dimension.CLIENT))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(finding -> finding.problem())
                                .containsExactly(Problem.GROUP_TOO_SMALL));
    }
}
