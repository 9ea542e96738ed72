package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import devrel.metric.Given;
import devrel.record.ReferralStep.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands at the head of a report, and what may not be concluded at its end. */
class BriefsTest {
    private static final Question YEAR = Reading.ask("2024-01-01", "2024-12-31", null, false);

    private static List<Note> sentences(Section section) {
        return section.parts().stream()
                .filter(Section.Sentence.class::isInstance)
                .map(part -> ((Section.Sentence) part).note())
                .toList();
    }

    private static Section head(Report report) {
        return report.sections().get(0);
    }

    private static Section foot(Report report) {
        return report.sections().get(report.sections().size() - 1);
    }

    private static List<String> keys(Section section) {
        return sentences(section).stream().map(Note::key).toList();
    }

    /** Ten people all the time, of whom so many left at the end of each year, and as many came the day after. */
    private static Given tenPeople(int left2023, int left2024) {
        Given given = new Given().dataStart("2022-01-01");
        for (int i = 0; i < 10; i++) {
            boolean first = i < left2023;
            given.employed(
                    "a" + i, "2022-01-01", first ? "2023-12-31" : i < left2023 + left2024 ? "2024-12-31" : "", "159-2");
            if (first) {
                given.employed("b" + i, "2024-01-01", "", "");
            }
        }
        return given;
    }

    @Test
    void turnoverIsToldBesideThatOfTheYearBefore() {
        List<Note> said = sentences(head(Retention.of(YEAR, tenPeople(3, 2).data())));
        // 2 of 10 and 3 of 10: chance; Garwood of 2 events: 0.2422 and 7.2247
        assertThat(said.get(0))
                .isEqualTo(new Note(
                        "report.headline.turnover.voluntary.t12m.unclear", Map.of("count", "2", "count_before", "3")));
        assertThat(said.get(1))
                .isEqualTo(new Note(
                        "report.note.brief-per-100-before",
                        Map.of("share", "20", "before", "30", "count", "2", "low", "2", "high", "72")));
    }

    @Test
    void withoutARecordOfTheYearBeforeOnlyTheFigureOfNowIsTold() {
        List<String> said = keys(
                head(Retention.of(YEAR, tenPeople(0, 2).dataStart("2024-01-01").data())));
        assertThat(said).startsWith("report.headline.turnover.voluntary.t12m.first", "report.note.brief-per-100");
    }

    @Test
    void whoStaysLongerNeedsGroupsAndThePageSaysHowToAsk() {
        Given given = tenPeople(3, 2);
        assertThat(keys(head(Retention.of(YEAR, given.data())))).contains("report.note.brief-ask-by");
        Question byClient = Reading.ask("2024-01-01", "2024-12-31", Dimension.CLIENT, false);
        Report groups = Retention.of(byClient, given.data());
        assertThat(keys(head(groups))).contains("report.note.brief-by-untested");
        assertThat(keys(foot(groups))).contains("report.note.limits-order");
        assertThat(keys(foot(Retention.of(YEAR, given.data())))).doesNotContain("report.note.limits-order");
    }

    @Test
    void rowsByMonthAreSaidToOverlapWhereSeveralStandTogether() {
        Given given = tenPeople(3, 2);
        assertThat(keys(turnover(Retention.of(YEAR, given.data())))).contains("report.note.months-overlap");
        Question month = Reading.ask("2024-12-01", "2024-12-31", null, false);
        assertThat(keys(turnover(Retention.of(month, given.data())))).isEmpty();
    }

    private static Section turnover(Report report) {
        return report.sections().stream()
                .filter(section -> section.title().equals("report.section.turnover"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void groupsThatLeaveAtOtherRatesAreNamedWithTheirExits() {
        Given given = new Given().dataStart("2022-01-01");
        for (int i = 0; i < 40; i++) {
            boolean bank = i < 20;
            given.employed("p" + i, "2022-01-01", bank && i < 15 ? "2022-06-" + (10 + i) : "", "159-2")
                    .assigned("p" + i, "2022-01-01", bank ? "banco" : "retail");
        }
        Question byClient = Reading.ask("2024-01-01", "2024-12-31", Dimension.CLIENT, false);
        List<Note> said = sentences(head(Retention.of(byClient, given.data())));
        assertThat(said).extracting(Note::key).contains("report.note.brief-by-differ", "report.note.brief-by-group");
        assertThat(said)
                .filteredOn(note -> note.key().equals("report.note.brief-by-group"))
                .extracting(
                        note -> note.parameters().get("named"),
                        note -> note.parameters().get("observed"))
                .contains(tuple("client:banco", "15"));
    }

    @Test
    void theFiguresOfOneYearAreSaidToFollowDifferentPeople() {
        Given given = tenPeople(3, 2);
        given.employed("new", "2023-03-01", "", "");
        List<Note> limits = sentences(foot(Retention.of(YEAR, given.data())));
        assertThat(limits)
                .contains(
                        new Note("report.note.limits-which-hires", Map.of("count", "1", "of", "1")),
                        // at the opening seven of the first, three who came that day, and the new one
                        new Note("report.note.limits-which-team", Map.of("count", "6", "of", "8")));
    }

    @Test
    void referralsThatAreStillOpenAreNeitherHiredNorLost() {
        Given given = new Given().dataStart("2022-01-01").start("r", "2022-01-01");
        for (int i = 0; i < 6; i++) {
            given.referred("f" + i, "2024-03-01", "r", "c" + i);
        }
        given.stage("f0", "2024-03-20", Stage.HIRED).stage("f1", "2024-03-20", Stage.REJECTED);
        Report report = Referrals.of(YEAR, given.data());
        assertThat(sentences(head(report)))
                .contains(new Note(
                        "report.note.brief-hired", Map.of("counted", "6", "hired", "1", "open", "4", "ended", "1")));
        assertThat(sentences(foot(report)))
                .contains(new Note("report.note.limits-open", Map.of("open", "4", "of", "6")));
    }

    @Test
    void tooFewAnswersAreNotSpokenOf() {
        Given given = new Given().start("ana", "2024-01-01");
        assertThat(keys(head(Engagement.of(YEAR, given.data()))))
                .containsExactly(
                        "report.note.brief-no-answers",
                        "report.note.brief-no-change",
                        "report.note.brief-turnover-elsewhere");
    }
}
