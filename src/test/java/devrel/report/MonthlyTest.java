package devrel.report;

import static devrel.record.Checkin.Outcome.HELD;
import static devrel.record.CommitmentStep.Step.KEPT;
import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Given;
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
        return report.sections().get(0).parts().stream()
                .filter(Section.Sentence.class::isInstance)
                .map(part -> ((Section.Sentence) part).note())
                .toList();
    }

    @Test
    void theFirstPageHasARowAndASentenceForEachHeadline() {
        Section first = report().sections().get(0);
        assertThat(first.title()).isEqualTo("report.section.headlines");
        assertThat(((Section.Rows) first.parts().get(0)).table().rows()).hasSize(4);
        assertThat(sentences(report())).hasSize(4);
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
    void theMonthlyReportNeedsWhatItsPartsNeed() {
        assertThat(Monthly.NEEDS).containsAll(Retention.NEEDS).containsAll(Checkins.NEEDS);
        assertThat(Monthly.NEEDS).containsAll(Growth.BRIEF_NEEDS).containsAll(Community.BRIEF_NEEDS);
        assertThat(Monthly.NEEDS).containsAll(Commitments.NEEDS).containsAll(Referrals.NEEDS);
    }
}
