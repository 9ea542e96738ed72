package devrel.render;

import devrel.record.Grounds;
import devrel.record.Settings;
import devrel.record.Settings.Label;
import devrel.record.Settings.Language;
import devrel.report.Evidence;
import devrel.report.Figure;
import devrel.report.Note;
import devrel.report.Period;
import devrel.report.Question;
import devrel.report.Report;
import devrel.report.Section;
import devrel.report.Series;
import devrel.report.Status;
import devrel.report.Table;
import devrel.report.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the tests of this room share. */
final class Samples {
    static final Settings SETTINGS = new Settings(
            1,
            "Andes Talento",
            Settings.Language.ES,
            "America/Santiago",
            "CLP",
            "CL",
            LocalDate.of(2024, 1, 1),
            null,
            7,
            Map.of("mariana", "mariana@example.com"),
            Map.of("banco", new Label("Banco Andino", "Andean Bank")),
            Map.of("growth", new Label("Crecimiento", "Growth")),
            Map.of("sources", Map.of("job_board", new Label("Portal de empleo", "Job board"))),
            Grounds.CHILE,
            Settings.DEFAULT_CADENCE,
            Settings.DEFAULT_SLA,
            Settings.DEFAULT_REFERRAL,
            Collections.emptySortedSet(),
            Settings.DEFAULT_PRIVACY,
            false,
            1);

    /** Words of metrics and reports, in place of those of other rooms. */
    private static final Map<Language, String> OTHERS = Map.of(Language.EN, """
        metric.turnover.voluntary.t12m=Voluntary turnover, trailing 12 months
        metric.turnover.total.t12m=Total turnover, trailing 12 months
        metric.headcount.closing=Closing headcount
        metric.headcount.exits=Exits
        metric.turnover.total.rate=Exits per person-year
        metric.exits.regrettable=Regrettable exits among those assessed
        report.title.retention=Retention
        report.section.turnover=Turnover
        report.section.clients=By client
        report.section.months=Month by month
        report.section.lists=Exits
        report.note.nobody=nobody was employed
        report.note.few=fewer than {least} people
        report.note.since=Records begin on {date}; the mean is {mean}.
        report.reason.later=after the last day
        error.DR2003={field} is "{value}"; a whole number from {min} to {max} was expected
        error.DR2003.mend=devrel checkin edit k3x7 --{field} {min}..{max}
        error.DR3012=the candidate was referred before, in {other}
        error.DR3012.mend=nothing to mend: the earlier referral owns the candidate
        """, Language.ES, """
        metric.turnover.voluntary.t12m=Rotación voluntaria, últimos 12 meses
        metric.turnover.total.t12m=Rotación total, últimos 12 meses
        metric.headcount.closing=Dotación al cierre
        metric.headcount.exits=Salidas
        metric.turnover.total.rate=Salidas por persona-año
        metric.exits.regrettable=Salidas lamentadas entre las evaluadas
        report.title.retention=Retención
        report.section.turnover=Rotación
        report.section.clients=Por cliente
        report.section.months=Mes a mes
        report.section.lists=Salidas
        report.note.nobody=no había nadie empleado
        report.note.few=menos de {least} personas
        report.note.since=Los registros comienzan el {date}; el promedio es {mean}.
        report.reason.later=después del último día
        error.DR2003={field} es "{value}"; se esperaba un entero de {min} a {max}
        error.DR2003.mend=devrel checkin edit k3x7 --{field} {min}..{max}
        error.DR3012=ya se había referido al candidato, en {other}
        error.DR3012.mend=nada que arreglar: el candidato es de quien lo refirió antes
        """);

    private Samples() {}

    /** The words of this room, and a few of the others. */
    static Words words(Language language) {
        Words own = Words.in(language);
        Map<String, String> others = new HashMap<>();
        OTHERS.get(language).lines().forEach(line -> {
            int sign = line.indexOf('=');
            others.put(line.substring(0, sign), line.substring(sign + 1));
        });
        return new Words(
                language,
                area -> Set.of("chart", "code", "column", "form", "table").contains(area) ? own.area(area) : others);
    }

    static Figure figure(String id, Map<String, String> by, Double value, Unit unit, double[] parts, double[] limits) {
        return figure(id, by, value, unit, parts, limits, Status.SHOWN, null);
    }

    /** A figure with numerator, denominator and n in {@code parts}, and low and high in {@code limits}; all may be absent. */
    static Figure figure(
            String id,
            Map<String, String> by,
            @Nullable Double value,
            Unit unit,
            double[] parts,
            double[] limits,
            Status status,
            @Nullable Note note) {
        return new Figure(
                id,
                new TreeMap<>(by),
                value,
                unit,
                parts.length > 0 ? parts[0] : null,
                parts.length > 1 ? parts[1] : null,
                parts.length > 2 ? (int) parts[2] : null,
                limits.length > 0 ? limits[0] : null,
                limits.length > 1 ? limits[1] : null,
                limits.length > 0 ? 0.95 : null,
                limits.length > 0 ? "garwood" : null,
                null,
                null,
                status,
                note,
                Map.of(),
                () -> Evidence.NONE);
    }

    /** A report with every kind of part. */
    static Report report() {
        return new Report(
                "retention",
                new Question(
                        Period.months(YearMonth.of(2026, 10), 12),
                        LocalDate.of(2026, 10, 31),
                        null,
                        false,
                        0.95,
                        "4f2a9c1"),
                1,
                List.of(
                        new Section("report.section.turnover", List.of(new Section.Figures(figures()))),
                        new Section("report.section.clients", List.of(new Section.Groups("client", groups()))),
                        new Section("report.section.months", List.of(new Section.Months(series()))),
                        new Section(
                                "report.section.lists",
                                List.of(
                                        new Section.Rows(exits()),
                                        new Section.Sentence(Note.of("report.note.nobody"))))),
                List.of(new Note("report.note.since", Map.of("date", "2024-01-01", "mean", "3.5"))));
    }

    private static List<Figure> figures() {
        return List.of(
                figure(
                        "turnover.voluntary.t12m",
                        Map.of(),
                        0.1432,
                        Unit.RATIO,
                        new double[] {12, 83.8, 97},
                        new double[] {0.0740, 0.2501}),
                figure(
                        "turnover.total.rate",
                        Map.of(),
                        0.215,
                        Unit.PER_PERSON_YEAR,
                        new double[] {18, 83.72},
                        new double[] {0.1274, 0.3398}),
                figure("headcount.closing", Map.of(), 1234.0, Unit.PEOPLE, new double[] {}, new double[] {}),
                figure(
                        "exits.regrettable",
                        Map.of(),
                        0.5,
                        Unit.RATIO,
                        new double[] {2, 4, 4},
                        new double[] {0.15, 0.85},
                        Status.SMALL,
                        null),
                figure(
                        "turnover.total.t12m",
                        Map.of("contract", "fee_based"),
                        null,
                        Unit.RATIO,
                        new double[] {0, 0},
                        new double[] {},
                        Status.NOT_AVAILABLE,
                        Note.of("report.note.nobody")));
    }

    private static List<Figure> groups() {
        Map<String, String> banco = Map.of("client", "banco");
        Map<String, String> bench = Map.of("client", "bench");
        double[] none = {};
        return List.of(
                figure("headcount.closing", banco, 84.0, Unit.PEOPLE, none, none),
                figure("turnover.total.t12m", banco, 0.125, Unit.RATIO, new double[] {10, 80}, new double[] {
                    0.0599, 0.2299
                }),
                figure("headcount.closing", bench, 3.0, Unit.PEOPLE, none, none),
                figure(
                        "turnover.total.t12m",
                        bench,
                        0.99,
                        Unit.RATIO,
                        new double[] {2, 4},
                        new double[] {0.1, 0.9},
                        Status.HIDDEN,
                        new Note("report.note.few", Map.of("least", "5"))));
    }

    private static List<Series> series() {
        YearMonth september = YearMonth.of(2026, 9);
        YearMonth october = YearMonth.of(2026, 10);
        return List.of(
                new Series(
                        "headcount.closing",
                        new TreeMap<>(),
                        Unit.PEOPLE,
                        List.of(
                                new Series.Point(september, 1233.0, Status.SHOWN),
                                new Series.Point(october, 1234.0, Status.PARTIAL)),
                        month -> Evidence.NONE),
                new Series(
                        "headcount.exits",
                        new TreeMap<>(),
                        Unit.PEOPLE,
                        List.of(new Series.Point(october, null, Status.NOT_AVAILABLE)),
                        month -> Evidence.NONE));
    }

    /** A table with every kind of cell. */
    static Table exits() {
        return new Table(
                List.of(
                        new Table.Head("id", "column.id", false),
                        new Table.Head("date", "column.date", false),
                        new Table.Head("ground", "column.ground", false),
                        new Table.Head("days", "code.unit.days", true),
                        new Table.Head("notes", "column.notes", false),
                        new Table.Head("state", "column.state", false)),
                List.of(
                        List.of(
                                new Table.Text("b7kq2mzx4wna"),
                                new Table.Day(LocalDate.of(2026, 10, 30)),
                                new Table.Code("grounds", "159-2"),
                                new Table.Amount(1460, Unit.DAYS, 0),
                                new Table.Text("Wants to try Kotlin, \"again\""),
                                new Table.Phrase(Note.of("report.note.nobody"))),
                        List.of(
                                new Table.Text("c2aaaaaaaaaa"),
                                new Table.Day(LocalDate.of(2026, 10, 31)),
                                new Table.Code("grounds", "x"),
                                new Table.Amount(0.5, Unit.RATIO, 1),
                                new Table.Blank(),
                                new Table.Blank())));
    }
}
