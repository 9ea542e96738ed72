package devrel.report;

import static devrel.record.AspirationStep.Step.CONFIRMED;
import static devrel.record.AspirationStep.Step.PAUSED;
import static devrel.record.MatchStep.Step.ABANDONED;
import static devrel.record.MatchStep.Step.ACCEPTED;
import static devrel.record.MatchStep.Step.DECLINED;
import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Given;
import devrel.metric.Lives;
import devrel.record.Opportunity.OpportunityKind;
import devrel.record.Person.Processing;
import devrel.report.Matching.Interested;
import devrel.report.Matching.Level;
import devrel.report.Matching.Needed;
import devrel.report.Matching.Suggestion;
import devrel.report.Matching.WantsArea;
import devrel.report.Matching.WantsSkill;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);

    private static Lives lives() {
        Lives lives = new Lives(new Given())
                .person("p2", "Ana", null, Map.of("java", 3), "cloud")
                .person("p1", "Ben", null, Map.of("java", 5))
                .person("p3", "Cai", null, Map.of("sql", 2))
                .person("p4", "Dan", Processing.BLOCKED, Map.of("java", 2))
                .person("p5", "Eva", null, Map.of("java", 2));
        lives.given()
                .start("p1", "2023-01-01")
                .start("p2", "2023-01-01")
                .start("p3", "2023-01-01")
                .start("p4", "2023-01-01")
                .employed("p5", "2023-01-01", "2024-06-30", "159-2");
        return lives;
    }

    private static List<Suggestion> of(Lives lives) {
        return Matching.of(lives.given().data(), TODAY);
    }

    private static List<String> names(Lives lives) {
        return of(lives).stream().map(each -> each.person().label()).toList();
    }

    @Test
    void aCourseSuitsWhoHasLessThanItTeaches() {
        // Ben knows it all, Cai knows nothing of it and never asked, Dan is blocked, Eva left
        List<Suggestion> found =
                of(lives().opportunity("course", OpportunityKind.COURSE, Map.of("java", 4), "client_demand"));
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.person().label()).isEqualTo("Ana");
            assertThat(each.reasons()).containsExactly(new Level("java", 3, 4, true), new Needed("client_demand"));
        });
    }

    @Test
    void anAspirationNamesASkillOrAnArea() {
        Lives lives = lives().aspired("a1", "2024-05-01", "p3", "technical", "Would like to try cloud, some day")
                .aspired("a2", "2024-05-01", "p1", "teaching", null)
                .opportunity("course", OpportunityKind.COURSE, Map.of("cloud", 2), "none")
                .opportunity("talk", OpportunityKind.TALK, Map.of("java", 3), null);
        List<Suggestion> found = of(lives);
        assertThat(found)
                .extracting(
                        each -> each.person().label() + " " + each.opportunity().id())
                .containsExactly("Ana course", "Ben talk", "Cai course");
        assertThat(found.get(0).reasons()).containsExactly(new Interested("cloud"), new Level("cloud", 0, 2, true));
        assertThat(found.get(1).reasons()).containsExactly(new WantsArea("teaching"), new Level("java", 5, 3, false));
        assertThat(found.get(2).reasons()).containsExactly(new WantsSkill("cloud"), new Level("cloud", 0, 2, true));
        assertThat(found.get(2).aspiration()).isNotNull();
    }

    @Test
    void whoeverWantsSomethingTechnicalDoesNotWantEverythingTechnical() {
        Lives lives = lives().aspired("a1", "2024-05-01", "p3", "technical", null)
                .opportunity("course", OpportunityKind.COURSE, Map.of("react", 2), null);
        assertThat(of(lives)).isEmpty();
    }

    @Test
    void whatWasPutOffIsNoReasonUntilItIsConfirmedAgain() {
        Lives lives = lives().aspired("a1", "2024-05-01", "p3", "teaching", null)
                .opportunity("talk", OpportunityKind.TALK, Map.of(), null)
                .aspiration("a1", "2024-06-01", PAUSED);
        assertThat(of(lives)).isEmpty();
        assertThat(names(lives.aspiration("a1", "2024-07-01", CONFIRMED))).containsExactly("Cai");
    }

    @Test
    void nobodyIsRemindedOfWhatWasOfferedToThem() {
        Lives lives = lives().opportunity("course", OpportunityKind.COURSE, Map.of("java", 4), null)
                .offered("m", "2024-08-01", "course", "p2", null);
        assertThat(of(lives)).isEmpty();
        assertThat(of(lives.match("m", "2024-08-02", DECLINED))).isEmpty();
    }

    @Test
    void whatIsClosedOrFullIsNotSuggested() {
        assertThat(of(lives().opportunity(
                                "course", OpportunityKind.COURSE, Map.of("java", 4), null, null, "2024-12-30")))
                .isEmpty();
        Lives full = lives().opportunity("course", OpportunityKind.COURSE, Map.of("java", 4), null, 1, "2024-12-31")
                .offered("m", "2024-08-01", "course", "p3", null);
        assertThat(names(full)).containsExactly("Ana");
        assertThat(of(full.match("m", "2024-08-02", ACCEPTED))).isEmpty();
        assertThat(names(full.match("m", "2024-09-02", ABANDONED))).containsExactly("Ana");
    }
}
