package devrel.report;

import static devrel.record.AspirationStep.Step.CONFIRMED;
import static devrel.record.AspirationStep.Step.DROPPED;
import static devrel.record.MatchStep.Step.ABANDONED;
import static devrel.record.MatchStep.Step.ACCEPTED;
import static devrel.record.MatchStep.Step.COMPLETED;
import static devrel.record.MatchStep.Step.DECLINED;
import static devrel.record.MatchStep.Step.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.Given;
import devrel.metric.Lives;
import devrel.record.Opportunity.OpportunityKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Twelve people: p1 to p10 are here all year, p11 leaves on 31 August, p12 comes on 1 November: eleven at the end. p1 to p6
 * work for banco, p7 to p11 for retail, p12 for nobody yet.
 */
class GrowthTest {
    private static Given company() {
        Given given = new Given().dataStart("2023-01-01");
        for (int i = 1; i <= 11; i++) {
            given.employed("p" + i, "2023-06-01", i == 11 ? "2024-08-31" : "", "159-2")
                    .assigned("p" + i, "2023-06-01", i <= 6 ? "banco" : "retail");
        }
        return given.start("p12", "2024-11-01");
    }

    private static Lives wishes() {
        return new Lives(company())
                .aspired("a1", "2024-01-10", "p1", "technical", null)
                .aspiration("a1", "2024-09-01", CONFIRMED)
                .aspired("a2", "2024-07-05", "p2", "teaching", null)
                .aspired("a3", "2024-07-04", "p3", "abroad", null)
                .aspired("a4", "2024-10-01", "p4", "leadership", null)
                .aspiration("a4", "2024-11-01", DROPPED)
                .aspired("a5", "2024-03-01", "p5", "technical", null)
                .aspired("a6", "2024-05-01", "p11", "technical", null)
                .aspired("a7", "2024-12-15", "p12", "technical", null);
    }

    private static Lives year() {
        return wishes().opportunity("course", OpportunityKind.COURSE, Map.of("java", 4), "client_demand")
                .opportunity("talk", OpportunityKind.TALK, Map.of(), "none")
                .opportunity("meetup", OpportunityKind.CONFERENCE, Map.of(), null)
                .offered("both", "2024-02-09", "course", "p1", "a1")
                .match("both", "2024-02-12", ACCEPTED)
                .match("both", "2024-03-01", STARTED)
                .match("both", "2024-06-01", COMPLETED)
                .offered("wanted", "2024-07-15", "talk", "p2", "a2")
                .match("wanted", "2024-07-16", ACCEPTED)
                .match("wanted", "2024-10-01", COMPLETED)
                .offered("timing", "2024-05-10", "course", "p5", "a5")
                .match("timing", "2024-05-12", DECLINED, "timing")
                .offered("needed", "2024-03-01", "course", "p6", null)
                .match("needed", "2024-03-02", ACCEPTED)
                .match("needed", "2024-04-01", COMPLETED)
                .offered("neither", "2024-02-01", "meetup", "p7", null)
                .match("neither", "2024-02-02", ACCEPTED)
                .match("neither", "2024-08-01", COMPLETED)
                .offered("given-up", "2024-05-01", "course", "p8", null)
                .match("given-up", "2024-05-02", ACCEPTED)
                .match("given-up", "2024-09-01", ABANDONED)
                .offered("later", "2024-06-01", "course", "p9", null)
                .match("later", "2024-06-02", DECLINED, "timing")
                .offered("busy", "2024-06-01", "course", "p10", null)
                .match("busy", "2024-06-02", DECLINED, "workload")
                .offered("silent", "2024-06-01", "course", "p3", null)
                .match("silent", "2024-06-02", DECLINED)
                .offered("open", "2024-12-20", "talk", "p4", null)
                .offered("year-before", "2023-11-01", "course", "p1", null)
                .match("year-before", "2023-12-15", DECLINED, "interest")
                .offered("begun", "2024-12-18", "course", "p12", null)
                .match("begun", "2024-12-20", ACCEPTED);
    }

    private static Reading read(Lives lives, @Nullable Dimension by) {
        Question question = Reading.ask("2024-01-01", "2024-12-31", by, false);
        return new Reading(Growth.of(question, lives.given().data()));
    }

    private static void isShare(Figure figure, int count, int of) {
        assertThat(figure.numerator()).as(figure.id()).isEqualTo(count);
        assertThat(figure.denominator()).as(figure.id()).isEqualTo(of);
    }

    @Test
    void knownAreTheAspirationsStatedOrConfirmedFewerThan180DaysAgo() {
        // 31 December is 121 days after a1 was confirmed, 179 after a2, 180 after a3, 91 after a4, 16 after a7; p11
        // left
        Figure figure = read(year(), null).figure("aspirations.coverage");
        isShare(figure, 4, 11);
        // a3, a5 and a6 are not fresh any more
        assertThat(figure.evidence().get().leftOut()).hasSize(3);
    }

    @Test
    void halfOfTheAspirationsHaveAnOfferAfterSeventyDays() {
        // days: a2 10, a7 16+, a1 30, a4 31+ (dropped), a5 70, a6 122+ (left), a3 180+ (+ still waiting)
        // S(10) = 6/7, S(30) = 6/7 × 4/5 = 24/35, S(70) = 24/35 × 2/3 = 16/35 = 0.457: the median is 70
        Figure figure = read(year(), null).figure("growth.first-offer.median");
        assertThat(figure.value()).isEqualTo(70);
        assertThat(figure.n()).isEqualTo(7);
        assertThat(figure.status()).isEqualTo(Status.SMALL);
    }

    @Test
    void withoutOffersNobodyKnowsHowLongTheyTake() {
        Figure figure = read(wishes(), null).figure("growth.first-offer.median");
        assertThat(figure.value()).isNull();
        assertThat(figure.note()).isEqualTo(Note.of("report.note.still-waiting"));
    }

    @Test
    void uptakeIsOfWhatWasDecidedInThePeriod() {
        // accepted: both, wanted, needed, neither, given-up, begun; declined: timing, later, busy, silent
        Figure figure = read(year(), null).figure("growth.uptake");
        isShare(figure, 6, 10);
        assertThat(figure.value()).isCloseTo(0.6, within(1e-12));
        assertThat(figure.n()).isEqualTo(10);
    }

    @Test
    void completionIsOfWhatEndedInThePeriod() {
        // completed: both, wanted, needed, neither; abandoned: given-up; begun goes on
        isShare(read(year(), null).figure("growth.completion"), 4, 5);
    }

    @Test
    void whatWasCompletedServesTheAspirationTheNeedBothOrNeither() {
        for (String serves : List.of("both", "aspiration", "need", "neither")) {
            isShare(read(year(), null).figure("growth.alignment", Map.of("serves", serves)), 1, 4);
        }
    }

    @Test
    void ofFewReasonsOnlyTheirNumberIsTold() {
        Reading reading = read(year(), null);
        // four declined, three of them said why
        Figure all = reading.figure("growth.declined");
        assertThat(all.value()).isEqualTo(4);
        assertThat(all.note()).isEqualTo(Note.of("report.note.hidden-answers"));
    }

    @Test
    void theReasonsOfFivePeopleAreCounted() {
        Lives more = year().offered("sixth", "2024-06-01", "talk", "p6", null)
                .match("sixth", "2024-06-05", DECLINED, "timing")
                .offered("eighth", "2024-06-01", "talk", "p8", null)
                .match("eighth", "2024-06-05", DECLINED, "other");
        Reading reading = read(more, null);
        assertThat(reading.figure("growth.declined").value()).isEqualTo(6);
        Figure timing = reading.figure("growth.declined", Map.of("decline_reason", "timing"));
        isShare(timing, 3, 5);
        assertThat(timing.note()).isEqualTo(new Note("report.note.without-answer", Map.of("silent", "1")));
        assertThat(reading.figure("growth.declined", Map.of("decline_reason", "workload"))
                        .value())
                .isEqualTo(1);
    }

    @Test
    void byClientSmallGroupsAreHidden() {
        Reading reading = read(year(), Dimension.CLIENT);
        // at the end banco has p1 to p6, of whom p1, p2 and p4 are known; retail has p7 to p10; p12 is on the bench
        isShare(reading.figure("aspirations.coverage", Map.of("client", "banco")), 3, 6);
        assertThat(reading.figure("aspirations.coverage", Map.of("client", "retail"))
                        .status())
                .isEqualTo(Status.HIDDEN);
        // banco decided both, wanted, timing, needed, silent
        isShare(reading.figure("growth.uptake", Map.of("client", "banco")), 3, 5);
    }

    @Test
    void whatHappensLaterChangesNothing() {
        Lives later = year().aspiration("a5", "2025-01-02", CONFIRMED).match("open", "2025-01-03", ACCEPTED);
        isShare(read(later, null).figure("aspirations.coverage"), 4, 11);
        isShare(read(later, null).figure("growth.uptake"), 6, 10);
    }

    @Test
    void coverageNeedsRecordsOf180Days() {
        Lives young = wishes();
        young.given().dataStart("2024-07-05");
        // 180 days to 31 December begin on 5 July
        assertThat(read(young, null).figure("aspirations.coverage").value()).isNotNull();
        young.given().dataStart("2024-07-06");
        assertThat(read(young, null).figure("aspirations.coverage").status()).isEqualTo(Status.NOT_AVAILABLE);
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        Question question = Reading.ask("2024-01-01", "2024-12-31", Dimension.CLIENT, false);
        Report straight = Growth.of(question, year().given().data());
        Report shuffled = Growth.of(question, year().given().shuffled(7));
        assertThat(shuffled.figures().map(GrowthTest::told))
                .isEqualTo(straight.figures().map(GrowthTest::told).toList());
    }

    private static String told(Figure figure) {
        return figure.id() + figure.by() + figure.value() + figure.low() + figure.n() + figure.note();
    }
}
