package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Column;
import devrel.record.Finding;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Settings.Language;
import devrel.render.Messages;
import devrel.render.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An input that a fuzzer made: a line that names a kind, and versions of a file of it, with a byte between them that no
 * file may hold. So an input is a fixture that people can read.
 */
record Fuzzed(String noun, List<byte[]> versions) {
    static final byte BETWEEN = 1;
    static final MonthFile MONTH = new MonthFile("2026-11", "mariana");

    /** To word a finding takes longer than to find it. */
    private static final int ENOUGH = 3;

    private static final List<Messages> MESSAGES =
            List.of(new Messages(Words.in(Language.ES)), new Messages(Words.in(Language.EN)));

    static Fuzzed of(byte[] input) {
        int line = 0;
        while (line < input.length && input[line] != '\n') {
            line++;
        }
        String noun = new String(input, 0, line, StandardCharsets.ISO_8859_1);
        return new Fuzzed(noun, versions(input, Math.min(input.length, line + 1)));
    }

    static List<byte[]> versions(byte[] input, int from) {
        List<byte[]> versions = new ArrayList<>();
        int start = from;
        for (int i = from; i <= input.length; i++) {
            if (i == input.length || input[i] == BETWEEN) {
                versions.add(Arrays.copyOfRange(input, start, i));
                start = i + 1;
            }
        }
        return versions;
    }

    /** The kind that the noun names; any other word is some kind too, so that no input is wasted. */
    Kind<?> kind(boolean isThing) {
        List<Kind<?>> kinds = new ArrayList<>(Kinds.all());
        kinds.removeIf(kind -> kind.isThing() != isThing);
        for (Kind<?> kind : kinds) {
            if (kind.name().equals(noun)) {
                return kind;
            }
        }
        return kinds.get(Math.floorMod(noun.hashCode(), kinds.size()));
    }

    /** The version of that number; nothing where there are fewer. */
    byte[] version(int index) {
        return index < versions.size() ? versions.get(index) : new byte[0];
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The rows of a month's file, as the store reads them; what is wrong is added to the findings. */
    static <T extends Item> List<T> rows(Kind<T> kind, byte[] bytes, Set<String> mentions, Findings findings) {
        return rows(kind, bytes, mentions, true, findings);
    }

    static <T extends Item> List<T> rows(
            Kind<T> kind, byte[] bytes, Set<String> mentions, boolean readsTexts, Findings findings) {
        List<T> items = new ArrayList<>();
        if (ByteScan.isText(bytes, findings)) {
            CsvRows rows = new CsvRows(kind, MONTH, bytes, mentions, findings);
            CsvReader<T> reader = new CsvReader<>(kind, rows, Memo.of(kind, new HashMap<>()), readsTexts, null);
            for (T item = reader.next(); item != null; item = reader.next()) {
                items.add(item);
            }
        }
        return items;
    }

    /** The thing of a file, read the strict way. */
    static <T extends Item> @Nullable T thing(Kind<T> kind, byte[] bytes, String id, Findings findings) {
        String text = ByteScan.text(bytes, findings);
        return text == null ? null : new ThingReader<>(kind, findings).read(text, id);
    }

    /** The id that the text gives itself; another one where it gives none. */
    static String id(byte[] bytes) {
        String text = ByteScan.text(bytes, new Findings("x"));
        YamlNode.Mapping mapping = text == null ? null : Yaml.parse(text, new Findings("x"));
        return mapping != null && mapping.get("id") instanceof YamlNode.Scalar own ? own.text() : "x";
    }

    /** Of each field: who changed it alone has it as they want it; a set holds what either added. */
    static <T extends Item> void bothHaveTheirWay(Kind<T> kind, @Nullable T before, T ours, T theirs, T merged) {
        for (Column column : kind.columns()) {
            Object old = before == null ? column.empty() : kind.value(before, column);
            Object one = kind.value(ours, column);
            Object other = kind.value(theirs, column);
            Object both = kind.value(merged, column);
            if (Objects.equals(one, other) || Objects.equals(old, other)) {
                assertThat(both).as(column.name()).isEqualTo(one);
            } else if (Objects.equals(old, one)) {
                assertThat(both).as(column.name()).isEqualTo(other);
            }
        }
    }

    /** Whatever was found can be said in both languages, in one line that a terminal may show. */
    static void canBeSaid(Findings findings) {
        List<Finding> all = new ArrayList<>();
        findings.addTo(all);
        canBeSaid(all);
    }

    static void canBeSaid(List<Finding> findings) {
        for (Messages messages : MESSAGES) {
            for (Finding finding : findings.subList(0, Math.min(ENOUGH, findings.size()))) {
                messages.of(finding, true).forEach(Fuzzed::mayBeShown);
            }
        }
    }

    private static void mayBeShown(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i))) {
                throw new AssertionError("a control character in: " + line);
            }
        }
    }
}
