package devrel.report;

import devrel.record.Dataset;
import devrel.record.Kind;
import devrel.record.Kinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page for leadership, then the other reports in full. Names nobody. */
public final class Monthly {
    /** The kinds of records that the report needs. */
    public static final List<Kind<?>> NEEDS = needs();

    private static final int DECIMALS = 1;

    /** A figure of the first page, and how two of it are compared. */
    private record Headline(String id, Function<Basis, Figure> figure, Comparison comparison) {
        boolean isRate() {
            return comparison == Comparison.RATES;
        }
    }

    /** How a figure is compared with the same a year earlier. */
    private enum Comparison {
        RATES,
        SHARES,
        /** Those who answered both times. */
        SAME_PEOPLE,
        /** Referrals of the year beside those before. */
        REFERRALS;

        Trend of(Basis now, Basis earlier, Figure figure, Figure before) {
            double confidence = now.question().confidence();
            return switch (this) {
                case RATES -> Trend.ofRates(figure, before, confidence);
                case SHARES -> Trend.ofShares(figure, before, confidence);
                case SAME_PEOPLE ->
                    figure.value() == null
                            ? Trend.NONE
                            : before.value() == null ? Trend.FIRST : new RecommendSection(now).since(earlier);
                case REFERRALS ->
                    figure.value() == null
                            ? Trend.NONE
                            : ends(now).since(earlier.question().asOf());
            };
        }
    }

    private static final List<Headline> HEADLINES = List.of(
            new Headline("turnover.voluntary.t12m", basis -> new TurnoverSection(basis).headline(), Comparison.RATES),
            new Headline("retention.hires.12m", basis -> new HiresSection(basis).headline(), Comparison.SHARES),
            new Headline("checkins.coverage.90d", Checkins::headline, Comparison.SHARES),
            new Headline("commitments.kept", Commitments::headline, Comparison.SHARES),
            new Headline("incidence.hired.180d", basis -> ends(basis).headline(), Comparison.REFERRALS),
            new Headline("enps", basis -> new RecommendSection(basis).headline(), Comparison.SAME_PEOPLE));

    private Monthly() {}

    private static EndsSection ends(Basis basis) {
        return new EndsSection(basis, new Referred(basis));
    }

    private static List<Kind<?>> needs() {
        Set<Kind<?>> needs = new LinkedHashSet<>();
        needs.addAll(Retention.NEEDS);
        needs.addAll(Checkins.NEEDS);
        needs.addAll(Commitments.NEEDS);
        needs.addAll(Referrals.NEEDS);
        needs.addAll(Engagement.NEEDS);
        return Kinds.all().stream().filter(needs::contains).toList();
    }

    /** The first day on which it tells how long ago we talked, or what was answered: a year ago, too. */
    public static LocalDate talksSince(Question question) {
        Question earlier = yearEarlier(question);
        LocalDate answered = Answers.since(earlier.period());
        LocalDate talked = Checkins.talksSince(earlier);
        return answered.isBefore(talked) ? answered : talked;
    }

    /** The report's answer to the question. */
    public static Report of(Question question, Dataset data) {
        List<Section> sections = new ArrayList<>();
        Basis basis = new Basis(question, data);
        sections.add(headlines(basis, new Basis(yearEarlier(question), data)));
        List<Report> reports =
                List.of(Retention.of(basis), Checkins.of(basis), Commitments.of(basis), Referrals.of(basis));
        reports.forEach(report -> sections.addAll(report.sections()));
        RecommendSection recommend = new RecommendSection(basis);
        sections.add(recommend.section(recommend.company()));
        List<Note> notes = reports.stream()
                .flatMap(report -> report.notes().stream())
                .distinct()
                .toList();
        return new Report("monthly", question, data.settings().definitions(), sections, notes);
    }

    private static Section headlines(Basis now, Basis earlier) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        List<Section.Part> parts = new ArrayList<>();
        for (Headline headline : HEADLINES) {
            Figure figure = headline.figure().apply(now);
            Figure before = headline.figure().apply(earlier);
            rows.add(row(figure, before));
            parts.add(new Section.Sentence(
                    sentence(headline, figure, before, headline.comparison().of(now, earlier, figure, before))));
        }
        parts.add(0, new Section.Rows(new Table(heads(), rows)));
        return new Section("report.section.headlines", parts);
    }

    private static Question yearEarlier(Question question) {
        Period period = new Period(
                question.period().from().minusYears(1),
                lastDayYearEarlier(question.period().cut()));
        return new Question(
                period, lastDayYearEarlier(question.cut()), null, false, question.confidence(), question.commit());
    }

    /** A month's last day stays a month's last day, in leap years too. */
    private static LocalDate lastDayYearEarlier(LocalDate cut) {
        return cut.minusYears(1).minusDays(1);
    }

    private static List<Table.Head> heads() {
        return List.of(
                new Table.Head("figure", "report.column.figure", false),
                new Table.Head("value", "report.column.value", true),
                new Table.Head("low", "report.column.low", true),
                new Table.Head("high", "report.column.high", true),
                new Table.Head("n", "report.column.n", true),
                new Table.Head("year_earlier", "report.column.year-earlier", true),
                new Table.Head("status", "report.column.status", false));
    }

    private static List<Table.Cell> row(Figure figure, Figure before) {
        return List.of(
                new Table.Phrase(Note.of("report.headline." + figure.id())),
                value(figure),
                amount(figure.low(), figure.unit()),
                amount(figure.high(), figure.unit()),
                figure.n() == null ? new Table.Blank() : new Table.Amount(figure.n(), Unit.COUNT, 0),
                value(before),
                figure.status() == Status.SMALL
                        ? new Table.Phrase(Note.of("report.headline.small"))
                        : new Table.Blank());
    }

    private static Table.Cell value(Figure figure) {
        return figure.value() == null && figure.note() != null
                ? new Table.Phrase(figure.note())
                : amount(figure.value(), figure.unit());
    }

    private static Table.Cell amount(@Nullable Double value, Unit unit) {
        return value == null ? new Table.Blank() : new Table.Amount(value, unit, DECIMALS);
    }

    /** What can and what cannot be concluded. */
    private static Note sentence(Headline headline, Figure now, Figure before, Trend trend) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "count", now.numerator());
        put(parameters, "of", headline.isRate() ? null : now.denominator());
        put(parameters, "count_before", before.numerator());
        put(parameters, "of_before", headline.isRate() ? null : before.denominator());
        return new Note("report.headline." + headline.id() + "." + trend.code(), parameters);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Double count) {
        if (count != null) {
            parameters.put(name, Long.toString(Math.round(count)));
        }
    }
}
