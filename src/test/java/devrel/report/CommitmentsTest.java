package devrel.report;

import static devrel.record.CommitmentStep.Step.BROKEN;
import static devrel.record.CommitmentStep.Step.KEPT;
import static devrel.record.CommitmentStep.Step.RELEASED;
import static devrel.record.CommitmentStep.Step.RENEGOTIATED;
import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Given;
import devrel.record.CommitmentStep;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommitmentsTest {
    private static final Map<String, String> OURS = Map.of("owner", "ours");

    private static Given promises() {
        return new Given()
                .start("ana", "2024-01-01")
                .promised("kept", "2024-03-01", "ana", "mariana", "2024-03-20")
                .promise("kept", "2024-03-18", KEPT, "")
                .promised("late", "2024-03-01", "ana", "mariana", "2024-03-20")
                .promise("late", "2024-03-21", KEPT, "")
                .promised("moved", "2024-03-01", "ana", "mariana", "2024-03-20")
                .promise("moved", "2024-03-20", RENEGOTIATED, "2024-04-20")
                .promise("moved", "2024-04-20", KEPT, "")
                .promised("moved-late", "2024-03-01", "ana", "mariana", "2024-03-20")
                .promise("moved-late", "2024-03-22", RENEGOTIATED, "2025-04-20")
                .promised("released", "2024-03-01", "ana", "mariana", "2024-03-20")
                .promise("released", "2024-03-10", RELEASED, "")
                .promised("broken", "2024-03-01", "ana", "mariana", "2024-03-20")
                .promise("broken", "2024-03-15", BROKEN, "")
                .promised("ahead", "2024-12-01", "ana", "mariana", "2025-01-15")
                .promised("into-next-year", "2024-12-01", "ana", "mariana", "2024-12-15")
                .promise("into-next-year", "2024-12-10", RENEGOTIATED, "2025-02-01")
                .promised("theirs", "2024-03-01", "ana", "person", "2024-03-20")
                .promise("theirs", "2024-03-20", KEPT, "");
    }

    private static Reading year() {
        return new Reading(Commitments.of(
                Reading.ask("2024-01-01", "2024-12-31", null, false), promises().data()));
    }

    @Test
    void oursAreKeptByTheDueDateInForce() {
        // due in 2024 and not released: kept, late, moved, moved-late, broken; kept of them: kept, moved
        Figure figure = year().figure("commitments.kept", OURS);
        assertThat(figure.numerator()).isEqualTo(2);
        assertThat(figure.denominator()).isEqualTo(5);
        assertThat(figure.evidence().get().leftOut())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("report.reason.released"));
    }

    @Test
    void halfAreClosedByTheMedianOfKaplanAndMeierInWhichOpenOnesCountAsLongAsTheyHaveBeen() {
        Given given = new Given().start("ana", "2024-01-01");
        // made on 1 March: closed after 10, 20 and 40 days; two open since 1 December, for 30 days each
        closed(given, "a", "2024-03-11", KEPT);
        closed(given, "b", "2024-03-21", RELEASED);
        closed(given, "c", "2024-04-10", BROKEN);
        given.promised("d", "2024-12-01", "ana", "mariana", "2025-01-15")
                .promised("e", "2024-12-01", "ana", "mariana", "2025-01-15");
        // S: 4/5 after 10 days, 4/5 · 3/4 = 3/5 after 20, then the open ones leave and S is 0 after 40: half by then
        Figure figure = new Reading(Commitments.of(Reading.ask("2024-01-01", "2024-12-31", null, false), given.data()))
                .figure("commitments.close.median", OURS);
        assertThat(figure.value()).isEqualTo(40);
        assertThat(figure.n()).isEqualTo(5);
        assertThat(figure.evidence().get().numerator()).hasSize(3);
    }

    private static void closed(Given given, String id, String on, CommitmentStep.Step how) {
        given.promised(id, "2024-03-01", "ana", "mariana", "2024-03-20").promise(id, on, how, "");
    }

    @Test
    void theirsAndAllAreCountedToo() {
        assertThat(year().figure("commitments.kept", Map.of("owner", "theirs")).value())
                .isEqualTo(1);
        assertThat(year().figure("commitments.kept").denominator()).isEqualTo(6);
    }

    @Test
    void openAndLateAreCountsAtTheEnd() {
        // moved-late, ahead, into-next-year are open; moved-late is late
        assertThat(year().figure("commitments.open", OURS).value()).isEqualTo(3);
        assertThat(year().figure("commitments.late", OURS).value()).isEqualTo(1);
    }
}
