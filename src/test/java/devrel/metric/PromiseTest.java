package devrel.metric;

import static devrel.record.CommitmentStep.Step.BROKEN;
import static devrel.record.CommitmentStep.Step.KEPT;
import static devrel.record.CommitmentStep.Step.RELEASED;
import static devrel.record.CommitmentStep.Step.RENEGOTIATED;
import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Dataset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PromiseTest {
    private static Given promise() {
        return new Given().promised("c1", "2024-05-01", "ana", "mariana", "2024-05-20");
    }

    private static Promise on(Given given, String iso) {
        return Promise.all(given.data(), LocalDate.parse(iso)).get(0);
    }

    @Test
    void aPromiseKeptOnItsDueDateIsKept() {
        Promise promise = on(promise().promise("c1", "2024-05-20", KEPT, ""), "2024-06-30");
        assertThat(promise.isKept()).isTrue();
        assertThat(promise.isKeptLate()).isFalse();
    }

    @Test
    void aPromiseKeptADayLaterIsLate() {
        Promise promise = on(promise().promise("c1", "2024-05-21", KEPT, ""), "2024-06-30");
        assertThat(promise.isKept()).isFalse();
        assertThat(promise.isKeptLate()).isTrue();
        assertThat(promise.isOpen()).isFalse();
    }

    @Test
    void renegotiatedOnOrBeforeTheDueDateMovesIt() {
        Promise promise = on(
                promise()
                        .promise("c1", "2024-05-20", RENEGOTIATED, "2024-06-10")
                        .promise("c1", "2024-06-10", KEPT, ""),
                "2024-06-30");
        assertThat(promise.due()).isEqualTo("2024-06-10");
        assertThat(promise.isKept()).isTrue();
    }

    @Test
    void renegotiatedAfterTheDueDateItStaysLate() {
        Promise promise = on(
                promise()
                        .promise("c1", "2024-05-21", RENEGOTIATED, "2024-06-10")
                        .promise("c1", "2024-06-01", KEPT, ""),
                "2024-06-30");
        assertThat(promise.due()).isEqualTo("2024-05-20");
        assertThat(promise.isKept()).isFalse();
    }

    @Test
    void aSecondRenegotiationIsMeasuredByTheDateThatTheFirstOneSet() {
        Promise promise = on(
                promise()
                        .promise("c1", "2024-05-15", RENEGOTIATED, "2024-06-10")
                        .promise("c1", "2024-06-05", RENEGOTIATED, "2024-07-01"),
                "2024-07-01");
        assertThat(promise.due()).isEqualTo("2024-07-01");
        assertThat(promise.isLate(LocalDate.of(2024, 7, 1))).isFalse();
        assertThat(promise.isLate(LocalDate.of(2024, 7, 2))).isTrue();
    }

    @Test
    void brokenAndReleasedEndAPromise() {
        assertThat(on(promise().promise("c1", "2024-05-10", BROKEN, ""), "2024-06-30"))
                .satisfies(promise -> {
                    assertThat(promise.isOpen()).isFalse();
                    assertThat(promise.isKept()).isFalse();
                });
        assertThat(on(promise().promise("c1", "2024-05-10", RELEASED, ""), "2024-06-30")
                        .isReleased())
                .isTrue();
    }

    @Test
    void whatComesLaterIsNotKnownYet() {
        Given given = promise().promise("c1", "2024-05-19", KEPT, "");
        assertThat(on(given, "2024-05-18").isOpen()).isTrue();
        assertThat(Promise.all(given.data(), LocalDate.of(2024, 4, 30))).isEmpty();
    }

    @Test
    void theSameRecordsTellOfEachDayWhatWasKnownThen() {
        Dataset data = promise()
                .promise("c1", "2024-05-20", RENEGOTIATED, "2024-06-10")
                .promise("c1", "2024-06-10", KEPT, "")
                .data();
        assertThat(Promise.all(data, LocalDate.parse("2024-06-30")).get(0).isKept())
                .isTrue();
        assertThat(Promise.all(data, LocalDate.parse("2024-06-09")).get(0).isOpen())
                .isTrue();
        assertThat(Promise.all(data, LocalDate.parse("2024-05-19")).get(0).due())
                .isEqualTo("2024-05-20");
        assertThat(Promise.all(data, LocalDate.parse("2024-04-30"))).isEmpty();
    }
}
