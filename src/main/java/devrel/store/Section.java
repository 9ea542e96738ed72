package devrel.store;

import devrel.record.Nearest;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.store.YamlNode.Entry;
import devrel.store.YamlNode.Mapping;
import devrel.store.YamlNode.Scalar;
import devrel.store.YamlNode.Sequence;
import devrel.store.YamlNode.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One map of the settings file, asked key by key; every answer that cannot be given is a finding, with its place. */
final class Section {
    private final String path;
    private final Mapping mapping;
    private final Findings findings;

    Section(String path, Mapping mapping, Findings findings) {
        this.path = path;
        this.mapping = mapping;
        this.findings = findings;
    }

    /** Finds the keys that are none of the known ones. */
    Section knows(List<String> known) {
        for (Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                String allowed = String.join(", ", known);
                String near = Nearest.to(key, known).orElse(allowed);
                refuse(
                        Problem.UNKNOWN_SETTING,
                        entry.key(),
                        key,
                        "field",
                        path + key,
                        "near",
                        near,
                        "allowed",
                        allowed);
            }
        }
        return this;
    }

    List<Entry> entries() {
        return mapping.entries();
    }

    /** The value behind the key, or the default when the key is absent or has no good value. */
    <V> V get(String key, V absent, BiFunction<Section, Entry, @Nullable V> reading) {
        V value = find(key, reading);
        return value == null ? absent : value;
    }

    /** The value behind the key, or null when the key is absent or has no good value. */
    <V> @Nullable V find(String key, BiFunction<Section, Entry, @Nullable V> reading) {
        Entry entry = entry(key);
        return entry == null ? null : reading.apply(this, entry);
    }

    /** The value behind a mandatory key; without one, the stand-in, which nobody will see because of the finding. */
    <V> V require(String key, V standIn, BiFunction<Section, Entry, @Nullable V> reading) {
        if (entry(key) == null) {
            Span end = mapping.entries().isEmpty()
                    ? mapping.span()
                    : mapping.entries().get(mapping.entries().size() - 1).key().span();
            Place place = Place.of(findings.file(), end.line(), end.column());
            findings.add(Problem.MISSING_SETTING, place.at(path + key), "field", path + key);
            return standIn;
        }
        return get(key, standIn, reading);
    }

    private @Nullable Entry entry(String key) {
        for (Entry entry : mapping.entries()) {
            if (entry.key().text().equals(key) && !entry.value().isBlank()) {
                return entry;
            }
        }
        return null;
    }

    @Nullable
    String text(Entry entry) {
        return entry.value() instanceof Scalar scalar ? scalar.text() : bad(entry, "x");
    }

    /** The text, when it passes; else a finding that says what was expected. */
    @Nullable
    String text(Entry entry, Function<String, Boolean> passes, String allowed) {
        String text = entry.value() instanceof Scalar scalar ? scalar.text() : null;
        return text != null && passes.apply(text) ? text : bad(entry, allowed);
    }

    @Nullable
    Integer number(Entry entry, int min, int max) {
        String text = entry.value() instanceof Scalar scalar ? scalar.text() : "";
        Integer number = text.length() > 9 ? null : Numbers.parse(text);
        return number != null && number >= min && number <= max ? number : bad(entry, min + ".." + max);
    }

    @Nullable
    LocalDate date(Entry entry) {
        LocalDate date = entry.value() instanceof Scalar scalar ? Numbers.date(scalar.text()) : null;
        return date == null ? bad(entry, "YYYY-MM-DD") : date;
    }

    @Nullable
    Section section(Entry entry) {
        if (entry.value() instanceof Mapping inner) {
            return new Section(path + entry.key().text() + ".", inner, findings);
        }
        return bad(entry, "{…}");
    }

    /** Every entry of the map behind the key, in the order of the file. */
    <V> @Nullable Map<String, V> map(Entry entry, BiFunction<Section, Entry, @Nullable V> reading) {
        Section section = section(entry);
        if (section == null) {
            return null;
        }
        Map<String, V> map = new LinkedHashMap<>();
        for (Entry each : section.entries()) {
            V value = reading.apply(section, each);
            if (value != null) {
                map.put(each.key().text(), value);
            }
        }
        return map;
    }

    /** Every item of the list behind the key, each under the key's name. */
    <V> @Nullable List<V> list(Entry entry, BiFunction<Section, Entry, @Nullable V> reading) {
        if (!(entry.value() instanceof Sequence sequence)) {
            return bad(entry, "[…]");
        }
        List<V> list = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            V value = reading.apply(this, new Entry(entry.key(), item));
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    /** Says that the value is not what is allowed; the value in words only when it is a text. */
    <V> @Nullable V bad(Entry entry, String allowed) {
        String value = entry.value() instanceof Scalar scalar ? scalar.text() : "…";
        String field = path + entry.key().text();
        refuse(
                Problem.BAD_SETTING,
                entry.value(),
                entry.key().text(),
                "field",
                field,
                "value",
                value,
                "allowed",
                allowed);
        return null;
    }

    void refuse(Problem problem, YamlNode node, String key, String... parameters) {
        Place place = Place.of(findings.file(), node.span().line(), node.span().column());
        findings.add(problem, place.at(path + key), parameters);
    }
}
