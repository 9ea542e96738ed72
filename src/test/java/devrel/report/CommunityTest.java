package devrel.report;

import static devrel.record.Attendance.AttendanceStatus.ATTENDED;
import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Given;
import devrel.metric.Lives;
import devrel.record.Person.PersonKind;
import devrel.record.ReferralStep.Stage;
import devrel.record.Start.Contract;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Twelve people: p1 to p8 are employed all year, p1 to p5 at banco, p6 to p8 at retail; c1 to c4 belong to the community, of
 * whom c1 is referred and hired. Olga, of the staff, counts nowhere. Records since 2023.
 */
class CommunityTest {
    private static final Map<String, String> OUTSIDE = Map.of("who", "outside");

    private static Lives company() {
        Given given = new Given().dataStart("2023-01-01").person("olga", PersonKind.STAFF, null);
        for (int i = 1; i <= 8; i++) {
            given.start("p" + i, "2023-01-01").assigned("p" + i, "2023-01-01", i <= 5 ? "banco" : "retail");
        }
        return new Lives(given);
    }

    private static Lives year() {
        Lives lives = company()
                .group("guild", null)
                .group("chat", "2024-06-30")
                .event("meetup", "2024-02-10")
                .joined("p1", "2023-11-20", "guild")
                .joined("p2", "2024-02-01", "chat")
                .joined("p6", "2024-02-01", "chat")
                .contributed("p1", "2024-02-15")
                .introduced("2024-02-20", "p3", "p7")
                .introduced("2024-10-01", "p4", "p5")
                .joined("p8", "2024-01-10", "guild")
                .left("p8", "2024-12-01", "guild")
                .contributed("p3", "2024-08-20")
                .attendance("c1", "2024-02-10", "meetup", ATTENDED)
                .attendance("c2", "2024-02-10", "meetup", ATTENDED)
                .attendance("olga", "2024-02-10", "meetup", ATTENDED)
                .contributed("c2", "2024-08-08")
                .shared("c3", "2024-03-05")
                .contributed("c1", "2024-03-01")
                .shared("c4", "2024-11-11");
        lives.given()
                .referred("r", "2024-04-01", "p1", "c1")
                .stage("r", "2024-05-02", Stage.HIRED)
                .start("c1", "2024-05-02", Contract.INDEFINITE, "referral");
        return lives;
    }

    private static Reading read(@Nullable Dimension by) {
        Question question = Reading.ask("2024-01-01", "2024-12-31", by, false);
        return new Reading(Community.of(question, year().given().data()));
    }

    private static void isShare(Figure figure, int count, int of) {
        assertThat(figure.numerator()).as(figure.id()).isEqualTo(count);
        assertThat(figure.denominator()).as(figure.id()).isEqualTo(of);
    }

    private static void month(String month, int active, int fresh, int returned, int lapsed) {
        Reading reading = read(null);
        assertThat(reading.inMonth("community.new", month)).as("new").isEqualTo(fresh);
        assertThat(reading.inMonth("community.returned", month)).as("returned").isEqualTo(returned);
        assertThat(reading.inMonth("community.lapsed", month)).as("lapsed").isEqualTo(lapsed);
        assertThat(reading.inMonth("community.active", month)).as("active").isEqualTo(active);
    }

    @Test
    void everyMonthIsTheOneBeforePlusNewAndReturnedLessLapsed() {
        // p1 is active from 20 November 2023 to 17 February, but contributes on the 15th: until 14 May
        month("2024-01", 2, 1, 0, 0); // 1 (p1) + p8
        month("2024-02", 8, 6, 0, 0); // + p2, p6, p3, p7, c1, c2
        month("2024-03", 9, 1, 0, 0); // + c3; c1 once more
        month("2024-04", 8, 0, 0, 1); // p8: 10 January + 90 = 9 April
        // 1 February + 90 = 1 May: p2, p6; 10 February + 90 = 10 May: c2; 15 and 20 February: p1, p3, p7; c1 on 30 May
        month("2024-05", 1, 0, 0, 7);
        month("2024-06", 0, 0, 0, 1); // c3: 5 March + 90 = 3 June
        month("2024-07", 0, 0, 0, 0);
        month("2024-08", 2, 0, 2, 0); // c2 and p3 are back
        month("2024-10", 4, 2, 0, 0); // p4 and p5 were introduced
        month("2024-11", 3, 1, 0, 2); // + c4; 8 and 20 August + 90 = 6 and 18 November: c2, p3
        month("2024-12", 1, 0, 0, 2); // 1 October + 90 = 30 December: p4, p5
    }

    @Test
    void theYearAddsUpToo() {
        Reading reading = read(null);
        // 1 at first + 11 new + 2 returned − 13 lapsed
        assertThat(reading.value("community.new")).isEqualTo(11);
        assertThat(reading.value("community.returned")).isEqualTo(2);
        assertThat(reading.value("community.lapsed")).isEqualTo(13);
        assertThat(reading.value("community.active")).isEqualTo(1);
        assertThat(reading.figure("community.active").note())
                .isEqualTo(new Note("report.note.active-before", Map.of("count", "1")));
    }

    @Test
    void contributorsAreOfThoseActiveInTwelveMonths() {
        // p1, p3, c1 and c2 of p1 to p8 and c1 to c4
        isShare(read(null).figure("community.contributors"), 4, 12);
    }

    @Test
    void reachIsOfThoseEmployedWhoKnowSomebodyOfAnotherClient() {
        // p3 and p7 were introduced; the chat of p2 and p6 is closed, p8 left the guild, p4 and p5 are at one client;
        // employed at the end: p1 to p8 and c1
        isShare(read(null).figure("community.reach"), 2, 9);
    }

    @Test
    void aGroupReachesAsLongAsItsMembersStay() {
        Question october = Reading.ask("2024-10-01", "2024-10-31", null, false);
        Reading reading = new Reading(Community.of(october, year().given().data()));
        // p1 (banco) and p8 (retail) share the guild still
        isShare(reading.figure("community.reach"), 4, 9);
    }

    @Test
    void aFirstTimeIsFollowedFor180Days() {
        // first acts from 5 July 2023 to 4 July 2024: p1, p8, p2, p6, p3, p7, c1, c2, c3; not p4, p5, c4
        Reading reading = read(null);
        // p1 on 15 February (87 days), c1 on 1 March; c2 on 8 August is day 180; p3 on 20 August is day 182: too late
        isShare(reading.figure("community.conversion.second"), 3, 9);
        isShare(reading.figure("community.conversion.contribution"), 3, 9);
        isShare(reading.figure("community.conversion.referred"), 1, 9);
        isShare(reading.figure("community.conversion.hired"), 1, 9);
        assertThat(reading.figure("community.conversion.hired").evidence().get().leftOut())
                .extracting(Evidence.Entry::reason)
                .containsExactly("report.reason.too-young", "report.reason.too-young", "report.reason.too-young");
    }

    @Test
    void thoseFromOutsideAreToldApart() {
        Reading reading = read(null);
        // c1, c2 and c3
        isShare(reading.figure("community.conversion.second", OUTSIDE), 2, 3);
        isShare(reading.figure("community.conversion.contribution", OUTSIDE), 2, 3);
        isShare(reading.figure("community.conversion.referred", OUTSIDE), 1, 3);
        isShare(reading.figure("community.conversion.hired", OUTSIDE), 1, 3);
    }

    @Test
    void byClientTheGroupsAddUpToTheCompany() {
        Reading reading = read(Dimension.CLIENT);
        double sum = 0;
        for (String client : List.of("banco", "retail", "bench", "unknown")) {
            Double fresh =
                    reading.figure("community.new", Map.of("client", client)).value();
            sum += fresh == null ? 0 : fresh;
        }
        assertThat(sum).isEqualTo(11);
        isShare(reading.figure("community.reach", Map.of("client", "banco")), 1, 5);
    }

    @Test
    void whoWasActiveBeforeIsToldOnlyWhereRecordsReachBackNinetyDays() {
        Lives late = year();
        late.given().dataStart("2023-10-04");
        Question question = Reading.ask("2024-01-01", "2024-12-31", null, false);
        Reading reading = new Reading(Community.of(question, late.given().data()));
        // 3 October is 90 days before the year
        assertThat(reading.figure("community.active").status()).isEqualTo(Status.NOT_AVAILABLE);
        assertThat(reading.inMonth("community.active", "2024-01")).isNull();
        assertThat(reading.inMonth("community.active", "2024-02")).isEqualTo(8);
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        Question question = Reading.ask("2024-01-01", "2024-12-31", Dimension.CLIENT, false);
        Report straight = Community.of(question, year().given().data());
        Report shuffled = Community.of(question, year().given().shuffled(7));
        assertThat(shuffled.figures().map(CommunityTest::told))
                .isEqualTo(straight.figures().map(CommunityTest::told).toList());
    }

    private static String told(Figure figure) {
        return figure.id() + figure.by() + figure.value() + figure.low() + figure.n() + figure.note();
    }
}
