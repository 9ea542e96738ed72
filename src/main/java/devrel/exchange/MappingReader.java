package devrel.exchange;

import devrel.exchange.Mapping.Field;
import devrel.exchange.Mapping.Recipe;
import devrel.exchange.Mapping.Subject;
import devrel.record.Column;
import devrel.record.Kind;
import devrel.record.Nearest;
import devrel.record.Person;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.ReferralStep;
import devrel.record.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a mapping file strictly: what it does not know it refuses, naming the nearest thing that it does know. */
final class MappingReader {
    private static final List<String> KEYS = List.of("kind", "id", "records", "new_codes", "encoding", "delimiter");
    private static final List<String> NEW_CODES = List.of("refuse", "add");
    private static final List<String> ENCODINGS = List.of("utf-8", "latin-1");
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
    /** What programs call Latin-1 is nearly always the code page of Windows, which holds all of its letters and more. */
    static final Charset LATIN_1 = Charset.forName("windows-1252");

    private static final Set<String> TIES = Set.of("id", "person", "candidate", "referral", "external_id");

    private final Findings findings;

    private MappingReader(Findings findings) {
        this.findings = findings;
    }

    static Mapping read(String yaml, String file) {
        Findings findings = new Findings();
        Node root = NodeReader.read(yaml, file, findings);
        if (root == null) {
            throw Refusal.of(Problem.EMPTY_FILE, Place.of(file));
        }
        Mapping mapping = new MappingReader(findings).mapping(root);
        findings.refuse();
        return mapping;
    }

    private Mapping mapping(Node node) {
        if (!(node instanceof Node.Keys root)) {
            throw Refusal.of(Problem.WRONG_SHAPE, node.place(), "field", "kind", "expected", "map");
        }
        root.values().keySet().forEach(key -> known(key, root.places().getOrDefault(key, root.place()), KEYS));
        Subject subject = subject(root);
        Source.Cell id = id(root, subject);
        List<Recipe> recipes = recipes(root, subject);
        boolean addsCodes = choice(root, "new_codes", NEW_CODES, "refuse").equals("add");
        String encoding = choice(root, "encoding", ENCODINGS, "utf-8");
        String delimiter = choice(root, "delimiter", DELIMITERS, "");
        return new Mapping(
                subject,
                id,
                recipes,
                addsCodes,
                encoding.equals("latin-1") ? LATIN_1 : StandardCharsets.UTF_8,
                delimiter.isEmpty() ? null : delimiter.charAt(0));
    }

    private Subject subject(Node.Keys root) {
        if (!root.values().containsKey("kind")) {
            findings.add(Problem.MISSING_VALUE, root.place().at("kind"), "field", "kind");
        }
        List<String> words = Stream.of(Subject.values()).map(Subject::word).toList();
        String word = choice(root, "kind", words, words.get(0));
        return Subject.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private void known(String key, Place place, Collection<String> allowed) {
        if (!allowed.contains(key)) {
            String near = Nearest.to(key, allowed).orElse("");
            findings.add(Problem.UNKNOWN_KEY, place, "field", key, "near", near, "allowed", String.join(", ", allowed));
        }
    }

    /** The word that the key says; the default when it is missing or, after a finding, none of the allowed ones. */
    private String choice(Node.Keys root, String key, List<String> allowed, String byDefault) {
        Node node = root.values().get(key);
        if (node == null) {
            return byDefault;
        }
        String word = node instanceof Node.Scalar scalar ? scalar.text() : "";
        if (allowed.contains(word)) {
            return word;
        }
        badMapping(node.place(), key, word, allowed);
        return byDefault;
    }

    private void badMapping(Place place, String field, String value, List<String> allowed) {
        String near = Nearest.to(value, allowed).orElse("");
        String words = String.join(", ", allowed);
        findings.add(Problem.BAD_MAPPING, place, "field", field, "value", value, "allowed", words, "near", near);
    }

    /** Of employees the id is mandatory; a candidate may be known by e-mail or name, and a pulse may be anonymous. */
    private Source.@Nullable Cell id(Node.Keys root, Subject subject) {
        Node node = root.values().get("id");
        if (node == null) {
            if (subject == Subject.PEOPLE || subject == Subject.CHECKINS) {
                findings.add(Problem.MISSING_VALUE, root.place().at("id"), "field", "id");
            }
            return null;
        }
        Source source = new SourceReader(findings).read(Person.KIND.column("external_id"), node);
        if (source instanceof Source.Cell cell) {
            return cell;
        }
        if (source != null) {
            findings.add(Problem.WRONG_SHAPE, node.place().at("id"), "field", "id", "expected", "{from: …}");
        }
        return null;
    }

    private List<Recipe> recipes(Node.Keys root, Subject subject) {
        Node node = root.values().get("records");
        if (!(node instanceof Node.Keys records) || records.values().isEmpty()) {
            Place place = node == null ? root.place() : node.place();
            findings.add(Problem.MISSING_VALUE, place.at("records"), "field", "records");
            return List.of();
        }
        List<String> names = subject.kinds().stream().map(Kind::name).toList();
        records.places().forEach((name, place) -> known(name, place, names));
        List<Recipe> recipes = new ArrayList<>();
        for (Kind<?> kind : subject.kinds()) {
            Node written = records.values().get(kind.name());
            if (written instanceof Node.Items several) {
                several.nodes().forEach(each -> recipe(kind, each, subject, recipes));
            } else if (written != null) {
                recipe(kind, written, subject, recipes);
            }
        }
        if (subject == Subject.REFERRALS) {
            requireReferral(root, records);
        }
        return recipes;
    }

    private void requireReferral(Node.Keys root, Node.Keys records) {
        if (!records.values().containsKey("referral")) {
            findings.add(Problem.MISSING_VALUE, records.place().at("referral"), "field", "referral");
        }
        if (!records.values().containsKey("person") && !root.values().containsKey("id")) {
            findings.add(Problem.MISSING_VALUE, root.place().at("id"), "field", "id");
        }
    }

    private void recipe(Kind<?> kind, Node node, Subject subject, List<Recipe> recipes) {
        if (!(node instanceof Node.Keys keys)) {
            findings.add(Problem.WRONG_SHAPE, node.place(), "field", kind.name(), "expected", "map");
            return;
        }
        List<String> allowed = Stream.concat(
                        Stream.of("when"), kind.columns().stream().map(Column::name))
                .toList();
        @Nullable String when = null;
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, Node> entry : keys.values().entrySet()) {
            String key = entry.getKey();
            Place place = keys.places().getOrDefault(key, keys.place());
            known(key, place, allowed);
            if (key.equals("when")) {
                when = when(entry.getValue());
            } else {
                kind.find(key).ifPresent(column -> field(kind, column, place, entry.getValue(), fields));
            }
        }
        requireColumns(kind, subject, keys);
        fields.sort(Comparator.comparingInt(Field::index));
        recipes.add(new Recipe(kind, List.copyOf(fields), when, node.place()));
    }

    private @Nullable String when(Node node) {
        if (node instanceof Node.Scalar scalar && !scalar.text().isEmpty()) {
            return scalar.text();
        }
        findings.add(Problem.WRONG_SHAPE, node.place(), "field", "when", "expected", "scalar");
        return null;
    }

    private void field(Kind<?> kind, Column column, Place place, Node node, List<Field> fields) {
        if (TIES.contains(column.name())) {
            findings.add(Problem.NOT_APPLICABLE, place, "field", column.name(), "kind", kind.name());
            return;
        }
        Source source = new SourceReader(findings).read(column, node);
        if (source instanceof Source.Constant constant && constant.value() == ReferralStep.Stage.HIRED) {
            findings.add(Problem.NOT_APPLICABLE, node.place(), "field", "hired", "kind", kind.name());
        } else if (source != null) {
            fields.add(new Field(column, kind.columns().indexOf(column), source));
        }
    }

    private void requireColumns(Kind<?> kind, Subject subject, Node.Keys keys) {
        for (Column column : kind.columns()) {
            boolean filled = TIES.contains(column.name()) || subject.presets(kind, column);
            if (column.isRequired() && !filled && !keys.values().containsKey(column.name())) {
                findings.add(Problem.MISSING_VALUE, keys.place().at(column.name()), "field", column.name());
            }
        }
    }
}
