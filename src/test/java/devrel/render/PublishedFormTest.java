package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.report.Published;
import devrel.report.Restatement;
import devrel.report.Stated;
import devrel.report.Status;
import devrel.report.Unit;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedFormTest {
    private static final String COMMIT = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

    private static Stated stated(String id, Map<String, String> by, @Nullable Double value, Status status) {
        return new Stated(id, new TreeMap<>(by), value, 9.0, 53.6, 69, 0.0766, null, "garwood", Unit.RATIO, status);
    }

    private static Published published(String tool, Stated... figures) {
        return new Published(YearMonth.of(2026, 10), 1, tool, COMMIT, List.of(figures));
    }

    @Test
    void whatIsWrittenIsReadAndIsOneLineAFigure() {
        Published published = published(
                "0.1.0",
                stated("turnover.voluntary.t12m", Map.of(), 9 / 53.6, Status.SMALL),
                stated("satisfaction.mean", Map.of("client", "a\"b\\c"), null, Status.HIDDEN));
        Published rounded = published(
                "0.1.0",
                stated("turnover.voluntary.t12m", Map.of(), 0.167910447761194, Status.SMALL),
                published.figures().get(1));

        String text = PublishedForm.of(published);

        assertThat(text)
                .startsWith(
                        "{\n  \"format\": 1,\n  \"month\": \"2026-10\",\n  \"definitions\": 1,\n  \"tool\": \"0.1.0\",\n"
                                + "  \"commit\": \"" + COMMIT + "\",\n  \"metrics\": [\n")
                .contains(
                        "    {\"id\":\"turnover.voluntary.t12m\",\"by\":{},\"value\":0.167910447761194,\"unit\":\"ratio\","
                                + "\"numerator\":9,\"denominator\":53.6,\"n\":69,\"low\":0.0766,\"high\":null,\"method\":\"garwood\","
                                + "\"status\":\"small\"},\n")
                .endsWith("\"status\":\"hidden\"}\n  ]\n}\n");
        assertThat(PublishedForm.read(text, "x")).isEqualTo(rounded);
        assertThat(PublishedForm.of(PublishedForm.read(text, "x"))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"format\":2}",
                "{\"format\":1,\"month\":\"October\"}",
                "{\"format\":1,\"metrics\":[{\"id\":",
                "{\"format\":1,\"month\":\"2026-10\",\"definitions\":1,\"tool\":\"x\",\"commit\":\"y\",\"metrics\":[{}]}",
                "{\"format\":1,\"month\":\"2026-10\",\"definitions\":1,\"tool\":\"x\",\"commit\":\"y\"}",
                "{\"format\":1,\"month\":\"2026-10\",\"definitions\":1,\"tool\":\"x\",\"commit\":\"y\",\"metrics\":{}}",
                "{\"format\":1,\"month\":\"2026-10\",\"definitions\":1,\"tool\":\"x\",\"commit\":\"y\",\"metrics\":[",
                "{\"format\":1,\"month\":\"2026-10\",\"definitions\":1,\"tool\":\"x\",\"commit\":\"y\",\"metrics\":[]} {}",
                "{\"format\":1,\"month\":\"2026-10\",\"definitions\":1,\"tool\":\"x\",\"commit\":\"y\",\"metrics\":[{\"id\":\"a\",\"by\":{},\"unit\":\"ratio\",\"status\":\"small\",\"value\":1e999}]}",
                "{\"format\":1,\"month\":\"2026-10\",\"definitions\":1,\"tool\":\"x\",\"commit\":\"y\",\"metrics\":[{\"id\":\"a\",\"by\":{},\"unit\":\"ratio\",\"status\":\"small\",\"n\":1.5}]}",
                "<<<<<<< ours"
            })
    void anythingElseIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> PublishedForm.read(text, "published/2026-10.json"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.problem()).isEqualTo(Problem.BAD_PUBLISHED);
                                    assertThat(finding.place().file()).isEqualTo("published/2026-10.json");
                                }));
    }

    @Test
    void figuresThatCameOrWentOrChangedAreDifferences() {
        Published before = published(
                "0.1.0",
                stated("a", Map.of(), 0.1, Status.SHOWN),
                stated("b", Map.of("client", "x"), 0.2, Status.SHOWN),
                stated("c", Map.of(), 0.3, Status.SHOWN));
        Published now = published(
                "0.1.0",
                stated("a", Map.of(), 0.1, Status.SHOWN),
                stated("b", Map.of("client", "y"), 0.2, Status.SHOWN),
                stated("c", Map.of(), 0.3, Status.SMALL));

        assertThat(before.differences(now))
                .extracting(each -> each.id() + each.by())
                .containsExactly("b{client=x}", "c{}", "b{client=y}");
        assertThat(before.differences(before)).isEmpty();
    }

    @Test
    void aFigureThatAnotherVersionDidNotKnowIsNoDifference() {
        Published before = published("0.1.0", stated("a", Map.of(), 0.1, Status.SHOWN));
        Published now = published(
                "0.2.0", stated("a", Map.of(), 0.1, Status.SHOWN), stated("new", Map.of(), 0.1, Status.SHOWN));

        assertThat(before.differences(now)).isEmpty();
        assertThat(before.differences(published("0.1.0", now.figures().toArray(Stated[]::new))))
                .extracting(Restatement::id)
                .containsExactly("new");
    }

    @Test
    void whatIsHiddenOnEitherSideIsHidden() {
        Stated shown = stated("a", Map.of(), 0.1, Status.SHOWN);
        Stated hidden = stated("a", Map.of(), null, Status.HIDDEN);

        assertThat(new Restatement(shown, hidden).isHidden()).isTrue();
        assertThat(new Restatement(hidden, null).isHidden()).isTrue();
        assertThat(new Restatement(null, shown).isHidden()).isFalse();
    }
}
