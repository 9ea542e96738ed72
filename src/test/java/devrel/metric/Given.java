package devrel.metric;

import devrel.record.Absence;
import devrel.record.Assignment;
import devrel.record.Checkin;
import devrel.record.Checkin.CheckinKind;
import devrel.record.Checkin.Outcome;
import devrel.record.Commitment;
import devrel.record.CommitmentStep;
import devrel.record.CommitmentStep.Step;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Exit.InitiatedBy;
import devrel.record.Exit.Renewal;
import devrel.record.Feedback;
import devrel.record.Feedback.To;
import devrel.record.Grounds;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Person.PersonKind;
import devrel.record.Placed;
import devrel.record.Position;
import devrel.record.Referral;
import devrel.record.Referral.CandidateKnows;
import devrel.record.Referral.Relationship;
import devrel.record.ReferralStep;
import devrel.record.ReferralStep.Stage;
import devrel.record.Seniority;
import devrel.record.Settings;
import devrel.record.Settings.CadenceRule;
import devrel.record.Settings.Label;
import devrel.record.Settings.Language;
import devrel.record.Start;
import devrel.record.Start.Contract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Records as a test tells them, one line each, and the dataset that they make. */
public final class Given {
    private final Map<Kind<?>, List<Item>> items = new LinkedHashMap<>();
    private LocalDate dataStart = LocalDate.of(2000, 1, 1);
    private int bridge = 7;
    private List<CadenceRule> cadence = Settings.DEFAULT_CADENCE;
    private final Map<String, Label> drivers = new LinkedHashMap<>();
    private final TreeSet<LocalDate> holidays = new TreeSet<>();
    private int next;

    /** A day, as text. */
    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    public Given dataStart(String iso) {
        dataStart = day(iso);
        return this;
    }

    public Given bridge(int days) {
        bridge = days;
        return this;
    }

    public Given cadence(CadenceRule... rules) {
        cadence = List.of(rules);
        return this;
    }

    public Given holiday(String iso) {
        holidays.add(day(iso));
        return this;
    }

    public Given driver(String code) {
        drivers.put(code, new Label(code, code));
        return this;
    }

    public <T extends Item> Given add(Kind<T> kind, T item) {
        items.computeIfAbsent(kind, k -> new ArrayList<>()).add(item);
        return this;
    }

    private String id() {
        return "r" + (100_000 + next++);
    }

    public Given person(String id, PersonKind kind, @Nullable String sameAs, String... tags) {
        return add(
                Person.KIND,
                new Person(
                        id,
                        kind,
                        id,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(tags),
                        null,
                        null,
                        null,
                        null,
                        sameAs,
                        null));
    }

    public Given start(String person, String date) {
        return start(person, date, Contract.INDEFINITE, "unknown");
    }

    public Given start(String person, String date, Contract contract, String source) {
        return add(Start.KIND, new Start(id(), day(date), person, contract, source, null, null));
    }

    public Given exit(String person, String lastDay, String ground) {
        return exit(person, lastDay, ground, null, null);
    }

    public Given exit(
            String person,
            String lastDay,
            String ground,
            @Nullable InitiatedBy initiatedBy,
            @Nullable Renewal renewal) {
        return exit(new Exit(
                id(),
                day(lastDay),
                person,
                null,
                ground,
                initiatedBy,
                renewal,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    public Given exit(Exit exit) {
        return add(Exit.KIND, exit);
    }

    /** A whole employment; an empty last day is an open one. */
    public Given employed(String person, String start, String lastDay, String ground) {
        start(person, start);
        return lastDay.isEmpty() ? this : exit(person, lastDay, ground);
    }

    public Given assigned(String person, String date, String client) {
        return add(Assignment.KIND, new Assignment(id(), day(date), person, client, null, null));
    }

    public Given position(String person, String date, String role, @Nullable Seniority seniority) {
        return add(Position.KIND, new Position(id(), day(date), person, role, seniority));
    }

    public Given away(String person, String from, String until) {
        return add(Absence.KIND, new Absence(id(), day(from), person, until.isEmpty() ? null : day(until)));
    }

    public Given checkin(String person, String date, Outcome outcome) {
        return checkin(person, date, outcome, null);
    }

    public Given checkin(String person, String date, Outcome outcome, @Nullable String next) {
        return add(
                Checkin.KIND,
                new Checkin(
                        id(),
                        day(date),
                        person,
                        "mariana",
                        CheckinKind.REGULAR,
                        null,
                        outcome,
                        null,
                        null,
                        null,
                        Map.of(),
                        List.of(),
                        next == null ? null : day(next),
                        null,
                        null,
                        null));
    }

    public Given promised(String id, String date, String person, String owner, String due) {
        return add(Commitment.KIND, new Commitment(id, day(date), person, owner, day(due), null, "what"));
    }

    public Given promise(String id, String date, Step step, String due) {
        return add(CommitmentStep.KIND, new CommitmentStep(id(), day(date), id, step, due.isEmpty() ? null : day(due)));
    }

    public Given referred(String id, String date, String referrer, String candidate) {
        return referred(id, date, referrer, candidate, null);
    }

    public Given referred(String id, String date, String referrer, String candidate, @Nullable String opening) {
        return add(
                Referral.KIND,
                new Referral(
                        id,
                        day(date),
                        referrer,
                        candidate,
                        opening,
                        Relationship.FRIEND,
                        null,
                        CandidateKnows.YES,
                        null,
                        null,
                        null,
                        null));
    }

    public Given stage(String referral, String date, Stage stage) {
        return add(ReferralStep.KIND, new ReferralStep(id(), day(date), referral, stage, null, null, null));
    }

    public Given told(String referral, String date, To to) {
        return add(Feedback.KIND, new Feedback(id(), day(date), referral, to, null, null));
    }

    /** Everything told, in the order told. */
    public Dataset data() {
        return data(new Random(0), false);
    }

    /** Everything told, in an order of chance. */
    public Dataset shuffled(long seed) {
        return data(new Random(seed), true);
    }

    private Dataset data(Random random, boolean shuffle) {
        Dataset.Builder builder = Dataset.with(settings());
        for (Kind<?> kind : items.keySet()) {
            put(builder, kind, random, shuffle);
        }
        return builder.build();
    }

    private <T extends Item> void put(Dataset.Builder builder, Kind<T> kind, Random random, boolean shuffle) {
        List<Placed<T>> placed = new ArrayList<>();
        for (Item item : items.getOrDefault(kind, List.of())) {
            placed.add(new Placed<>(kind.type().cast(item), "test", 0));
        }
        if (shuffle) {
            Collections.shuffle(placed, random);
        }
        builder.put(kind, placed);
    }

    private Settings settings() {
        return new Settings(
                1,
                "Test",
                Language.EN,
                "America/Santiago",
                "CLP",
                "CL",
                dataStart,
                null,
                bridge,
                Map.of("mariana", "mariana@example.com"),
                Map.of(),
                drivers,
                Map.of(),
                Grounds.CHILE,
                cadence,
                Settings.DEFAULT_SLA,
                Settings.DEFAULT_REFERRAL,
                holidays,
                Settings.DEFAULT_PRIVACY,
                false,
                1);
    }
}
