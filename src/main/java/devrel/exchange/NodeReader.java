package devrel.exchange;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML document into nodes: plain values only, each key once, nothing after it. */
final class NodeReader {
    private static final int DEPTH = 8;

    private final String file;
    private final Findings findings;
    private final Iterator<Event> events;

    private NodeReader(String yaml, String file, Findings findings) {
        this.file = file;
        this.findings = findings;
        // read at one go: the library fails where its buffer ends between the two halves of a character, such as an
        // emoji
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setBufferSize(yaml.length() + 1)
                .build();
        this.events = new Parse(settings).parseString(yaml).iterator();
    }

    /** The document; null when there is none. Findings hold what a strict reader refuses but can read past. */
    static @Nullable Node read(String yaml, String file, Findings findings) {
        try {
            return new NodeReader(yaml, file, findings).document();
        } catch (MarkedYamlEngineException broken) {
            Place place = broken.getProblemMark().map(mark -> place(file, mark)).orElse(Place.of(file));
            throw Refusal.of(Problem.BAD_YAML, place, "reason", broken.getProblem());
        } catch (YamlEngineException broken) {
            throw Refusal.of(Problem.BAD_YAML, Place.of(file), "reason", String.valueOf(broken.getMessage()));
        }
    }

    private @Nullable Node document() {
        @Nullable Node root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent && root != null) {
                findings.add(Problem.SECOND_DOCUMENT, place(event));
                return root;
            }
            if (event instanceof NodeEvent) {
                root = node(event, 0);
            }
        }
        return root;
    }

    private Node node(Event event, int depth) {
        refuseDecorations(event);
        if (depth > DEPTH) {
            throw Refusal.of(Problem.TOO_DEEP, place(event), "max", String.valueOf(DEPTH));
        }
        if (event instanceof MappingStartEvent) {
            return keys(place(event), depth);
        }
        if (event instanceof SequenceStartEvent) {
            return items(place(event), depth);
        }
        return new Node.Scalar(place(event), event instanceof ScalarEvent scalar ? scalar.getValue() : "");
    }

    private void refuseDecorations(Event event) {
        Optional<String> alias = event instanceof NodeEvent node
                ? node.getAnchor().map(anchor -> (event instanceof AliasEvent ? "*" : "&") + anchor.getValue())
                : Optional.empty();
        alias.ifPresent(value -> findings.add(Problem.YAML_ALIAS, place(event), "value", value));
        tag(event).ifPresent(value -> findings.add(Problem.YAML_TAG, place(event), "value", value));
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    }

    private Node items(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Node.Items(place, items);
    }

    private Node keys(Place place, int depth) {
        Map<String, Node> values = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Node key = node(event, depth + 1);
            Node value = node(events.next(), depth + 1);
            if (!(key instanceof Node.Scalar scalar)) {
                findings.add(Problem.WRONG_SHAPE, key.place(), "field", "?", "expected", "scalar");
            } else if (places.putIfAbsent(scalar.text(), key.place()) != null) {
                findings.add(Problem.DUPLICATE_KEY, key.place(), "field", scalar.text());
            } else {
                values.put(scalar.text(), value);
            }
        }
        return new Node.Keys(place, values, places);
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> place(file, mark)).orElse(Place.of(file));
    }

    private static Place place(String file, Mark mark) {
        return Place.of(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
