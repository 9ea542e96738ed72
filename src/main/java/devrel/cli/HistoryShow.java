package devrel.cli;

import devrel.record.Dataset;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Person;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.report.Table;
import devrel.store.History.Change;
import devrel.store.History.Step;
import devrel.store.Want;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code history}: who said what and when, of one record field by field, or of all of them commit by commit. */
final class HistoryShow implements Command {
    @Override
    public void declare(Usage usage) {
        usage.rest("RECORD", "command.history.record")
                .option("--from", "DATE", "command.option.from")
                .option("--to", "DATE", "command.option.to")
                .option("--limit", "N", "command.option.limit");
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        String typed = arguments.rest(0).orElse("");
        Named named = typed.isEmpty() ? new Named("", List.of(".")) : named(session, typed);
        Days days = new Days(session, arguments);
        int limit = arguments.limit();
        List<Step> steps = new ArrayList<>();
        session.store().history().read(named.paths(), step -> {
            List<Change> changes = named.of(step.changes());
            if (!changes.isEmpty() && days.hold(step)) {
                steps.add(new Step(step.commit(), step.author(), step.email(), step.second(), step.subject(), changes));
            }
            return steps.size() < limit;
        });
        if (!typed.isEmpty()) {
            refuseUnlessOne(typed, steps);
        }
        HistoryTable table = new HistoryTable(session);
        Table shown = typed.isEmpty() ? table.commits(steps) : table.fields(steps, true);
        new Output(session, arguments, "say.none-history")
                .give(shown, () -> typed.isEmpty() ? table.records(steps) : table.fields(steps, false));
        return 0;
    }

    /** The records that are meant: those whose ids begin so, in these files. */
    private record Named(String id, List<String> paths) {
        List<Change> of(List<Change> changes) {
            return id.isEmpty()
                    ? changes
                    : changes.stream().filter(each -> each.id().startsWith(id)).toList();
        }
    }

    /** The days in which the commits must have been made. What is not committed yet is of today. */
    private static final class Days {
        private final @Nullable LocalDate from;
        private final @Nullable LocalDate to;
        private final Session session;

        Days(Session session, Arguments arguments) {
            this.session = session;
            this.from = session.day(arguments, "--from").orElse(null);
            this.to = session.day(arguments, "--to").orElse(null);
        }

        boolean hold(Step step) {
            LocalDate day = step.commit().isEmpty() ? session.today() : HistoryTable.day(step, session);
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** A thing by the beginning of its id, a person by name, and all else by the beginning of an id that git knows. */
    private static Named named(Session session, String typed) {
        for (Kind<?> kind : Kinds.all()) {
            List<String> ids = kind.isThing() ? session.store().ids(kind) : List.of();
            if (ids.contains(typed)) {
                return new Named(typed, List.of(kind.directory() + "/" + typed + ".yaml"));
            }
        }
        Optional<String> happening = happening(session, typed);
        if (happening.isPresent()) {
            return new Named(happening.get(), List.of("."));
        }
        try {
            Person person = new People(session.store()).find(typed);
            return new Named(person.id(), List.of(Person.KIND.directory() + "/" + person.id() + ".yaml"));
        } catch (Refusal nobody) {
            if (nobody.findings().get(0).problem() == Problem.AMBIGUOUS) {
                throw nobody;
            }
            return new Named(typed, List.of("."));
        }
    }

    private static Optional<String> happening(Session session, String typed) {
        boolean mayBe = typed.length() > 2 && typed.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '2' && c <= '7');
        for (Kind<?> kind : mayBe ? Kinds.all() : List.<Kind<?>>of()) {
            if (!kind.isThing()) {
                Dataset data = session.store().load(Want.mentioning(kind, typed));
                for (var item : data.all(kind)) {
                    if (item.id().startsWith(typed)) {
                        return Optional.of(typed);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static void refuseUnlessOne(String typed, List<Step> steps) {
        TreeSet<String> ids = new TreeSet<>();
        for (Step step : steps) {
            step.changes().forEach(change -> ids.add(change.id()));
        }
        if (ids.size() > 1) {
            String[] words = {"value", typed, "candidates", String.join(", ", ids), "id", ids.first()};
            throw Refusal.of(Problem.AMBIGUOUS, Place.of(typed), words);
        }
        if (ids.isEmpty()) {
            throw Refusal.of(Problem.NO_HISTORY, Place.of(typed), "value", typed);
        }
    }
}
