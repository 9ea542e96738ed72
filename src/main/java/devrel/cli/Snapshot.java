package devrel.cli;

import devrel.record.Assignment;
import devrel.record.Dataset;
import devrel.record.Employment;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Spell;
import devrel.record.Start;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who works on a day, in which role and for which client. */
final class Snapshot {
    /** The kinds that tell it. */
    static final List<Kind<?>> NEEDS = List.of(Person.KIND, Start.KIND, Exit.KIND, Position.KIND, Assignment.KIND);

    private final LocalDate day;
    private final Employment employment;
    private final Map<String, Position> positions = new HashMap<>();
    private final Map<String, Assignment> assignments = new HashMap<>();

    Snapshot(Dataset data, LocalDate day) {
        this.day = day;
        this.employment = Employment.of(data);
        for (Position position : data.all(Position.KIND)) {
            if (!position.date().isAfter(day)) {
                positions.put(position.person(), position);
            }
        }
        for (Assignment assignment : data.all(Assignment.KIND)) {
            if (!assignment.date().isAfter(day)) {
                assignments.put(assignment.person(), assignment);
            }
        }
    }

    Employment employment() {
        return employment;
    }

    /** The person's spell of that day. */
    Optional<Spell> spell(Person person) {
        return employment.on(person.id(), day);
    }

    Optional<Position> position(Person person) {
        return Optional.ofNullable(positions.get(person.id()));
    }

    /** The client of an employed person, the bench if there is none; empty for who is not employed. */
    Optional<String> client(Person person) {
        return spell(person).map(spell -> {
            Assignment assignment = assignments.get(person.id());
            if (assignment == null || assignment.date().isBefore(spell.start().date())) {
                return Assignment.BENCH;
            }
            return assignment.client();
        });
    }
}
