package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Kind;
import devrel.record.Opening;
import devrel.record.Person;
import devrel.store.YamlNode.Entry;
import devrel.store.YamlNode.Mapping;
import devrel.store.YamlNode.Scalar;
import devrel.store.YamlNode.Sequence;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way and the library read the same, or the short way gives up. */
class YamlTest {
    /** The tree as text with the places that findings and edits use: where values start, and where those of a line end. */
    private static String tree(@Nullable YamlNode node) {
        if (node instanceof Scalar scalar) {
            return "'" + scalar.text() + "'" + scalar.span();
        }
        if (node instanceof Sequence list) {
            return start(node) + list.items().stream().map(YamlTest::tree).toList();
        }
        if (node instanceof Mapping map) {
            StringBuilder tree = new StringBuilder(start(node)).append(map.flow());
            for (Entry entry : map.entries()) {
                tree.append(tree(entry.key()))
                        .append('=')
                        .append(tree(entry.value()))
                        .append('\n');
            }
            return tree.toString();
        }
        return "nothing";
    }

    private static String start(YamlNode node) {
        return node.span().line() + ":" + node.span().column();
    }

    static boolean agree(String text) {
        Mapping fast = YamlLines.parse(text);
        if (fast != null) {
            Findings findings = new Findings("x");
            assertThat(tree(fast)).as(text).isEqualTo(tree(YamlParser.parse(text, findings)));
            assertThat(findings.isEmpty()).isTrue();
        }
        return fast != null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: x\n",
                "# c\n\nid: x   # why\nname: \"a # b\"\n",
                "a:\n  b: 1\n  c:\n    d: x y z\n\ne: []\nf: {}\n",
                "a:\n  - \"x\"\n  - y\nb: [1, 2, {c: d}]\n",
                "a:\nb: x\n",
                "a:   # nothing\nb: x\n",
                "cadence:\n  - {phase: onboarding, ideal_days: 14, max_days: 21}\n  - {ideal_days: 30, max_days: 45}\n",
                "name: \"👩🏽‍💻\"   # 👩🏽‍💻\n",
                "writers: {mariana: mariana@example.com}\n",
                "url: https://example.com/a-b_c?d\n",
                "time: 10:30\n"
            })
    void theShortWayReadsWhatTheLibraryReads(String text) {
        agree(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: x\n y\n",
                "a: b: c\n",
                "a:b\n",
                "a: 'x'\n",
                "a: |\n  b\n",
                "a: *x\n",
                "a: &x y\n",
                "a: !t y\n",
                "- a\n",
                "--- \na: b\n",
                "a: b\na: c\n",
                " a: b\n",
                "a:\n- b\n",
                "a: [b\n",
                "a: \"b\n  c\"\n",
                "? a\n",
                "\t\n",
                "a: \"\\x41\"\n",
                "a: [b,]\n",
                "a: {b}\n",
                "a: b #c\n d\n",
                "a: [[[[[[[[[x]]]]]]]]]\n",
                "a: -\n"
            })
    void theShortWayGivesUpOnEverythingElse(String text) {
        assertThat(YamlLines.parse(text)).isNull();
    }

    @Test
    void theShortWayReadsEverythingThatDevrelWrites() {
        RandomRecords random = new RandomRecords(1);
        for (int i = 0; i < 150; i++) {
            for (Kind<?> kind : List.of(Person.KIND, Opening.KIND)) {
                String text = written(kind, random);
                assertThat(agree(text) || text.contains("\\u20")).as(text).isTrue();
            }
        }
    }

    private static <T extends devrel.record.Item> String written(Kind<T> kind, RandomRecords random) {
        return ThingWriter.text(kind, random.next(kind));
    }

    @Test
    void scrambledLinesNeverMeanSomethingElse() {
        List<String> pieces = List.of(
                "a",
                "b",
                ":",
                ": ",
                " ",
                "  ",
                "\n",
                "\n",
                "\n  ",
                "\n",
                "- ",
                "\"",
                "\"x\"",
                "#",
                " # c",
                "[",
                "]",
                "{",
                "}",
                ",",
                ", ",
                "'",
                "|",
                ">",
                "&",
                "*",
                "!",
                "%",
                "---",
                "~",
                "1",
                "ñ",
                "\\",
                "\\n",
                "?",
                "@",
                "`",
                "\n\n",
                "a: b\n",
                "k: [x, y]\n",
                "m: {p: q}\n",
                "s:\n  t: u\n",
                "👩🏽‍💻");
        Random random = new Random(3);
        int read = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(9);
            for (int j = 0; j < length; j++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            read += agree(text.append('\n').toString()) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(1000);
    }

    @Test
    void anEmojiMayStandAnywhereInALongText() {
        for (int before = 1000; before < 1050; before++) {
            Findings findings = new Findings("data/people/p-aaaaaa.yaml");
            assertThat(Yaml.parse("name: \"" + "x".repeat(before) + "\uD83D\uDE00 y\"\n", findings))
                    .isNotNull();
            assertThat(findings.isEmpty()).isTrue();
        }
    }
}
