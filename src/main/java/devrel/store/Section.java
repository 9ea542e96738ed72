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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One map of the settings file, asked key by key; every answer that cannot be given is a finding, with its place. */
final class Section {
    private final String path;
    private final Mapping mapping;
    private final Findings findings;
    private final Set<String> mandatory = new HashSet<>();

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
                String near = Nearest.to(key, known).orElse("");
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

    /** The entry of that key; null when the key is absent or has no value. */
    @Nullable
    Entry entry(String key) {
        for (Entry entry : mapping.entries()) {
            if (entry.key().text().equals(key) && !entry.value().isBlank()) {
                return entry;
            }
        }
        return null;
    }

    /** The entry of a mandatory key; null, after a finding, when it is absent. */
    @Nullable
    Entry required(String key) {
        Entry entry = entry(key);
        mandatory.add(key);
        if (entry == null) {
            Span end = mapping.entries().isEmpty()
                    ? mapping.span()
                    : mapping.entries().get(mapping.entries().size() - 1).key().span();
            Place place = Place.of(findings.file(), end.line(), end.column());
            findings.add(Problem.MISSING_SETTING, place.at(path + key), "field", path + key);
        }
        return entry;
    }

    /** The text of the entry, if there is one. */
    @Nullable
    String text(@Nullable Entry entry) {
        if (entry == null || entry.value() instanceof Scalar) {
            return entry == null ? null : scalar(entry);
        }
        return bad(entry, "x");
    }

    /** The text of the entry, empty when it is none. */
    static String scalar(Entry entry) {
        return entry.value() instanceof Scalar scalar ? scalar.text() : "";
    }

    @Nullable
    Integer number(@Nullable Entry entry, int min, int max) {
        if (entry == null) {
            return null;
        }
        String text = scalar(entry);
        Integer number = text.length() > 9 ? null : Numbers.parse(text);
        return number != null && number >= min && number <= max ? number : bad(entry, min + ".." + max);
    }

    @Nullable
    LocalDate date(@Nullable Entry entry) {
        LocalDate date = entry == null ? null : Numbers.date(scalar(entry));
        return entry == null || date != null ? date : bad(entry, "YYYY-MM-DD");
    }

    @Nullable
    Section section(@Nullable Entry entry) {
        if (entry != null && entry.value() instanceof Mapping inner) {
            return new Section(path + entry.key().text() + ".", inner, findings);
        }
        return entry == null ? null : bad(entry, "{x: y}");
    }

    /** Every item of the list behind the key, each under the key's name; none, after a finding, when it is no list. */
    List<Entry> items(@Nullable Entry entry) {
        List<Entry> items = new ArrayList<>();
        if (entry != null && entry.value() instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                items.add(new Entry(entry.key(), item));
            }
        } else if (entry != null) {
            bad(entry, "[x, y]");
        }
        return items;
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
                allowed,
                "mandatory",
                mandatory.contains(entry.key().text()) ? "yes" : "");
        return null;
    }

    void refuse(Problem problem, YamlNode node, String key, String... parameters) {
        Place place = Place.of(findings.file(), node.span().line(), node.span().column());
        findings.add(problem, place.at(path + key), parameters);
    }
}
