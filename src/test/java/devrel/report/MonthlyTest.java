package devrel.report;

import static devrel.record.Checkin.Outcome.HELD;
import static devrel.record.CommitmentStep.Step.KEPT;
import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Given;
import devrel.record.ReferralStep.Stage;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MonthlyTest {
    private static Given company() {
        Given given = new Given().dataStart("2022-01-01");
        for (int i = 0; i < 40; i++) {
            String person = "p" + i;
            given.employed(person, "2022-06-01", i < 12 ? "2024-05-31" : i < 14 ? "2023-05-31" : "", "159-2")
                    .promised("c" + i, "2024-01-10", person, "mariana", "2024-02-10");
            if (i < 20) {
                given.promise("c" + i, "2024-02-01", KEPT, "");
            }
            if (i > 20) {
                given.checkin(person, "2024-12-10", HELD).checkin(person, "2023-12-10", HELD);
            }
        }
        return given;
    }

    private static Report report() {
        return Monthly.of(
                Reading.ask("2024-12-01", "2024-12-31", null, false), company().data());
    }

    private static List<Note> sentences(Report report) {
        return headlines(report).stream().map(Headline::sentence).toList();
    }

    private static List<Headline> headlines(Report report) {
        return ((Section.Headlines) report.sections().get(0).parts().get(0)).headlines();
    }

    private static List<Note> notes(Report report, String section) {
        return report.sections().stream()
                .filter(each -> each.title().equals(section))
                .flatMap(each -> each.parts().stream())
                .map(part -> ((Section.Sentence) part).note())
                .toList();
    }

    private static List<String> said(Report report, String section) {
        return notes(report, section).stream().map(Note::key).toList();
    }

    @Test
    void theFirstPageBeginsWithSixFigures() {
        Section first = report().sections().get(0);
        assertThat(first.title()).isEqualTo("report.section.headlines");
        assertThat(headlines(report())).hasSize(6);
    }

    @Test
    void aDirectionIsGivenOnlyWhenChanceDoesNotExplainIt() {
        List<Note> sentences = sentences(report());
        // 12 voluntary exits in 2024 against 2 in 2023: the ratio is about 7, and its interval lies above 1
        assertThat(sentences.get(0).key()).isEqualTo("report.headline.turnover.voluntary.t12m.higher");
        assertThat(sentences.get(0).parameters()).containsEntry("count", "12").containsEntry("count_before", "2");
        // 19 of 26 with contact against 19 of 38
        assertThat(sentences.get(2).key()).isEqualTo("report.headline.checkins.coverage.90d.unclear");
    }

    @Test
    void withoutAYearEarlierThereIsNothingToCompareWith() {
        assertThat(sentences(report()).get(3).key()).isEqualTo("report.headline.commitments.kept.none");
        Report february = Monthly.of(
                Reading.ask("2024-02-01", "2024-02-29", null, false), company().data());
        assertThat(sentences(february).get(3)).satisfies(sentence -> {
            assertThat(sentence.key()).isEqualTo("report.headline.commitments.kept.first");
            assertThat(sentence.parameters()).containsEntry("count", "20").containsEntry("of", "40");
        });
    }

    /** Forty referrals of 2023 and forty of the first months of 2024, each hired after 30 days or still open. */
    private static Note ofReferrals(int hiredBefore, int hiredNow) {
        Given given = new Given().dataStart("2022-01-01").start("r", "2022-01-01");
        for (int i = 0; i < 80; i++) {
            boolean now = i >= 40;
            given.referred("f" + i, now ? "2024-03-01" : "2023-03-01", "r", "c" + i);
            if (i % 40 < (now ? hiredNow : hiredBefore)) {
                given.stage("f" + i, now ? "2024-03-31" : "2023-03-31", Stage.HIRED);
            }
        }
        return sentences(Monthly.of(Reading.ask("2024-12-01", "2024-12-31", null, false), given.data()))
                .get(4);
    }

    private static String trend(int hiredBefore, int hiredNow) {
        String key = ofReferrals(hiredBefore, hiredNow).key();
        return key.substring(key.lastIndexOf('.') + 1);
    }

    @Test
    void referralsOfTheYearAreComparedWithThoseBefore() {
        // 1/2 against 1/20, errors √(.25/40) and √(.0475/40): .45 ± 1.96·.086
        assertThat(trend(2, 20)).isEqualTo("higher");
        assertThat(trend(20, 2)).isEqualTo("lower");
        // 1/2 against 2/5: .1 ± 1.96·.111
        assertThat(trend(16, 20)).isEqualTo("unclear");
    }

    @Test
    void theSharesThatAreComparedStandInTheSentence() {
        // 20 of the 40 made in 2024, 2 of the 40 made before
        assertThat(ofReferrals(2, 20).parameters())
                .containsEntry("share", "50")
                .containsEntry("n", "40")
                .containsEntry("share_before", "5")
                .containsEntry("n_before", "40");
        // one referral is no group to compare: all of them stand alone, 1 of 6
        Given few = new Given().dataStart("2022-01-01").start("r", "2022-01-01");
        for (int i = 0; i < 6; i++) {
            few.referred("f" + i, i < 5 ? "2023-03-01" : "2024-03-01", "r", "c" + i);
        }
        few.stage("f0", "2023-03-31", Stage.HIRED);
        assertThat(sentences(Monthly.of(Reading.ask("2024-12-01", "2024-12-31", null, false), few.data()))
                        .get(4))
                .isEqualTo(Note.of("report.headline.incidence.hired.180d.first", "share", 17));
    }

    @Test
    void theReferralsOfHalfAYearAgoAreFollowedToTheirEnds() {
        Given given = company()
                .referred("may", "2024-05-31", "p20", "c0")
                .referred("a", "2024-06-01", "p20", "c1")
                .referred("b", "2024-06-15", "p20", "c2")
                .referred("c", "2024-06-20", "p20", "c3")
                .referred("d", "2024-06-30", "p20", "c4")
                .referred("again", "2024-06-30", "p21", "c1")
                .stage("a", "2024-09-01", Stage.HIRED)
                .stage("b", "2024-07-01", Stage.REJECTED)
                .stage("c", "2024-07-01", Stage.WITHDRAWN);
        // the candidate of “again” was referred before, within the year
        assertThat(notes(
                        Monthly.of(Reading.ask("2024-12-01", "2024-12-31", null, false), given.data()),
                        "report.section.changed"))
                .last()
                .isEqualTo(Note.of(
                        "report.changed.referrals",
                        "month",
                        "2024-06",
                        "made",
                        4,
                        "hired",
                        1,
                        "rejected",
                        1,
                        "withdrawn",
                        1,
                        "open",
                        1,
                        "other",
                        0));
    }

    @Test
    void ofTwoHiresTheCountsAreToldAndNoPercentage() {
        Given given = company().start("new", "2023-12-10").employed("gone", "2023-12-20", "2024-02-01", "159-2");
        Headline hires = headlines(Monthly.of(Reading.ask("2024-12-01", "2024-12-31", null, false), given.data()))
                .get(1);
        assertThat(hires.isToldInCounts()).isTrue();
        assertThat(hires.remark()).contains(Note.of("report.headline.counts-only", "count", 1, "of", 2));
    }

    @Test
    void withoutReferralsOrAnswersTheFirstPageSaysSo() {
        List<Note> sentences = sentences(report());
        assertThat(sentences.get(4).key()).isEqualTo("report.headline.incidence.hired.180d.none");
        assertThat(sentences.get(5).key()).isEqualTo("report.headline.enps.none");
    }

    @Test
    void everyFigureStandsOnceAndTheOtherReportsFollow() {
        Report report = report();
        List<String> figures =
                report.figures().map(figure -> figure.id() + figure.by()).toList();
        assertThat(figures).doesNotHaveDuplicates();
        assertThat(report.sections().stream().map(Section::title).collect(Collectors.toSet()))
                .contains("report.section.turnover", "report.section.coverage", "report.section.funnel")
                .contains("report.section.growth", "report.section.community-brief");
    }

    @Test
    void itReadsBackToTheAnswersOfAYearAgo() {
        // the 90 days to 31 December 2023 begin on 3 October; a longer period a year ago begins before them
        assertThat(Monthly.talksSince(Reading.ask("2024-12-01", "2024-12-31", null, false)))
                .isEqualTo("2023-10-03");
        assertThat(Monthly.talksSince(Reading.ask("2024-07-01", "2024-12-31", null, false)))
                .isEqualTo("2023-07-01");
    }

    @Test
    void eachMonthOfAYearIsWhatItsOwnReportSays() {
        Series year = headlines(report()).get(2).trend();
        assertThat(year.points()).hasSize(12);
        Report october = Monthly.of(
                Reading.ask("2024-10-01", "2024-10-31", null, false), company().data());
        assertThat(year.points().get(9).value())
                .isEqualTo(headlines(october).get(2).now().value());
        assertThat(year.points().get(11).value())
                .isEqualTo(headlines(report()).get(2).now().value());
    }

    @Test
    void answersAreToldEveryThreeMonthsSoThatNoneIsInTwoFigures() {
        assertThat(headlines(report()).get(5).trend().points().stream()
                        .map(point -> point.month().toString()))
                .containsExactly("2024-03", "2024-06", "2024-09", "2024-12");
    }

    @Test
    void noSeriesStandsTwice() {
        assertThat(report().series().map(series -> series.id() + series.by())).doesNotHaveDuplicates();
    }

    @Test
    void whatMovedIsSaidAndAsksForADecision() {
        assertThat(said(report(), "report.section.changed"))
                .containsExactly("report.changed.turnover.voluntary.t12m.higher", "report.changed.nobody");
        // on 31 May 2024 twelve left
        Report may = Monthly.of(
                Reading.ask("2024-05-01", "2024-05-31", null, false), company().data());
        assertThat(notes(may, "report.section.changed"))
                .contains(Note.of(
                        "report.changed.people",
                        "starts",
                        0,
                        "exits",
                        12,
                        "voluntary",
                        12,
                        "opening",
                        38,
                        "closing",
                        26));
        // 20 of 40 promises were never kept
        assertThat(said(report(), "report.section.decisions"))
                .startsWith("report.decision.turnover.voluntary.t12m", "report.decision.late");
    }

    @Test
    void whatWasPromisedIsToldBySide() {
        assertThat(said(report(), "report.section.promised"))
                .containsExactly("report.promised.ours.none", "report.promised.theirs.none");
        Report february = Monthly.of(
                Reading.ask("2024-02-01", "2024-02-29", null, false), company().data());
        assertThat(said(february, "report.section.promised").get(0)).isEqualTo("report.promised.ours");
    }

    @Test
    void theMonthlyReportNeedsWhatItsPartsNeed() {
        assertThat(Monthly.NEEDS).containsAll(Retention.NEEDS).containsAll(Checkins.NEEDS);
        assertThat(Monthly.NEEDS).containsAll(Growth.BRIEF_NEEDS).containsAll(Community.BRIEF_NEEDS);
        assertThat(Monthly.NEEDS).containsAll(Commitments.NEEDS).containsAll(Referrals.NEEDS);
    }
}
