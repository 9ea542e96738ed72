package devrel.report;

import devrel.record.Dataset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The figures that leadership looks at first, each beside itself a year earlier and in the months between. */
final class FirstPage {
    private static final int MONTHS = 12;

    /** The months after which no answer is counted in two figures, whose difference would tell it. */
    private static final int MONTHS_OF_ANSWERS = 3;

    /** So many months after it was made a referral has mostly come to its end. */
    private static final int MONTHS_OF_REFERRALS = 6;

    /** A figure of the first page, how two of it are compared, and every how many months it is told. */
    private record Asking(String id, Function<Basis, Figure> figure, Comparison comparison, int every) {
        Asking(String id, Function<Basis, Figure> figure, Comparison comparison) {
            this(id, figure, comparison, 1);
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

        Note of(Basis now, Basis earlier, Figure figure, Figure before) {
            double confidence = now.question().confidence();
            return switch (this) {
                case RATES -> Headlines.sentence(figure, before, true, Trend.ofRates(figure, before, confidence));
                case SHARES -> Headlines.sentence(figure, before, false, Trend.ofShares(figure, before, confidence));
                case SAME_PEOPLE -> Headlines.sentence(figure, before, false, answers(now, earlier, figure, before));
                case REFERRALS -> ends(now).since(earlier.question().asOf());
            };
        }

        private static Trend answers(Basis now, Basis earlier, Figure figure, Figure before) {
            if (figure.value() == null) {
                return Trend.NONE;
            }
            return before.value() == null ? Trend.FIRST : new RecommendSection(now).since(earlier);
        }
    }

    private static final List<Asking> ASKED = List.of(
            new Asking("turnover.voluntary.t12m", basis -> new TurnoverSection(basis).headline(), Comparison.RATES),
            new Asking("retention.hires.12m", basis -> new HiresSection(basis).headline(), Comparison.SHARES),
            new Asking("checkins.coverage.90d", Checkins::headline, Comparison.SHARES),
            new Asking("commitments.kept", Commitments::headline, Comparison.SHARES),
            new Asking("incidence.hired.180d", basis -> ends(basis).headline(), Comparison.REFERRALS),
            new Asking(
                    "enps",
                    basis -> new RecommendSection(basis).headline(),
                    Comparison.SAME_PEOPLE,
                    MONTHS_OF_ANSWERS));

    private final Basis now;
    private final Basis earlier;
    /** Each month before the last, asked as its own report asks. */
    private final List<Basis> months = new ArrayList<>();

    FirstPage(Basis now) {
        Dataset data = now.data();
        this.now = now;
        this.earlier = new Basis(yearEarlier(now.question()), data);
        YearMonth last = lastMonth(now.question());
        for (int before = MONTHS - 1; before > 0; before--) {
            months.add(new Basis(ofMonth(last.minusMonths(before), now.question()), data));
        }
        months.add(isOf(last, now.question().period()) ? now : new Basis(ofMonth(last, now.question()), data));
    }

    private static boolean isOf(YearMonth month, Period period) {
        return period.from().equals(month.atDay(1)) && period.to().equals(month.atEndOfMonth());
    }

    private static EndsSection ends(Basis basis) {
        return new EndsSection(basis, new Referred(basis));
    }

    private static YearMonth lastMonth(Question question) {
        return YearMonth.from(question.period().to());
    }

    private static Question ofMonth(YearMonth month, Question like) {
        Period period = Period.months(month, 1);
        return new Question(period, period.to(), null, false, like.confidence(), like.commit());
    }

    /** The same, asked a year earlier. */
    static Question yearEarlier(Question question) {
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

    List<Headline> headlines() {
        List<Headline> headlines = new ArrayList<>();
        for (Asking asking : ASKED) {
            Figure figure = asking.figure().apply(now);
            Figure before = asking.figure().apply(earlier);
            headlines.add(new Headline(
                    Note.of("report.headline." + asking.id()),
                    figure,
                    before,
                    year(asking, figure),
                    asking.comparison().of(now, earlier, figure, before)));
        }
        return headlines;
    }

    /** What became of the referrals of half a year ago, which have had their time by now. */
    Optional<Note> halfYearAgo() {
        return ends(now).endsOf(lastMonth(now.question()).minusMonths(MONTHS_OF_REFERRALS));
    }

    /** The figure of each month as that month's report gives it from the records of today. */
    private Series year(Asking asking, Figure now) {
        List<Series.Point> points = new ArrayList<>();
        for (int month = 0; month < months.size(); month++) {
            Basis basis = months.get(month);
            if ((months.size() - 1 - month) % asking.every() == 0) {
                points.add(point(
                        lastMonth(basis.question()),
                        basis == this.now ? now : asking.figure().apply(basis)));
            }
        }
        return new Series(now.id(), now.by(), now.unit(), points, month -> Evidence.NONE);
    }

    private static Series.Point point(YearMonth month, Figure figure) {
        boolean hidden = figure.status() == Status.HIDDEN;
        return new Series.Point(month, hidden ? null : figure.value(), figure.status());
    }
}
