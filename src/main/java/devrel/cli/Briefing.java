package devrel.cli;

import devrel.record.Aspiration;
import devrel.record.Assignment;
import devrel.record.Attendance;
import devrel.record.Checkin;
import devrel.record.Commitment;
import devrel.record.Dataset;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Match;
import devrel.record.Membership;
import devrel.record.Person;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.render.Document;
import devrel.render.Document.Block;
import devrel.render.Document.Heading;
import devrel.render.Document.Paragraph;
import devrel.render.Layout;
import devrel.report.Agenda;
import devrel.report.Duty;
import devrel.report.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What is good to know before a conversation with a person, as of today. */
record Briefing(Session session, Dataset data, Person person) {
    private static final List<String> OURS = List.of("id", "date", "owner", "due", "what");
    private static final List<String> THEIRS = List.of("id", "date", "due", "what");
    private static final List<String> WANTED = List.of("id", "date", "area", "horizon", "text");
    private static final List<String> REFERRED = List.of("id", "date", "candidate", "opening");
    private static final List<String> OFFERED = List.of("id", "date", "opportunity");
    private static final List<String> JOINED = List.of("date", "group", "role");
    private static final List<String> ATTENDED = List.of("date", "event", "status");
    /** What happened so many days ago is still worth a word. */
    private static final int RECENT_DAYS = 180;

    Document document() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, person.label()));
        blocks.add(new Paragraph(where()));
        last(blocks);
        part(blocks, "prepare.ours", Commitment.KIND, OURS, promise -> isOpen(promise) && promise.isOurs());
        part(blocks, "prepare.theirs", Commitment.KIND, THEIRS, promise -> isOpen(promise) && !promise.isOurs());
        part(blocks, "prepare.aspirations", Aspiration.KIND, WANTED, this::isWanted);
        part(
                blocks,
                "prepare.offers",
                Match.KIND,
                OFFERED,
                match -> match.person().equals(person.id()));
        part(blocks, "prepare.referrals", Referral.KIND, REFERRED, this::isInFlight);
        part(blocks, "prepare.groups", Membership.KIND, JOINED, this::isMember);
        part(blocks, "prepare.events", Attendance.KIND, ATTENDED, this::isRecent);
        ask(blocks);
        return new Document(List.copyOf(blocks));
    }

    private String where() {
        Snapshot snapshot = new Snapshot(data, session.today());
        return snapshot.spell(person)
                .map(spell -> where(snapshot, spell.start().date()))
                .orElseGet(() -> session.words().text("prepare.not-employed"));
    }

    private String where(Snapshot snapshot, LocalDate since) {
        String client = snapshot.client(person).orElse(Assignment.BENCH);
        String role = snapshot.position(person)
                .map(position -> session.words().code(session.settings(), "roles", position.role()))
                .orElseGet(() -> session.words().text("prepare.no-role"));
        return session.words()
                .text(
                        client.equals(Assignment.BENCH) ? "prepare.bench" : "prepare.where",
                        "role",
                        role,
                        "client",
                        session.words().code(session.settings(), "clients", client),
                        "since",
                        session.words().date(since));
    }

    private void last(List<Block> blocks) {
        List<Checkin> held = data.all(Checkin.KIND).stream()
                .filter(checkin -> checkin.person().equals(person.id()) && checkin.isHeld())
                .filter(checkin -> !checkin.date().isAfter(session.today()))
                .toList();
        if (held.isEmpty()) {
            blocks.add(new Paragraph(session.words().text("prepare.never")));
            return;
        }
        Checkin last = held.get(held.size() - 1);
        long days = ChronoUnit.DAYS.between(last.date(), session.today());
        String key = days == 0 ? "prepare.last.today" : days == 1 ? "prepare.last.one" : "prepare.last.other";
        blocks.add(new Heading(2, session.words().text(key, "days", String.valueOf(days))));
        Listing<Checkin> listing = new Listing<>(Checkin.KIND, data);
        blocks.addAll(table(Listing.vertical(listing.fields(last))));
    }

    private <T extends Item> void part(
            List<Block> blocks, String title, Kind<T> kind, List<String> columns, Predicate<T> isShown) {
        List<T> items = data.all(kind).stream().filter(isShown).toList();
        if (!items.isEmpty()) {
            blocks.add(new Heading(2, session.words().text(title)));
            blocks.addAll(table(new Listing<>(kind, data).shown(items, columns)));
        }
    }

    /** What there is to talk about, in the order in which we owe it. */
    private void ask(List<Block> blocks) {
        List<Block> sentences = new ArrayList<>();
        for (Duty duty : Agenda.of(data, session.today(), Agenda.NEAR_DAYS)) {
            Optional<String> sentence = person.id().equals(duty.person())
                    ? session.words().find("prepare.ask." + duty.matter().code())
                    : Optional.empty();
            sentence.ifPresent(key -> sentences.add(new Paragraph(asked(duty))));
        }
        if (isEmployed() && neverAsked()) {
            sentences.add(new Paragraph(session.words().text("prepare.ask.answers")));
        }
        if (!sentences.isEmpty()) {
            blocks.add(new Heading(2, session.words().text("prepare.ask")));
            blocks.addAll(sentences);
        }
    }

    private String asked(Duty duty) {
        return session.words()
                .text(
                        "prepare.ask." + duty.matter().code(),
                        "what",
                        subject(duty),
                        "date",
                        session.words().date(duty.day()));
    }

    private String subject(Duty duty) {
        return switch (duty.matter()) {
            case PROMISE_OURS, PROMISE_THEIRS ->
                data.find(Commitment.KIND, duty.id()).map(Commitment::what).orElse("");
            case ASPIRATION ->
                data.find(Aspiration.KIND, duty.id()).map(this::wish).orElse("");
            case REFERRAL_SILENT ->
                data.find(Referral.KIND, duty.id())
                        .flatMap(referral -> data.find(Person.KIND, referral.candidate()))
                        .map(Person::label)
                        .orElse("");
            default -> "";
        };
    }

    private String wish(Aspiration aspiration) {
        String text = aspiration.text();
        return text != null ? text : session.words().code(session.settings(), "areas", aspiration.area());
    }

    private boolean isEmployed() {
        return new Snapshot(data, session.today()).spell(person).isPresent();
    }

    /** Whether nobody asked, in half a year, for the two answers that are asked for in a conversation now and then. */
    private boolean neverAsked() {
        LocalDate since = session.today().minusDays(RECENT_DAYS);
        return data.all(Checkin.KIND).stream()
                .filter(checkin ->
                        checkin.person().equals(person.id()) && checkin.date().isAfter(since))
                .noneMatch(checkin -> checkin.recommend() != null || checkin.stay() != null);
    }

    private boolean isMember(Membership membership) {
        return membership.person().equals(person.id())
                && membership.change() == Membership.Change.JOINED
                && data.all(Membership.KIND).stream()
                        .noneMatch(later -> later.person().equals(person.id())
                                && later.group().equals(membership.group())
                                && later.change() == Membership.Change.LEFT
                                && !later.date().isBefore(membership.date()));
    }

    private boolean isRecent(Attendance attendance) {
        return attendance.person().equals(person.id())
                && attendance.date().isAfter(session.today().minusDays(RECENT_DAYS));
    }

    private List<Block> table(Table table) {
        return Layout.of(table, session.words(), session.settings()).blocks();
    }

    private boolean isOpen(Commitment promise) {
        if (!promise.person().equals(person.id())) {
            return false;
        }
        return States.of(Commitment.KIND, data).isIn(promise, States.OPEN);
    }

    /** Whether the person still wants it: what was reached or given up is no wish any more. */
    private boolean isWanted(Aspiration aspiration) {
        if (!aspiration.person().equals(person.id())) {
            return false;
        }
        String state = States.of(Aspiration.KIND, data).of(aspiration);
        return !state.equals("achieved") && !state.equals("dropped");
    }

    private boolean isInFlight(Referral referral) {
        return referral.referrer().equals(person.id())
                && data.all(ReferralStep.KIND).stream()
                        .noneMatch(step -> step.referral().equals(referral.id())
                                && step.stage().isEnd());
    }
}
