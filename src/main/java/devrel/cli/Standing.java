package devrel.cli;

import devrel.record.Coded;
import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Happening;
import devrel.record.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How people stand to something, {@code group members} and {@code event attendance}: of each person the last word counts,
 * and some words end it.
 */
final class Standing<T extends Happening> implements Command {
    private final Kind<T> kind;
    private final Column thing;
    private final Column word;
    private final List<Coded> ends;

    Standing(Kind<T> kind, String thing, String word, Coded... ends) {
        this.kind = kind;
        this.thing = kind.column(thing);
        this.word = kind.column(word);
        this.ends = List.of(ends);
    }

    @Override
    public void declare(Usage usage) {
        usage.subject(kind, thing);
        Past.declare(usage);
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Optional<String> asked =
                arguments.rest(0).map(typed -> session.records().id(thing, typed));
        Dataset data = session.store().load(Listing.needs(kind).toArray(Kind<?>[]::new));
        Map<String, T> last = new LinkedHashMap<>();
        for (T item : data.all(kind)) {
            String id = String.valueOf(kind.value(item, thing));
            if (asked.isEmpty() || asked.get().equals(id)) {
                last.put(id + " " + kind.value(item, kind.column("person")), item);
            }
        }
        List<T> standing = new ArrayList<>(last.values());
        standing.removeIf(item -> kind.value(item, word) instanceof Coded code && ends.contains(code));
        Output output = new Output(session, arguments);
        Listing<T> listing = new Listing<>(kind, data);
        output.give(listing.shown(standing, output::fits), () -> listing.whole(standing));
        return 0;
    }
}
