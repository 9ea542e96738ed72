package devrel.record;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Given;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DatasetTest {
    @Test
    void whatTheRecordsTellIsAskedOnceForEachTypeOfAnswer() {
        AtomicInteger asked = new AtomicInteger();
        Dataset data = new Given().data();
        for (int i = 0; i < 3; i++) {
            assertThat(data.once(Integer.class, all -> asked.incrementAndGet())).isEqualTo(1);
            assertThat(data.once(String.class, all -> all.settings().organisation()))
                    .isEqualTo(data.settings().organisation());
        }
    }

    @Test
    void anAnswerMayAskForAnother() {
        Dataset data = new Given().data();
        String answer = data.once(String.class, all -> "of " + all.once(Integer.class, same -> 7));
        assertThat(answer).isEqualTo("of 7");
    }

    @Test
    void aDatasetWithMoreRecordsIsAskedAnew() {
        Dataset data = new Given().data();
        assertThat(data.once(Integer.class, all -> all.kinds().size())).isZero();
        Dataset more = data.with(Person.KIND, data.placed(Person.KIND));
        assertThat(more.once(Integer.class, all -> all.kinds().size())).isOne();
    }
}
