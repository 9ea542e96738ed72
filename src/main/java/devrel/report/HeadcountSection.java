package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Headcount;
import devrel.metric.Stretch;
import devrel.metric.Window;
import devrel.record.Exit;
import devrel.record.ExitClass;
import devrel.record.Start;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The accounts of people: opening, starts, exits, moves and closing, for the period and month by month. */
final class HeadcountSection {
    /** The days within which an announced exit is listed. */
    private static final int ANNOUNCED_DAYS = 90;

    /** One item of the accounts: its id, its unit, how it is read, and the evidence of a window. */
    private record Account(
            String id,
            Unit unit,
            ToDoubleFunction<Headcount> value,
            Function<Window, ToDoubleFunction<Stretch>> weight) {
        static Account of(String id, ToDoubleFunction<Headcount> value, Function<Window, Predicate<Stretch>> counts) {
            return new Account(
                    "headcount." + id,
                    Unit.PEOPLE,
                    value,
                    window -> stretch -> counts.apply(window).test(stretch) ? 1 : 0);
        }
    }

    private static final Account OPENING =
            Account.of("opening", Headcount::opening, window -> stretch -> stretch.isOpenAt(window.from()));
    private static final Account STARTS =
            Account.of("starts", Headcount::starts, window -> stretch -> stretch.startsIn(window));
    private static final Account REHIRES = Account.of(
            "rehires",
            Headcount::rehires,
            window -> stretch -> stretch.startsIn(window) && !stretch.employed().isFirst());
    private static final Account MOVED_IN =
            Account.of("moved-in", Headcount::movedIn, window -> stretch -> stretch.movesInto(window));
    private static final Account EXITS =
            Account.of("exits", Headcount::exits, window -> stretch -> stretch.exitsIn(window));
    private static final Account MOVED_OUT =
            Account.of("moved-out", Headcount::movedOut, window -> stretch -> stretch.movesOutIn(window));
    private static final Account CLOSING =
            Account.of("closing", Headcount::closing, window -> stretch -> stretch.isOpenAt(window.cut()));
    private static final Account PERSON_DAYS = new Account(
            "headcount.person-days",
            Unit.PERSON_DAYS,
            Headcount::personDays,
            window -> stretch -> stretch.daysIn(window));
    private static final Account AVERAGE = new Account(
            "headcount.average", Unit.PEOPLE, Headcount::average, window -> stretch -> stretch.daysIn(window));

    private static final List<Account> COMPANY =
            List.of(OPENING, STARTS, REHIRES, EXITS, CLOSING, PERSON_DAYS, AVERAGE);
    private static final List<Account> GROUP =
            List.of(OPENING, STARTS, REHIRES, MOVED_IN, EXITS, MOVED_OUT, CLOSING, PERSON_DAYS, AVERAGE);

    private final Basis basis;

    HeadcountSection(Basis basis) {
        this.basis = basis;
    }

    /** The company, then its groups, then the months of each. */
    Section section() {
        Line company = Line.company(basis);
        List<Line> groups = Line.groups(basis);
        mustAddUp(company, groups);
        List<Section.Part> parts = new ArrayList<>();
        List<Figure> figures = figures(company);
        figures.add(announced());
        parts.add(new Section.Figures(figures));
        parts.addAll(Sections.groups(
                groups.stream().flatMap(line -> figures(line).stream()).toList()));
        parts.add(months(company));
        groups.forEach(group -> parts.add(months(group)));
        return new Section("report.section.headcount", parts);
    }

    /** The company's exits of each class, month by month. */
    List<Series> exits() {
        return series(Line.company(basis), byClass());
    }

    /** Fee-based contracts, by themselves. */
    Section feeBased(Line line) {
        List<Section.Part> parts = new ArrayList<>();
        parts.add(new Section.Figures(figures(line)));
        parts.add(months(line));
        return new Section("report.section.fee-based", parts);
    }

    private void mustAddUp(Line company, List<Line> groups) {
        if (groups.isEmpty()) {
            return;
        }
        for (YearMonth month : basis.question().period().calendarMonths()) {
            Window window = basis.month(month);
            if (!window.isEmpty()) {
                company.headcount(window)
                        .mustBeSumOf(groups.stream()
                                .map(group -> group.headcount(window))
                                .toList());
            }
        }
    }

    private List<Account> accounts(Line line) {
        return line.isCompany() || line.by().containsKey("contract") ? COMPANY : GROUP;
    }

    private static List<Account> byClass() {
        List<Account> accounts = new ArrayList<>();
        for (ExitClass exitClass : ExitClass.values()) {
            accounts.add(Account.of(
                    "exits." + exitClass.code(),
                    headcount -> headcount.exits(exitClass),
                    window -> stretch ->
                            stretch.exitsIn(window) && stretch.employed().exitClass() == exitClass));
        }
        return accounts;
    }

    private List<Figure> figures(Line line) {
        List<Account> accounts = new ArrayList<>();
        for (Account account : accounts(line)) {
            accounts.add(account);
            accounts.addAll(account.id().equals(EXITS.id()) ? byClass() : List.of());
        }
        Window period = basis.period();
        List<Figure> figures = new ArrayList<>();
        for (Account account : accounts) {
            figures.add(
                    period.isEmpty()
                            ? basis.figures()
                                    .notAvailable(account.id(), line.by(), account.unit(), basis.beforeDataStart())
                            : figure(account, line, line.headcount(period)));
        }
        return figures;
    }

    private Figure figure(Account account, Line line, Headcount headcount) {
        Window window = headcount.window();
        Draft draft = Draft.of(account.id(), line.by(), account.unit())
                .value(account.value().applyAsDouble(headcount))
                .evidence(() -> evidence(account, line, window));
        if (account.id().equals(AVERAGE.id())) {
            draft.parts((double) headcount.personDays(), (double) window.days()).n(line.people(window));
        }
        return draft.figure();
    }

    private static Evidence evidence(Account account, Line line, Window window) {
        if (account.id().startsWith(EXITS.id())) {
            ToDoubleFunction<Stretch> weight = account.weight().apply(window);
            return Entries.counted(Entries.exits(
                    Entries.employed(line.stretches(), stretch -> weight.applyAsDouble(stretch) > 0), ""));
        }
        return Entries.counted(
                Entries.weighed(line.stretches(), account.weight().apply(window)));
    }

    /** Exits already known for the next 90 days: those people are still employed and at risk. */
    private Figure announced() {
        List<Employed> soon = new ArrayList<>();
        List<Evidence.Entry> leftOut = new ArrayList<>();
        for (Employed employed : basis.roster().employees()) {
            Exit exit = employed.announced();
            if (exit != null) {
                String reason = whyNotAnnounced(exit);
                if (reason.isEmpty()) {
                    soon.add(employed);
                } else {
                    leftOut.add(new Evidence.Entry(Exit.KIND, exit, 1, reason));
                }
            }
        }
        List<Evidence.Entry> entries = soon.stream()
                .map(employed -> new Evidence.Entry(Start.KIND, employed.begun(), 1, ""))
                .toList();
        return basis.figures()
                .count(
                        "headcount.announced",
                        By.COMPANY,
                        Unit.PEOPLE,
                        soon.size(),
                        () -> new Evidence(entries, List.of(), leftOut));
    }

    private String whyNotAnnounced(Exit exit) {
        if (exit.noticeDate() != null
                && exit.noticeDate().isAfter(basis.question().asOf())) {
            return "report.reason.notice-later";
        }
        return exit.date().toEpochDay() - basis.asOf() > ANNOUNCED_DAYS ? "report.reason.beyond-90-days" : "";
    }

    private Section.Part months(Line line) {
        List<Account> accounts = new ArrayList<>(accounts(line));
        accounts.addAll(byClass());
        return new Section.Months(series(line, accounts));
    }

    private List<Series> series(Line line, List<Account> accounts) {
        List<YearMonth> months = basis.question().period().calendarMonths();
        List<List<Series.Point>> points = new ArrayList<>();
        accounts.forEach(account -> points.add(new ArrayList<>(months.size())));
        for (YearMonth month : months) {
            Window window = basis.month(month);
            Headcount headcount = line.headcount(window.isEmpty() ? new Window(0, 0) : window);
            for (int i = 0; i < accounts.size(); i++) {
                points.get(i).add(point(month, window, accounts.get(i).value().applyAsDouble(headcount)));
            }
        }
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            series.add(new Series(
                    account.id(),
                    line.by(),
                    account.unit(),
                    points.get(i),
                    month -> evidence(account, line, basis.month(month))));
        }
        return series;
    }

    private Series.Point point(YearMonth month, Window window, double value) {
        if (window.isEmpty()) {
            return new Series.Point(month, null, Status.NOT_AVAILABLE);
        }
        return new Series.Point(month, value, basis.isWhole(month) ? Status.SHOWN : Status.PARTIAL);
    }
}
