package devrel.store;

import devrel.record.Column;
import devrel.record.Id;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Records of any kind, from a seed, with the nastiest texts that a person may write. */
final class RandomRecords {
    private static final List<String> NASTY = List.of(
            "Wants to try Kotlin, again",
            "line\nbreak",
            "\n",
            "tab\there",
            "said \"no\", twice \"\"",
            "\"",
            "C:\\new\\table \\n",
            "\\",
            " leading and trailing ",
            "# no comment",
            "key: value",
            "- item",
            "~",
            "null",
            "yes",
            "no",
            "012",
            "1.10",
            "{a: b}",
            "[x]",
            "&anchor *alias !tag",
            "%YAML 1.2",
            "---",
            "...",
            "<<<<<<< HEAD",
            "'single' quotes",
            "emoji 👩🏽‍💻 🇨🇱",
            "שלום עולם مرحبا",
            "ñandú, pingüino, café",
            "日本語",
            "\u2028\u2029\u00a0",
            "=SUM(A1:A9)",
            "::error::x",
            "x".repeat(12_000),
            "\n".repeat(12_000),
            "日".repeat(4_000),
            "\"".repeat(12_000));

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    <T extends Item> T next(Kind<T> kind) {
        @Nullable Object[] values = new Object[kind.columns().size()];
        for (int i = 0; i < values.length; i++) {
            Column column = kind.columns().get(i);
            boolean isGiven = column.isRequired() || !column.name().equals("erased") && random.nextInt(3) > 0;
            values[i] = isGiven ? value(column) : column.empty();
        }
        return kind.make(values);
    }

    /** The same record with about a third of its values drawn anew. */
    <T extends Item> T changed(Kind<T> kind, T item) {
        T other = next(kind);
        T result = item;
        for (Column column : kind.columns()) {
            if (column.form() != Column.Form.ID && random.nextInt(3) == 0) {
                result = kind.with(result, column, kind.value(other, column));
            }
        }
        return result;
    }

    private Object value(Column column) {
        return switch (column.form()) {
            case ID -> id(column.idForm());
            case DATE -> LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28));
            case REFERENCE -> id(Id.Form.SLUG);
            case REFERENCES -> List.copyOf(new TreeSet<>(List.of(id(Id.Form.SLUG), id(Id.Form.SLUG))));
            case KIND_ID -> "checkin:" + id(Id.Form.HAPPENING);
            case CODE -> column.codes().get(random.nextInt(column.codes().size()));
            case OPEN_CODE -> code();
            case OPEN_CODES -> List.copyOf(new TreeSet<>(List.of(code(), code(), code())));
            case WRITER -> "mariana";
            case NUMBER -> column.min() + random.nextInt(column.max() - column.min() + 1);
            case LEVELS -> levels(column);
            case FLAG -> random.nextBoolean();
            case MONEY -> new Money(new BigDecimal(random.nextInt(1_000_000)), "CLP");
            case TEXT -> column.isRequired() ? visible(text()) : text();
            case TEXTS -> new ArrayList<>(List.of(text(), text()));
        };
    }

    private Map<String, Integer> levels(Column column) {
        Map<String, Integer> levels = new TreeMap<>();
        for (int i = 0; i < 3; i++) {
            levels.put(code(), column.min() + random.nextInt(column.max() - column.min() + 1));
        }
        return Collections.unmodifiableMap(levels);
    }

    private String id(Id.Form form) {
        String id = switch (form) {
            case PERSON -> Id.person(random, taken);
            case HAPPENING -> Id.happening(random, taken);
            case SLUG -> "s-" + Id.happening(random, taken);
        };
        taken.add(id);
        return id;
    }

    private String code() {
        List<String> codes = List.of("159-1", "no", "y", "null", "a_b", "0", "1e5", "java", "on", "x-y", "007");
        return codes.get(random.nextInt(codes.size()));
    }

    /** The text, or another one where it shows nothing: that is no mandatory value. */
    private static String visible(String text) {
        boolean shows = text.codePoints()
                .anyMatch(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT);
        return shows ? text : "x";
    }

    private String text() {
        return NASTY.get(random.nextInt(NASTY.size()));
    }
}
