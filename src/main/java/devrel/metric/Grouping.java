package devrel.metric;

import devrel.record.Assignment;
import devrel.record.Dataset;
import devrel.record.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which group an employment is in on each day: its client, role, seniority or source, or the whole company. */
public final class Grouping {
    /** The group of those of whom the group is not recorded. */
    public static final String UNKNOWN = "unknown";

    /** The days after the start within which a first client counts as the client of the hire. */
    private static final int SETTLING_DAYS = 30;

    /** The one group of the company as a whole. */
    private static final String ALL = "";

    private final @Nullable Timeline<?> timeline;
    private final Function<Employed, String> otherwise;
    private final boolean byClient;

    private Grouping(@Nullable Timeline<?> timeline, Function<Employed, String> otherwise, boolean byClient) {
        this.timeline = timeline;
        this.otherwise = otherwise;
        this.byClient = byClient;
    }

    /** Everybody in one group. */
    public static Grouping company() {
        return new Grouping(null, employed -> ALL, false);
    }

    /** By the client of the day; nobody's assignment is the bench. Assignments after {@code asOf} are not used. */
    public static Grouping byClient(Dataset data, Identities identities, LocalDate asOf) {
        Timeline<Assignment> timeline = new Timeline<>(
                data.by(Assignment.KIND, "identity", assignment -> identities.of(assignment.person())),
                Assignment::client,
                asOf);
        return new Grouping(timeline, employed -> Assignment.BENCH, true);
    }

    /** By the role in force. */
    public static Grouping byRole(Dataset data, Identities identities, LocalDate asOf) {
        return byPosition(data, identities, asOf, Position::role);
    }

    /** By the seniority in force. */
    public static Grouping bySeniority(Dataset data, Identities identities, LocalDate asOf) {
        return byPosition(
                data,
                identities,
                asOf,
                position -> position.seniority() == null
                        ? UNKNOWN
                        : position.seniority().code());
    }

    private static Grouping byPosition(
            Dataset data, Identities identities, LocalDate asOf, Function<Position, String> group) {
        Timeline<Position> timeline = new Timeline<>(
                data.by(Position.KIND, "identity", position -> identities.of(position.person())), group, asOf);
        return new Grouping(timeline, employed -> UNKNOWN, false);
    }

    /** By the source of the hire. */
    public static Grouping bySource() {
        return new Grouping(null, employed -> employed.begun().hireSource(), false);
    }

    /** The employment's stretches, oldest first: neighbours differ in their group. */
    public List<Stretch> stretches(Employed employed) {
        List<Stretch> stretches = new ArrayList<>(2);
        long from = employed.start();
        String group = on(employed, from);
        for (Timeline.Change change : changes(employed)) {
            if (!change.code().equals(group)) {
                stretches.add(new Stretch(employed, group, from, change.day()));
                from = change.day();
                group = change.code();
            }
        }
        stretches.add(new Stretch(employed, group, from, employed.end()));
        return stretches;
    }

    /** The stretches of all of them. */
    public List<Stretch> stretches(List<Employed> roster) {
        List<Stretch> all = new ArrayList<>(roster.size());
        for (Employed employed : roster) {
            all.addAll(stretches(employed));
        }
        return all;
    }

    /** The changes after the first day. */
    private List<Timeline.Change> changes(Employed employed) {
        return timeline == null ? List.of() : timeline.within(employed.person(), employed.start() + 1, employed.end());
    }

    /** The group on a day of the employment. */
    public String on(Employed employed, long day) {
        String group = otherwise.apply(employed);
        if (timeline != null) {
            for (Timeline.Change change : timeline.within(employed.person(), employed.start(), day + 1)) {
                group = change.code();
            }
        }
        return group;
    }

    /** The group of the hire: of the first day, except that the first client within 30 days goes before the bench. */
    public String ofHire(Employed employed) {
        if (byClient && timeline != null) {
            long until = Math.min(employed.end(), employed.start() + SETTLING_DAYS + 1);
            for (Timeline.Change change : timeline.within(employed.person(), employed.start(), until)) {
                if (!change.code().equals(Assignment.BENCH)) {
                    return change.code();
                }
            }
        }
        return on(employed, employed.start());
    }

    /** The group of the last day, or of the last known one while employed. */
    public String atEnd(Employed employed) {
        List<Stretch> stretches = stretches(employed);
        return stretches.get(stretches.size() - 1).group();
    }
}
