package devrel.store;

import devrel.record.Problem;
import devrel.store.YamlNode.Entry;
import devrel.store.YamlNode.Mapping;
import devrel.store.YamlNode.Scalar;
import devrel.store.YamlNode.Sequence;
import devrel.store.YamlNode.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML document of maps, lists and texts; refuses what could be read in two ways. */
final class YamlParser {
    private static final String MERGE_KEY = "<<";

    private final Findings findings;
    private final Iterator<Event> events;
    private int depth;
    private int documents;

    private YamlParser(Iterator<Event> events, Findings findings) {
        this.events = events;
        this.findings = findings;
    }

    /** The block mapping that the document is, or null when something was found. */
    static @Nullable Mapping parse(String text, Findings findings) {
        int before = findings.count();
        // read at one go: the library fails where its buffer ends between the two halves of a character, such as an
        // emoji
        LoadSettings settings =
                LoadSettings.builder().setBufferSize(text.length() + 1).build();
        YamlParser parser = new YamlParser(new Parse(settings).parseString(text).iterator(), findings);
        YamlNode document = null;
        try {
            document = parser.documents();
        } catch (Stop stop) {
            return null;
        } catch (MarkedYamlEngineException broken) {
            parser.broken(broken.getProblemMark().or(broken::getContextMark), broken.getProblem());
        } catch (YamlEngineException broken) {
            parser.broken(Optional.empty(), "a character that YAML does not allow");
        }
        Mapping root = parser.root(document, findings.count() == before);
        return findings.count() == before ? root : null;
    }

    /** What follows cannot be read, and why is already among the findings. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    private void broken(Optional<Mark> mark, @Nullable String reason, String... parameters) {
        int line = mark.map(Mark::getLine).orElse(0) + 1;
        int column = mark.map(Mark::getColumn).orElse(0) + 1;
        List<String> words = new ArrayList<>(List.of("reason", reason == null ? "unreadable" : brief(reason)));
        words.addAll(List.of(parameters));
        findings.add(Problem.BAD_YAML, line, column, words.toArray(String[]::new));
    }

    /** The library's reason without the advice in brackets behind it. */
    private static String brief(String reason) {
        int advice = reason.indexOf(". (");
        return advice < 0 ? reason : reason.substring(0, advice);
    }

    private @Nullable Mapping root(@Nullable YamlNode document, boolean isClean) {
        if (document instanceof Mapping mapping && !mapping.flow()) {
            for (Entry entry : mapping.entries()) {
                if (entry.key().span().column() != 1) {
                    Span at = entry.key().span();
                    String reason = "a key that does not begin its line";
                    findings.add(
                            Problem.BAD_YAML,
                            at.line(),
                            at.column(),
                            "reason",
                            reason,
                            "key",
                            entry.key().text());
                }
            }
            return mapping;
        }
        if (isClean && document == null) {
            findings.add(Problem.EMPTY_FILE, 1, 1);
        } else if (isClean && document != null) {
            wrongRoot(document.span());
        }
        return null;
    }

    private void wrongRoot(Span span) {
        findings.add(
                Problem.WRONG_SHAPE, span.line(), span.column(), "field", findings.file(), "expected", "key: value");
    }

    private @Nullable YamlNode documents() {
        YamlNode first = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent start) {
                startDocument(start);
            } else if (event instanceof DocumentEndEvent end && end.isExplicit()) {
                broken(end.getStartMark(), "an end of document marker", "marker", "...");
            } else if (event instanceof NodeEvent) {
                YamlNode node = node(event);
                first = first == null ? node : first;
            }
        }
        return first == null || first.isBlank() ? null : first;
    }

    private void startDocument(DocumentStartEvent start) {
        documents++;
        if (documents > 1) {
            Span span = span(start, start);
            findings.add(Problem.SECOND_DOCUMENT, span.line(), span.column());
            throw new Stop();
        }
        if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
            broken(start.getStartMark(), "a directive", "marker", "%");
        }
    }

    private YamlNode node(Event event) {
        if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            Span span = span(event, event);
            findings.add(
                    Problem.YAML_ALIAS,
                    span.line(),
                    span.column(),
                    "value",
                    named.getAnchor().get().getValue());
        }
        if (event instanceof ScalarEvent scalar) {
            checkTag(scalar.getTag(), event);
            checkCharacters(scalar);
            return new Scalar(scalar.getValue(), scalar.isLiteral() || scalar.isFolded(), span(event, event));
        }
        if (event instanceof CollectionStartEvent start) {
            checkTag(start.getTag(), event);
            return collection(start);
        }
        return new Scalar("", false, span(event, event));
    }

    private void checkTag(Optional<String> tag, Event event) {
        if (tag.isPresent()) {
            Span span = span(event, event);
            findings.add(Problem.YAML_TAG, span.line(), span.column(), "value", tag.get());
        }
    }

    /** An escape in quotes says what no byte of the file may say. */
    private void checkCharacters(ScalarEvent scalar) {
        Span span = span(scalar, scalar);
        Proof.characters(
                scalar.getValue(),
                (problem, parameters) -> findings.add(problem, span.line(), span.column(), parameters));
    }

    private YamlNode collection(CollectionStartEvent start) {
        depth++;
        if (depth > Limits.NESTING) {
            Span span = span(start, start);
            findings.add(Problem.TOO_DEEP, span.line(), span.column(), "max", String.valueOf(Limits.NESTING));
            throw new Stop();
        }
        YamlNode collection = start.getEventId() == Event.ID.SequenceStart ? sequence(start) : mapping(start);
        depth--;
        return collection;
    }

    private Sequence sequence(CollectionStartEvent start) {
        List<YamlNode> items = new ArrayList<>();
        Event next = events.next();
        for (; next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next));
        }
        return new Sequence(items, span(start, next));
    }

    private Mapping mapping(CollectionStartEvent start) {
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Event next = events.next();
        for (; next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            YamlNode key = node(next);
            YamlNode value = node(events.next());
            if (key instanceof Scalar name) {
                checkKey(name, keys);
                entries.add(new Entry(name, value));
            } else {
                broken(next.getStartMark(), "a key that is not a word", "key", "?");
            }
        }
        return new Mapping(entries, start.isFlow(), span(start, next));
    }

    private void checkKey(Scalar key, Set<String> keys) {
        Span span = key.span();
        if (key.text().equals(MERGE_KEY)) {
            findings.add(Problem.YAML_ALIAS, span.line(), span.column(), "value", MERGE_KEY);
        } else if (!keys.add(key.text())) {
            findings.add(Problem.DUPLICATE_KEY, span.line(), span.column(), "field", key.text());
        }
    }

    private static Span span(Event from, Event to) {
        Mark start = from.getStartMark().orElseThrow();
        Mark end = to.getEndMark().orElseThrow();
        return new Span(start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1);
    }
}
