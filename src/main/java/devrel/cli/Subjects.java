package devrel.cli;

import devrel.record.Aspiration;
import devrel.record.Assignment;
import devrel.record.Commitment;
import devrel.record.Dataset;
import devrel.record.Event;
import devrel.record.Happening;
import devrel.record.Kind;
import devrel.record.Lesson;
import devrel.record.Opportunity;
import devrel.record.Person;
import devrel.record.Referral;
import devrel.report.Duty;
import devrel.report.Table;
import devrel.report.Table.Cell;
import devrel.store.Want;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whom and what duties are about: of people and of their words, only those are read that are shown. */
final class Subjects {
    private static final List<Kind<? extends Happening>> SPOKEN =
            List.of(Commitment.KIND, Lesson.KIND, Aspiration.KIND);

    private final Dataset data;
    private final Dataset spoken;

    private Subjects(Dataset data, Dataset spoken) {
        this.data = data;
        this.spoken = spoken;
    }

    static Subjects of(List<Duty> duties, Dataset data, Session session) {
        Set<String> people = new LinkedHashSet<>();
        for (Duty duty : duties) {
            if (duty.person() != null) {
                people.add(duty.person());
            }
            data.find(Referral.KIND, duty.id()).ifPresent(referral -> people.add(referral.candidate()));
        }
        List<Want> wants = new ArrayList<>();
        SPOKEN.forEach(kind -> ask(kind, duties, data, wants));
        wants.add(Want.things(Person.KIND, people.toArray(String[]::new)));
        return new Subjects(data, session.store().load(wants.toArray(Want[]::new)));
    }

    /** Of their months alone: there may be hundreds of duties, and of months as well. */
    private static <T extends Happening> void ask(Kind<T> kind, List<Duty> duties, Dataset data, List<Want> wants) {
        Map<LocalDate, Set<String>> byMonth = new TreeMap<>();
        for (Duty duty : duties) {
            data.find(kind, duty.id())
                    .ifPresent(item -> byMonth.computeIfAbsent(item.date().withDayOfMonth(1), month -> new HashSet<>())
                            .add(item.id()));
        }
        byMonth.forEach((month, ids) -> wants.add(Want.ofMonth(kind, month).only("id", ids)));
    }

    /** Whether it is about somebody whose records are not to be worked with. */
    boolean isUnspoken(Duty duty) {
        return person(duty).filter(Person::isBlocked).isPresent();
    }

    private Optional<Person> person(Duty duty) {
        return duty.person() == null ? Optional.empty() : spoken.find(Person.KIND, duty.person());
    }

    /** The writer whose it is; of what concerns a person, else, the one who keeps in touch with them. */
    @Nullable
    String by(Duty duty) {
        return duty.by() != null
                ? duty.by()
                : person(duty).map(Person::facilitator).orElse(null);
    }

    /** The name of the person, or the title of the thing. */
    String about(Duty duty) {
        return person(duty).map(Person::label).orElseGet(() -> title(duty));
    }

    private String title(Duty duty) {
        return switch (duty.kind()) {
            case "event" -> data.find(Event.KIND, duty.id()).map(Event::title).orElse(duty.id());
            case "opportunity" ->
                data.find(Opportunity.KIND, duty.id()).map(Opportunity::title).orElse(duty.id());
            default -> "";
        };
    }

    /** What was promised, wanted or learnt; whom the referrer brought; which client's project ends. */
    Cell what(Duty duty) {
        return switch (duty.matter()) {
            case PROMISE_OURS, PROMISE_THEIRS ->
                Table.text(spoken.find(Commitment.KIND, duty.id())
                        .map(Commitment::what)
                        .orElse(null));
            case LESSON ->
                Table.text(spoken.find(Lesson.KIND, duty.id()).map(Lesson::what).orElse(null));
            case ASPIRATION -> aspiration(duty);
            case REFERRAL_SILENT -> Table.text(candidate(duty));
            case PROJECT -> Table.code("clients", client(duty));
            case EVENT -> Table.code("event.state", state(duty));
            default -> new Table.Blank();
        };
    }

    private Cell aspiration(Duty duty) {
        Aspiration aspiration = spoken.find(Aspiration.KIND, duty.id()).orElseThrow();
        return aspiration.text() == null ? Table.code("areas", aspiration.area()) : Table.text(aspiration.text());
    }

    private @Nullable String candidate(Duty duty) {
        return data.find(Referral.KIND, duty.id())
                .flatMap(referral -> spoken.find(Person.KIND, referral.candidate()))
                .filter(candidate -> !candidate.isBlocked())
                .map(Person::label)
                .orElse(null);
    }

    private String client(Duty duty) {
        return data.find(Assignment.KIND, duty.id()).map(Assignment::client).orElse("");
    }

    private String state(Duty duty) {
        return data.find(Event.KIND, duty.id())
                .map(event -> event.state().code())
                .orElse("");
    }

    /** The same as a line of words. */
    String said(Duty duty) {
        return what(duty) instanceof Table.Text text ? text.text() : "";
    }
}
